import type { SearchPaper } from '../../src/core/search/searchPaper';
import { randomNumbers } from './randomNumbers';

/** What somebody who looks for a paper types: words of its title, and the same with one typing error. */
export interface BenchQuery {
	readonly wanted: string;
	readonly clean: string;
	readonly typo: string;
}

/** Queries of three or four consecutive content words of a title, one of at least five letters; always the same ones. */
export function benchQueries(papers: readonly SearchPaper[], count: number): readonly BenchQuery[] {
	const random = randomNumbers(42);
	const below = (end: number) => Math.floor(random() * end);
	const queries: BenchQuery[] = [];
	for (let attempt = 0; attempt < count * 20 && queries.length < count; attempt++) {
		const paper = papers[below(papers.length)];
		const words = contentWords(paper?.title ?? '');
		const length = 3 + below(2);
		if (!paper || words.length < length) {
			continue;
		}
		const start = below(words.length - length + 1);
		const chosen = words.slice(start, start + length);
		const long = [...chosen.keys()].filter((place) => (chosen[place]?.length ?? 0) >= 5);
		const misspelt = long[below(long.length)];
		if (misspelt !== undefined) {
			const typo = chosen.map((word, place) => (place === misspelt ? misspell(word, below) : word));
			queries.push({ wanted: paper.id, clean: chosen.join(' '), typo: typo.join(' ') });
		}
	}
	return queries;
}

const functionWords = new Set(
	'a an and are as at be by can do does for from how in into is it its of on or over that the their this through to towards under using via what when with without'.split(
		' ',
	),
);

function contentWords(title: string): readonly string[] {
	return (title.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((word) => !functionWords.has(word));
}

/** One letter inside the word changed, left out, added, or swapped with the next. */
function misspell(word: string, below: (end: number) => number): string {
	const at = 1 + below(word.length - 2);
	const letter = String.fromCharCode(97 + below(26));
	const [before, own, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
	const edits = [before + letter + after, before + after, before + letter + own + after];
	return edits[below(4)] ?? before + after.charAt(0) + own + after.slice(1);
}
