import { foldText } from '../text/foldText';
import { foldedWords } from './foldedWords';
import type { CountName, HasWhat, IsWhat, LabelKind, QueryNode, TextField } from './queryNode';

/** What a query can ask about a paper. */
export interface QueryFacts {
	readonly title: string;
	/** Each author's name, as written. */
	readonly authors: readonly string[];
	readonly abstract?: string;
	readonly venue?: string;
	readonly keywords: readonly string[];
	/** Citekey and identifiers. */
	readonly keys: readonly string[];
	readonly year?: number;
	readonly topics: readonly string[];
	readonly feeds: readonly string[];
	readonly tags: readonly string[];
	readonly is: ReadonlySet<IsWhat>;
	readonly has: ReadonlySet<HasWhat>;
	/** The rating is 0 where the user gave none; other counts are missing where no source gives them. */
	readonly counts: { readonly [name in CountName]?: number };
	/** ISO day (or date and time) of the first sight. */
	readonly addedOn?: string;
}

/**
 * Whether a paper meets a query, by its definition: for small sets and as the measure of faster ways. Words are folded
 * and match whole words or their beginnings, without typing errors; the parts of `well-known` may stand apart.
 */
export function matchesQuery(node: QueryNode | undefined, paper: QueryFacts): boolean {
	switch (node?.kind) {
		case undefined:
			return true;
		case 'and':
			return node.nodes.every((one) => matchesQuery(one, paper));
		case 'or':
			return node.nodes.some((one) => matchesQuery(one, paper));
		case 'not':
			return !matchesQuery(node.node, paper);
		case 'word':
			return hasWord(textsOf(paper, node.field), node.text);
		case 'phrase':
			return textsOf(paper, node.field).some((text) => hasPhrase(text, node.text, node.isOpen === true));
		case 'label':
			return labelsOf(paper, node.of).some((label) => isUnder(label, node.text));
		case 'is':
			return paper.is.has(node.what);
		case 'has':
			return paper.has.has(node.what);
		case 'year':
			return isWithin(paper.year, node);
		case 'count':
			return isWithin(paper.counts[node.of], node);
		case 'added':
			return isAmong(paper.addedOn, node.first, node.last);
	}
}

/** Whether a label is the folded text, begins with it, or has a word that begins with it. */
export function isUnder(label: string, text: string): boolean {
	const folded = foldText(label);
	for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) {
			return true;
		}
	}
	return false;
}

function textsOf(paper: QueryFacts, field: TextField | undefined): readonly string[] {
	const texts: Readonly<Record<TextField, readonly (string | undefined)[]>> = {
		author: paper.authors,
		title: [paper.title],
		abstract: [paper.abstract],
		venue: [paper.venue],
		keyword: paper.keywords,
		key: paper.keys,
	};
	const year = paper.year === undefined ? [] : [String(paper.year)];
	const found = field === undefined ? [...Object.values(texts).flat(), ...year] : texts[field];
	return found.filter((text) => text !== undefined);
}

function labelsOf(paper: QueryFacts, of: LabelKind): readonly string[] {
	return { topic: paper.topics, feed: paper.feeds, tag: paper.tags }[of];
}

function hasWord(texts: readonly string[], text: string): boolean {
	const there = texts.flatMap(foldedWords);
	return foldedWords(text).every((word) => there.some((one) => one.startsWith(word)));
}

function hasPhrase(text: string, phrase: string, isOpen: boolean): boolean {
	const there = ` ${foldedWords(text).join(' ')} `;
	const wanted = foldedWords(phrase).join(' ');
	return there.includes(isOpen ? ` ${wanted}` : ` ${wanted} `);
}

function isWithin(number: number | undefined, { from, to }: { readonly from?: number; readonly to?: number }): boolean {
	return number !== undefined && (from === undefined || number >= from) && (to === undefined || number <= to);
}

function isAmong(date: string | undefined, first: string | undefined, last: string | undefined): boolean {
	const day = date?.slice(0, 10);
	return day !== undefined && (first === undefined || day >= first) && (last === undefined || day <= last);
}
