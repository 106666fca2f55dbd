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

/** Tells whether any of the texts changed: FNV-1a (draft-eastlake-fnv) over all of them. */
export function textStamp(texts: readonly IndexedText[]): number {
	let hash = 0x811c9dc5;
	for (const { text } of texts) {
		for (let at = 0; at < text.length; at++) {
			hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
		}
		hash = Math.imul(hash ^ 0xffff, 0x01000193);
	}
	return hash >>> 0;
}

const maxTitle = 2000;
const maxAbstract = 20_000;
/** Some collaborations have three thousand authors. */
const maxAuthors = 60_000;
const maxOther = 10_000;
