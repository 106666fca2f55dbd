import type { AcronymTable } from './acronymTable';
import type { Expansion } from './expansions';
import type { SoughtWord } from './findCandidates';
import { Places } from './places';
import { queryWords, type QueryWord } from './searchQuery';
import type { WordIndex } from './wordIndex';

/** The words of a query with all that they may stand for: other spellings, parts of a compound, acronyms both ways. */
export function soughtWords(
	index: WordIndex,
	acronyms: AcronymTable,
	query: string,
): readonly (SoughtWord & { readonly word: string })[] {
	const words = queryWords(query);
	const shortForms = shortFormsOf(words, acronyms);
	return words.map(({ word, joined }, at) => {
		const terms = [...joined.map((whole) => [whole, joinedWeight] as const), ...(shortForms[at] ?? [])];
		const others = terms.flatMap(([other, weight]) => expansionOf(index, other, weight) ?? []);
		return { word, expansions: [...index.expansions.of(word), ...others], also: longFormsOf(index, acronyms, word) };
	});
}

const joinedWeight = 0.9;
const shortFormWeight = 0.5;
const longFormWeight = 0.8;
const mostMeanings = 3;
const mostWords = 6;

function expansionOf({ table }: WordIndex, word: string, weight: number): Expansion | undefined {
	const term = table.termOf(word);
	return term === undefined || table.papersWith(term) === 0 ? undefined : { term, weight };
}

/** For each word of the query the short forms of those runs of words that it is in. */
function shortFormsOf(
	words: readonly QueryWord[],
	acronyms: AcronymTable,
): readonly (readonly (readonly [string, number])[])[] {
	const found = words.map((): (readonly [string, number])[] => []);
	for (let start = 0; start < words.length; start++) {
		for (let end = start + 2; end <= Math.min(words.length, start + mostWords); end++) {
			const long = words.slice(start, end).map(({ word }) => word);
			for (const short of acronyms.shortForms(long.join(' ')).slice(0, 1)) {
				found.slice(start, end).forEach((forms) => forms.push([short, shortFormWeight]));
			}
		}
	}
	return found;
}

/** The papers that have all words of what a short form stands for, for each of its meanings. */
export function longFormsOf(index: WordIndex, acronyms: AcronymTable, word: string): NonNullable<SoughtWord['also']> {
	const meanings = acronyms.meanings(word).slice(0, mostMeanings);
	const explained = meanings.reduce((sum, { papers }) => sum + papers, 0);
	return meanings.map(({ long, papers }) => ({
		papers: papersWithAll(index, long.split(' ')),
		weight: longFormWeight * Math.sqrt(papers / explained),
	}));
}

/** The papers that have all the words in their titles and abstracts. */
function papersWithAll(index: WordIndex, words: readonly string[]): ReadonlySet<number> {
	const terms = words.map((word) => index.table.termOf(word));
	if (terms.some((term) => term === undefined)) {
		return new Set();
	}
	const rarestFirst = terms
		.filter((term) => term !== undefined)
		.sort((one, other) => index.table.papersWith(one) - index.table.papersWith(other));
	let papers: ReadonlySet<number> | undefined;
	for (const term of rarestFirst) {
		const having = new Set<number>();
		index.forEachPosting(term, (number, places) => {
			const isInText = (places & (Places.title | Places.abstract)) !== 0;
			if (isInText && index.papers.living.has(number) && (!papers || papers.has(number))) {
				having.add(number);
			}
		});
		papers = having;
	}
	return papers ?? new Set();
}
