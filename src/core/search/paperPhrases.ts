import type { SearchIndex } from './searchIndex';
import type { SearchPaper } from './searchPaper';
import { tellingPhrases, type TellingPhrase } from './tellingPhrases';

/** A telling phrase of a paper. */
export interface PaperPhrase extends TellingPhrase {
	/** Whether it stands in the title. */
	readonly isTitled: boolean;
}

/** The telling phrases of a paper's title and abstract, each once. */
export function paperPhrases(
	{ words, likeness }: SearchIndex,
	{ title, abstract = '' }: Pick<SearchPaper, 'title' | 'abstract'>,
): readonly PaperPhrase[] {
	const titled = new Set(tellingPhrases(title, words, likeness).map(({ key }) => key));
	const all = tellingPhrases(`${title}.\n${abstract.slice(0, maxAbstract)}`, words, likeness);
	return all.map((phrase) => ({ ...phrase, isTitled: titled.has(phrase.key) }));
}

const maxAbstract = 20_000;

/** Whether sharing a phrase says something: a common one does not, nor a single word of an abstract, rare as it may be. */
export function isWorthSaying({ words }: SearchIndex, { key, weight, isTitled }: PaperPhrase): boolean {
	return weight >= Math.log(1 + words.papers.size) / 2 && (isTitled || key.includes(' '));
}

/** The first phrases, at most `limit`, that have no word in common. */
export function apartPhrases<P extends TellingPhrase>(phrases: readonly P[], limit: number): readonly P[] {
	const said = new Set<string>();
	const apart: P[] = [];
	for (const phrase of phrases) {
		const terms = phrase.key.split(' ');
		if (apart.length < limit && !terms.some((term) => said.has(term))) {
			terms.forEach((term) => said.add(term));
			apart.push(phrase);
		}
	}
	return apart;
}
