import { apartPhrases, isWorthSaying, paperPhrases, type PaperPhrase } from './paperPhrases';
import type { SearchIndex } from './searchIndex';

/** A paper like another one: `score` from 0 to 1, and the shared phrases that say most, as the given paper writes them. */
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
	const own = paperPhrases(index, paper);
	return nearest.map((near) => {
		const other = words.papers.idOf(near.number);
		return { id: other, score: near.likeness, terms: sharedTerms(index, own, other) };
	});
}

const mostTerms = 80;
const shownTerms = 3;

/** Two words together say more than one; what is in either title may be one. */
function sharedTerms(index: SearchIndex, own: readonly PaperPhrase[], id: string): readonly string[] {
	const other = index.read(id);
	const theirs = new Map(other ? paperPhrases(index, other).map((phrase) => [phrase.key, phrase]) : []);
	const shared = own
		.filter((phrase) => {
			const { isTitled } = theirs.get(phrase.key) ?? {};
			const isEither = phrase.isTitled || isTitled === true;
			return isTitled !== undefined && isWorthSaying(index, { ...phrase, isTitled: isEither });
		})
		.sort((one, another) => another.weight - one.weight);
	return apartPhrases(shared, shownTerms).map(({ spelling }) => spelling);
}
