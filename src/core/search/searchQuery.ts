import { simpleWords } from './forEachWord';

/** A word of a query. */
export interface QueryWord {
	readonly word: string;
	/** The word joined with each neighbour: `infini` in `infini gram` may be part of `infinigram`. */
	readonly joined: readonly string[];
}

/** The different words of a query: at most 16, from its first 200 characters. Every string is a query. */
export function queryWords(query: string): readonly QueryWord[] {
	const words = [...new Set(simpleWords(query.slice(0, maxQuery)))].slice(0, maxWords);
	return words.map((word, at) => {
		const pairs = [words.slice(Math.max(at - 1, 0), at + 1), words.slice(at, at + 2)];
		return { word, joined: pairs.filter((pair) => pair.length === 2).map((pair) => pair.join('')) };
	});
}

const maxQuery = 200;
const maxWords = 16;
