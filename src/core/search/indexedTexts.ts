import { Places } from './places';
import { fieldText, type SearchPaper } from './searchPaper';

/** A text of a paper that is searched in, and what a word of it counts as. */
export interface IndexedText {
	readonly text: string;
	readonly mention: number;
}

/** The texts of a paper that are searched in, as far as they are read; the title first, then the abstract. */
export function indexedTexts(paper: SearchPaper): readonly IndexedText[] {
	const { arxiv = '', doi = '', pmid = '' } = paper.identifiers;
	const keys = `${fieldText(paper, 'year')} ${paper.citekey} ${arxiv} ${doi} ${pmid}`;
	return [
		{ text: paper.title.slice(0, maxTitle), mention: Places.oneInTitle },
		{ text: (paper.abstract ?? '').slice(0, maxAbstract), mention: Places.oneInAbstract },
		{ text: fieldText(paper, 'author').slice(0, maxAuthors), mention: Places.author },
		{ text: keys.slice(0, maxOther), mention: Places.key },
		{ text: fieldText(paper, 'venue').slice(0, maxOther), mention: Places.venue },
		{ text: fieldText(paper, 'keyword').slice(0, maxOther), mention: Places.keyword },
	];
}

/**
 * Tells whether any of the texts changed: FNV-1a (draft-eastlake-fnv) over all of them, in two lanes by turns, as one step
 * has to wait for the one before.
 */
export function textStamp(texts: readonly IndexedText[]): number {
	let [one, other] = [0x811c9dc5, 0x9747b28c];
	for (const { text } of texts) {
		const pairs = text.length & ~1;
		for (let at = 0; at < pairs; at += 2) {
			one = Math.imul(one ^ text.charCodeAt(at), prime);
			other = Math.imul(other ^ text.charCodeAt(at + 1), prime);
		}
		const last = pairs < text.length ? text.charCodeAt(pairs) : endOfText;
		one = Math.imul(one ^ last, prime);
		other = Math.imul(other ^ endOfText ^ text.length, prime);
	}
	return (one ^ (other << 16) ^ (other >>> 16)) >>> 0;
}

const prime = 0x01000193;
const endOfText = 0xffff;

const maxTitle = 2000;
const maxAbstract = 20_000;
/** Some collaborations have three thousand authors. */
const maxAuthors = 60_000;
const maxOther = 10_000;
