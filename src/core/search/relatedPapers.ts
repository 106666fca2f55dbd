import { forEachWord } from './forEachWord';
import type { SearchIndex } from './searchIndex';
import type { SearchPaper } from './searchPaper';

/** A paper like another one: `score` from 0 to 1, and the shared words that say most, as the given paper spells them. */
export interface RelatedPaper {
	readonly id: string;
	readonly score: number;
	readonly terms: readonly string[];
}

/** The papers most like the one with this id, nearest first; none where the index does not have it. */
export function relatedPapers(index: SearchIndex, id: string, limit: number): readonly RelatedPaper[] {
	const { words, likeness } = index;
	const number = words.papers.numberOf(id);
	const paper = index.read(id);
	if (number === undefined || !paper) {
		return [];
	}
	const vector = likeness.vectorOf(number, mostTerms);
	const nearest = likeness.nearest(vector, { limit, isWanted: (other) => other !== number });
	const spellings = spellingsIn(index, paper);
	return nearest.map((near) => ({
		id: words.papers.idOf(near.number),
		score: near.likeness,
		terms: sharedWords(index, vector.terms, near.number).flatMap((term) => spellings.get(term) ?? []),
	}));
}

const mostTerms = 80;
const shownTerms = 3;
const maxAbstract = 20_000;

/** The heaviest shared words; one that only continues or begins another, like a plural, is not repeated. */
function sharedWords({ words, likeness }: SearchIndex, terms: Uint32Array, number: number): readonly number[] {
	const shared = new Set<number>();
	words.forEachWord(number, (term) => {
		if (likeness.isTelling(term)) {
			shared.add(term);
		}
	});
	const chosen: string[] = [];
	return [...terms].filter((term) => {
		const word = words.table.word(term);
		const isNew = chosen.every((other) => !other.includes(word) && !word.includes(other));
		return isNew && shared.has(term) && chosen.length < shownTerms && chosen.push(word) > 0;
	});
}

function spellingsIn({ words }: SearchIndex, { title, abstract = '' }: SearchPaper): ReadonlyMap<number, string> {
	const spellings = new Map<number, string>();
	for (const text of [title, abstract.slice(0, maxAbstract)]) {
		forEachWord(text, (word, start, end) => {
			const term = words.table.termOf(word);
			if (term !== undefined && !spellings.has(term)) {
				spellings.set(term, text.slice(start, end));
			}
		});
	}
	return spellings;
}
