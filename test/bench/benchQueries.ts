import type { SearchPaper } from '../../src/core/search/searchPaper';
import { contentWords } from './contentWords';
import { misspelt } from './misspelt';
import { randomNumbers, shuffled } from './randomNumbers';

/** What somebody who looks for a paper types, and its id. */
export interface BenchQuery {
	readonly wanted: string;
	readonly query: string;
}

/** Queries for known papers, all of them different papers within a set. */
export interface BenchQueries {
	/** Three or four consecutive content words of a title. */
	readonly clean: readonly BenchQuery[];
	/** The same of other titles, with one random edit in one word of five letters or more. */
	readonly typo: readonly BenchQuery[];
	/** Four less common words of an abstract, as they follow each other there. */
	readonly abstract: readonly BenchQuery[];
}

/** `count` queries of each kind where the papers give as many; always the same ones. */
export function benchQueries(papers: readonly SearchPaper[], count: number): BenchQueries {
	const clean: BenchQuery[] = [];
	const typo: BenchQuery[] = [];
	const random = randomNumbers(42);
	for (const { id, title } of shuffled(papers, random)) {
		const kind = typo.length < clean.length ? typo : clean;
		const words = consecutive(contentWords(title), random);
		const query = words && (kind === clean ? words : withTypo(words, random));
		if (query && kind.length < count) {
			kind.push({ wanted: id, query: query.join(' ') });
		}
	}
	return { clean, typo, abstract: abstractQueries(papers, count) };
}

function consecutive(words: readonly string[], random: () => number): readonly string[] | undefined {
	const length = 3 + Math.floor(random() * 2);
	const start = Math.floor(random() * (words.length - length + 1));
	return words.length < length ? undefined : words.slice(start, start + length);
}

const longWord = 5;

function withTypo(words: readonly string[], random: () => number): readonly string[] | undefined {
	const long = [...words.keys()].filter((place) => (words[place] ?? '').length >= longWord);
	const chosen = long[Math.floor(random() * long.length)];
	return chosen === undefined
		? undefined
		: words.map((word, place) => (place === chosen ? misspelt(word, random) : word));
}

/** A less common word stands in at most one abstract of fifty. */
const commonShare = 0.02;
const wordsOfAbstract = 4;

function abstractQueries(papers: readonly SearchPaper[], count: number): readonly BenchQuery[] {
	const random = randomNumbers(43);
	const wordsOf = papers.map(({ abstract = '' }) => [...new Set(contentWords(abstract))]);
	const seen = new Map<string, number>();
	for (const word of wordsOf.flat()) {
		seen.set(word, (seen.get(word) ?? 0) + 1);
	}
	const queries: BenchQuery[] = [];
	for (const place of shuffled([...papers.keys()], random)) {
		const rare = (wordsOf[place] ?? []).filter(
			(word) => word.length >= longWord && (seen.get(word) ?? 0) <= Math.max(1, papers.length * commonShare),
		);
		if (queries.length < count && rare.length >= wordsOfAbstract) {
			const chosen = shuffled([...rare.keys()], random).slice(0, wordsOfAbstract);
			const query = chosen.sort((a, b) => a - b).map((at) => rare[at]);
			queries.push({ wanted: papers[place]?.id ?? '', query: query.join(' ') });
		}
	}
	return queries;
}
