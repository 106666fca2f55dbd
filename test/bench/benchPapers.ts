import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseName } from '../../src/core/paper/parseName';
import type { SearchPaper } from '../../src/core/search/searchPaper';
import { randomNumbers, shuffled } from './randomNumbers';

const realPapers = '../shared/data/papers/papers-20k.jsonl.gz';

/** Papers to search, and where they come from. */
export interface BenchPapers {
	readonly source: string;
	readonly papers: readonly SearchPaper[];
}

/**
 * The first `count` papers of the shared data where it is there, else made-up ones with words as common as in English.
 * Where there are too few, copies with fresh ids and the words of the title in another order make up the number.
 */
export function benchPapers(count: number): BenchPapers {
	const found = existsSync(realPapers)
		? { source: 'papers of machine-learning conferences', papers: readPapers(count) }
		: { source: 'made-up papers', papers: makePapers(Math.min(count, 20_000)) };
	return { ...found, papers: withCopies(found.papers, count) };
}

/** The papers and, after them, copies of them up to `count`; always the same ones. */
export function withCopies(papers: readonly SearchPaper[], count: number): readonly SearchPaper[] {
	const random = randomNumbers(11);
	return Array.from({ length: papers.length === 0 ? 0 : count }, (_, place) => {
		const original = papers[place % papers.length] as SearchPaper;
		if (place < papers.length) {
			return original;
		}
		const title = shuffled(original.title.split(/\s+/), random).join(' ');
		return { ...original, id: `${original.id}~${Math.floor(place / papers.length)}`, title };
	});
}

interface Line {
	readonly id: string;
	readonly title: string;
	readonly abstract: string;
	readonly authors: readonly string[];
	readonly venue: string;
	readonly year: number;
	readonly keywords: readonly string[];
}

function readPapers(count: number): readonly SearchPaper[] {
	const lines = gunzipSync(readFileSync(realPapers)).toString('utf8').split('\n', count);
	return lines
		.filter((line) => line !== '')
		.map((line) => {
			const { id, title, abstract, authors, venue, year, keywords } = JSON.parse(line) as Line;
			return {
				id,
				citekey: '',
				title,
				abstract,
				author: authors.map(parseName),
				issued: { year },
				containerTitle: venue,
				keywords,
				identifiers: {},
			};
		});
}

function makePapers(count: number): readonly SearchPaper[] {
	const random = randomNumbers(7);
	const syllables = 'ba co di fu ga le mi no pa ra se ti vo we zu tra ple sto gri cha'.split(' ');
	const pick = () => syllables[Math.floor(random() * syllables.length)] ?? '';
	const vocabulary = Array.from({ length: 20_000 }, () => Array.from({ length: 2 + random() * 3 }, pick).join(''));
	// Zipf: the n-th word is n times rarer than the first.
	const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'ba';
	const words = (length: number) => Array.from({ length }, word).join(' ');
	return Array.from({ length: count }, (_, number) => ({
		id: `made-up:${number}`,
		citekey: '',
		title: words(6 + random() * 6),
		abstract: words(150 + random() * 100),
		author: [parseName(`${pick()}${pick()} ${pick()}${pick()}${pick()}`)],
		issued: { year: 2000 + (number % 26) },
		identifiers: {},
	}));
}
