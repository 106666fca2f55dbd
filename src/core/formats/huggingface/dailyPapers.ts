import { isEtAl, parseName } from '../../paper/parseName';
import type { PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { jsonEntries } from '../jsonEntries';
import { jsonPart, jsonParts, skipSpace, type JsonParts } from '../jsonParts';
import { countOf, isObject, listOf, objectOf, textOf, textsOf } from '../jsonValue';
import { unwrapText } from './unwrapText';

/**
 * Hugging Face Daily Papers: the list of `/api/daily_papers` (day, week, month, trending) or `/api/papers/search`, a page's
 * `dailyPapers`, or one paper of `/api/papers/{id}` (https://huggingface.co/docs/hub/en/api#paper-pages-api).
 */
export const huggingFaceDailyPapers: Format = {
	name: 'huggingface',
	matches: (text) => {
		const start = text.slice(skipSpace(text, 0)).slice(0, 100);
		// A hostile title may push the marks far down.
		return /^\[\s*\]/.test(start) || (/^[[{]/.test(start) && marks.filter((mark) => text.includes(mark)).length > 1);
	},
	decode: (text) => gatherPapers(jsonEntries(text, listIn(text), readItem)),
};

const marks = ['"paper":', '"summary":', '"publishedAt":', '"upvotes":', '"submittedOnDailyAt":', '"discussionId":'];

const listNames = ['dailyPapers', 'trendingPapers', 'papers', 'results', 'hits'];

/** The list of items; a text that is one paper counts as a list of one. */
function listIn(text: string): JsonParts {
	const start = skipSpace(text, 0);
	if (text[start] === '[') {
		return jsonParts(text, start);
	}
	const lists = jsonParts(text, start).parts.filter(({ key }) => listNames.includes(key));
	const list = lists.find((part) => text[part.start] === '[');
	return list ? jsonParts(text, list.start) : { parts: [jsonPart(text, start)], closed: true };
}

function readItem(value: unknown, rank: number): PaperRecord | undefined {
	const item = objectOf(value);
	const paper = isObject(item.paper) ? item.paper : item;
	const title = textOf(paper.title) ?? textOf(item.title);
	if (title === undefined) {
		return undefined;
	}
	const issued = dayOf(textOf(paper.publishedAt) ?? textOf(item.publishedAt));
	return {
		type: 'article',
		title,
		...authorsOf(paper),
		...(issued && { issued }),
		...abstractOf(paper, item),
		...(textOf(paper.withdrawnAt) !== undefined && { note: 'Withdrawn' }),
		categories: [],
		keywords: textsOf(paper.ai_keywords),
		...addressesOf(paper),
		signals: signalsOf(paper, item),
		sighting: { ...sightingOf(paper, item), rank },
	};
}

type Fields = Readonly<Record<string, unknown>>;

/** `ai_summary` is a machine's: it stands in only where the abstract is missing. */
function abstractOf(paper: Fields, item: Fields): Pick<PaperRecord, 'abstract' | 'abstractIsSummary'> {
	const abstract = textOf(paper.summary) ?? textOf(item.summary);
	const summary = textOf(paper.ai_summary);
	if (abstract !== undefined || summary === undefined) {
		return abstract === undefined ? {} : { abstract: unwrapText(abstract) };
	}
	return { abstract: unwrapText(summary), abstractIsSummary: true };
}

function authorsOf(paper: Fields): Pick<PaperRecord, 'author' | 'moreAuthors'> {
	const shown = listOf(paper.authors)
		.map(objectOf)
		.filter(({ hidden }) => hidden !== true);
	const names = shown.map(({ name }) => textOf(name)).filter((name) => name !== undefined);
	const people = names.filter((name) => !isEtAl(name));
	return { author: people.map(parseName), ...(people.length < names.length && { moreAuthors: true }) };
}

function addressesOf(paper: Fields): Pick<PaperRecord, 'identifiers' | 'links'> {
	const arxiv = textOf(paper.id);
	const project = textOf(paper.projectPage);
	const code = textOf(paper.githubRepo);
	return {
		identifiers: arxiv === undefined ? {} : { arxiv },
		links: { ...(project !== undefined && { project }), ...(code !== undefined && { code: [code] }) },
	};
}

function signalsOf(paper: Fields, item: Fields): PaperRecord['signals'] {
	const upvotes = countOf(paper.upvotes) ?? countOf(item.upvotes);
	const comments = countOf(item.numComments) ?? countOf(paper.numComments);
	const stars = countOf(paper.githubStars);
	return {
		...(upvotes !== undefined && { upvotes }),
		...(comments !== undefined && { comments }),
		...(stars !== undefined && { stars }),
	};
}

function sightingOf(paper: Fields, item: Fields): NonNullable<PaperRecord['sighting']> {
	const firstSeen = textOf(paper.submittedOnDailyAt) ?? textOf(item.submittedOnDailyAt);
	const user = objectOf(item.submittedBy ?? paper.submittedOnDailyBy);
	const submittedBy = textOf(user.fullname) ?? textOf(user.user) ?? textOf(user.name);
	return { ...(firstSeen !== undefined && { firstSeen }), ...(submittedBy !== undefined && { submittedBy }) };
}

/** The day of an ISO 8601 date and time: arXiv's dates are days, whatever time zone they are written in. */
function dayOf(text: string | undefined): PaperRecord['issued'] {
	const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '');
	return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined;
}
