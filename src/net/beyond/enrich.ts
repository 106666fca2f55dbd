import { agreement } from '../../core/beyond/agreement';
import { missingFacts } from '../../core/beyond/missingFacts';
import type { ServiceName } from '../../core/beyond/serviceName';
import { judgeTitles, type Refusal, type TitleMatch } from '../../core/beyond/titleMatch';
import type { Paper } from '../../core/paper/paper';
import { HttpError, type HttpRequest } from '../http/httpTypes';
import { askService } from './askService';
import type { BeyondPorts } from './beyondPorts';
import type { ServiceFailure } from './searchBeyond';
import {
	fields,
	json,
	parameters,
	scholarKey,
	scholarQuery,
	searchServices,
	type RequestPorts,
} from './searchRequests';

/** What became of one paper. */
export interface Enriched<P> {
	readonly paper: P;
	/** The paper as a service knows it; absent where none is sure to know it. */
	readonly match?: TitleMatch;
	/** Who knows it. */
	readonly service?: ServiceName;
	/** Why what the services know is not the paper; absent where nobody could say. */
	readonly refusal?: Refusal;
	/** The first service that could not be asked. */
	readonly failure?: ServiceFailure;
}

/** What a paper must tell to be looked for. */
export type Enrichable = Pick<Paper, 'abstract' | 'author' | 'identifiers' | 'issued' | 'title'>;

/**
 * Looks for the papers that lack facts by their titles, one after the other, and gives each in its turn: Semantic Scholar
 * is asked first, then OpenAlex, then Crossref, until one surely knows the paper and what it lacks. Papers that lack
 * nothing are left out. A service that fails twice in a row is not asked again. Throws only when it is aborted.
 */
export async function* enrich<P extends Enrichable>(
	papers: Iterable<P>,
	ports: BeyondPorts,
	signal: AbortSignal,
): AsyncGenerator<Enriched<P>, void, undefined> {
	const failures = new RowsOfFailures();
	for (const paper of papers) {
		if (missingFacts(paper).length > 0) {
			yield { paper, ...(await find(paper, { ports, signal, failures })) };
		}
	}
}

type Found = Omit<Enriched<unknown>, 'paper'>;

interface Finding {
	readonly ports: BeyondPorts;
	readonly signal: AbortSignal;
	readonly failures: RowsOfFailures;
}

/** Knows which services failed again and again: each more failure would cost every paper the time of all retries. */
class RowsOfFailures {
	readonly #rows = new Map<ServiceName, readonly ServiceFailure[]>();

	note(service: ServiceName, failure?: ServiceFailure): void {
		this.#rows.set(service, failure ? [...(this.#rows.get(service) ?? []), failure] : []);
	}

	/** The last failure of a service that is not worth asking. */
	givenUp(service: ServiceName): ServiceFailure | undefined {
		return this.#rows.get(service)?.[mostFailures - 1];
	}
}

const mostFailures = 2;

async function find(paper: Enrichable, finding: Finding): Promise<Found> {
	let found: Found = {};
	for (const service of asked) {
		finding.signal.throwIfAborted();
		const before = found;
		const failure = finding.failures.givenUp(service);
		found = better(before, failure ? { failure } : await findAt(service, paper, finding), paper);
		const isWhole = found.match && gain(paper, found.match) === missingFacts(paper).length;
		if (isWhole || (before.match && !found.match)) {
			break;
		}
	}
	return found;
}

const asked = ['semanticScholar', 'openalex', 'crossref'] as const;
type AskedService = (typeof asked)[number];

async function findAt(service: AskedService, paper: Enrichable, { ports, signal, failures }: Finding): Promise<Found> {
	const request = requestFor(service, paper.title, ports);
	if (!request) {
		return {};
	}
	try {
		const { papers } = await askService(request, { ports, signal, format: searchServices[service].format });
		failures.note(service);
		const judged = judgeTitles(paper, papers);
		return typeof judged === 'string' ? { refusal: judged } : { match: judged, service };
	} catch (error) {
		signal.throwIfAborted();
		const isNone = service === 'semanticScholar' && error instanceof HttpError && error.status === 404;
		const failure = isNone ? undefined : { service, error };
		failures.note(service, failure);
		return failure ? { failure } : { refusal: 'title' };
	}
}

/**
 * Semantic Scholar has a search for the one paper of a title, which answers 404 when there is none
 * (https://api.semanticscholar.org/api-docs/graph#tag/Paper-Data/operation/get_graph_paper_title_search).
 */
function requestFor(service: AskedService, title: string, ports: RequestPorts): HttpRequest | undefined {
	if (service !== 'semanticScholar') {
		const { request, first } = searchServices[service];
		return request(title.replace(/["|,?*]/g, ' '), first, ports);
	}
	const wanted = parameters({ query: scholarQuery(title), fields });
	return json(`${ports.endpoints.semanticScholar}/graph/v1/paper/search/match?${wanted}`, scholarKey(ports.keys));
}

/** The match that tells more of what the paper lacks, the nearest miss, the first failure; no match if two contradict. */
function better(before: Found, now: Found, paper: Enrichable): Found {
	const failure = before.failure ?? now.failure;
	if (before.match && now.match && agreement(before.match.record, now.match.record).contradiction) {
		return { refusal: 'ambiguous', ...(failure && { failure }) };
	}
	const isNew = now.match && gain(paper, now.match) > (before.match ? gain(paper, before.match) : 0);
	const { match, service } = isNew ? now : before;
	const refusals = [before.refusal, now.refusal].filter((refusal) => refusal !== undefined);
	const refusal = refusals.find((reason) => reason !== 'title') ?? refusals[0];
	return {
		...(match && service && { match, service }),
		...(refusal && !match && { refusal }),
		...(failure && { failure }),
	};
}

/** How many of the missing facts a match has. */
function gain(paper: Enrichable, { record }: TitleMatch): number {
	const stillMissing = missingFacts(record);
	return missingFacts(paper).filter((fact) => !stillMissing.includes(fact)).length;
}
