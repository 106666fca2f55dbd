import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SearchPaper } from '../../../src/core/search/searchPaper';
import { withCopies } from '../../bench/benchPapers';
import { benchQueries } from '../../bench/benchQueries';
import { contentWords } from '../../bench/contentWords';
import { keyPresses } from '../../bench/keyPresses';
import { misspelt } from '../../bench/misspelt';
import { randomNumbers } from '../../bench/randomNumbers';

const papers = Array.from({ length: 300 }, (_, number) => made(number));
const queries = benchQueries(papers, 60);

describe('the queries of the bench', () => {
	it('are the same in every run', () => {
		assert.deepEqual(benchQueries(papers, 60), queries);
		assert.deepEqual(
			[queries.clean, queries.typo, queries.abstract].map(({ length }) => length),
			[60, 60, 60],
		);
	});

	it('ask three or four consecutive content words of the title of the wanted paper', () => {
		for (const { wanted, query } of queries.clean) {
			assert.ok(` ${contentWords(paperOf(wanted).title).join(' ')} `.includes(` ${query} `), query);
			assert.ok([3, 4].includes(query.split(' ').length), query);
		}
	});

	it('have one edit in one word of five letters or more where they are misspelt', () => {
		for (const { wanted, query } of queries.typo) {
			const words = contentWords(paperOf(wanted).title);
			const typed = query.split(' ');
			const starts = words.map((_, start) => words.slice(start, start + typed.length));
			const fits = starts.some((meant) => {
				const changed = meant.filter((word, place) => word !== typed[place]);
				const [word = ''] = changed;
				return changed.length === 1 && word.length >= 5 && isOneEdit(word, typed[meant.indexOf(word)] ?? '');
			});
			assert.ok(fits, `${query} of ${words.join(' ')}`);
		}
	});

	it('want different papers, clean or misspelt', () => {
		const wanted = [...queries.clean, ...queries.typo].map((query) => query.wanted);
		assert.equal(new Set(wanted).size, wanted.length);
	});

	it('ask four different less common words of one abstract', () => {
		for (const { wanted, query } of queries.abstract) {
			const words = query.split(' ');
			assert.equal(new Set(words).size, 4);
			for (const word of words) {
				assert.ok(contentWords(paperOf(wanted).abstract ?? '').includes(word));
				const seen = papers.filter(({ abstract = '' }) => contentWords(abstract).includes(word)).length;
				assert.ok(seen <= papers.length / 50, word);
			}
		}
	});
});

describe('a misspelt word', () => {
	it('is one edit away, whatever the word and the seed', () => {
		const word = fc.stringMatching(/^[a-z]{5,14}$/).filter((text) => new Set(text).size > 1);
		fc.assert(
			fc.property(word, fc.integer(), (text, seed) => {
				const typed = misspelt(text, randomNumbers(seed));
				assert.ok(typed !== text && isOneEdit(text, typed), `${text} ${typed}`);
			}),
		);
	});
});

describe('copies of papers', () => {
	const all = withCopies(papers, 1000);

	it('make up the number after the papers themselves, each with an id of its own', () => {
		assert.deepEqual(all.slice(0, papers.length), papers);
		assert.equal(new Set(all.map(({ id }) => id)).size, 1000);
	});

	it('have the words of the title in another order', () => {
		const sorted = ({ title }: SearchPaper) => title.split(' ').sort();
		all.forEach((copy, place) => assert.deepEqual(sorted(copy), sorted(papers[place % papers.length] ?? made(0))));
		assert.ok(all.some((copy, place) => copy.title !== papers[place % papers.length]?.title));
	});
});

describe('key presses', () => {
	it('are every beginning of a query from its second letter on', () => {
		assert.deepEqual(keyPresses('deep b'), ['de', 'dee', 'deep', 'deep ', 'deep b']);
		assert.deepEqual(keyPresses('d'), []);
	});
});

function made(number: number): SearchPaper {
	const word = (place: number) =>
		`word${String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26))}${place}x`;
	return {
		...{ id: `paper:${number}`, citekey: '', author: [], identifiers: {}, topics: [] },
		title: `Towards ${word(1)} and ${word(2)} of a ${word(3)}: ${word(4)} for ${word(5)}`,
		abstract: `We study common things with ${[5, 6, 7, 8, 9].map(word).join(' and common ')}.`,
	};
}

function paperOf(id: string): SearchPaper {
	return papers.find((paper) => paper.id === id) ?? made(0);
}

/** One letter replaced, left out or added, or two neighbours swapped: what is left between the equal ends tells. */
function isOneEdit(word: string, typed: string): boolean {
	let start = 0;
	while (start < Math.min(word.length, typed.length) && word[start] === typed[start]) {
		start++;
	}
	let end = 0;
	const rest = () => Math.min(word.length, typed.length) - start - end;
	while (rest() > 0 && word.at(-1 - end) === typed.at(-1 - end)) {
		end++;
	}
	const [meant, given] = [word.slice(start, word.length - end), typed.slice(start, typed.length - end)];
	return (
		(meant.length <= 1 && given.length <= 1) ||
		(meant.length === 2 && given.length === 2 && meant[0] === given[1] && meant[1] === given[0])
	);
}
