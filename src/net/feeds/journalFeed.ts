import { issnIn } from '../../core/subscriptions/issn';
import type { TimeSpan } from '../../core/time/timeSpan';
import type { HttpAnswer } from '../http/httpTypes';
import type { FeedPorts } from './fetchedFeed';
import type { PagePlan } from './fetchPages';

/** The newest works of a journal at Crossref (https://api.crossref.org/swagger-ui), or those of a span. */
export function journalRequest(issn: string, endpoint: string, span?: TimeSpan): PagePlan {
	const filter = span ? `&filter=from-pub-date:${span.first},until-pub-date:${span.last}` : '';
	return {
		first: `${endpoint}/journals/${issn}/works?sort=published&order=desc&rows=100&select=${fields}${filter}`,
		accept: 'application/json',
		mostPages: 1,
	};
}

/** Crossref's journals for a name or an ISSN: a list as `items`, or the one journal itself. Rejects when it fails. */
export async function findJournals(
	text: string,
	ports: Pick<FeedPorts, 'http' | 'endpoints'>,
	signal: AbortSignal,
): Promise<Extract<HttpAnswer, { kind: 'content' }> | undefined> {
	const issn = issnIn(text);
	const path = issn === undefined ? `journals?query=${encodeURIComponent(text.trim())}&rows=20` : `journals/${issn}`;
	const url = `${ports.endpoints.crossref}/${path}`;
	const answer = await ports.http.send({ url, headers: { accept: 'application/json' } }, signal);
	return answer.kind === 'content' ? answer : undefined;
}

const fields =
	'DOI,title,author,editor,container-title,issued,published,abstract,type,URL,volume,issue,page,article-number,' +
	'publisher,ISSN,ISBN,relation,is-referenced-by-count';
