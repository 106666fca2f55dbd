import * as assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { relatedPapers } from '../../../src/core/search/relatedPapers';
import { QueryMatcher, type KnownFacts } from '../../../src/core/search/queryMatcher';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import type { SearchPaper } from '../../../src/core/search/searchPaper';
import { randomNumbers } from '../../bench/randomNumbers';
import { paper } from './papers';

const codec = {
	encode: (text: string) => new TextEncoder().encode(text),
	decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};
const nothing: KnownFacts = {
	labelled: () => ({ ids: [] }),
	is: () => ({ ids: [] }),
	rated: () => ({ ids: [] }),
};

/** Made-up papers with words as common as in a language, authors, venues, keywords and explained acronyms. */
function madeUp(count: number, seed: number): readonly SearchPaper[] {
	const random = randomNumbers(seed);
	const syllables = 'ba co di fu ga le mi no pa ra se ti vo we zu tra ple sto gri cha mar ken lo'.split(' ');
	const word = (rank: number) => {
		let rest = Math.floor(rank);
		let text = '';
		do {
			text += syllables[rest % syllables.length] ?? '';
			rest = Math.floor(rest / syllables.length);
		} while (rest > 0);
		return text.length < 3 ? `${text}na` : text;
	};
	const common = () => word(8000 ** random());
	const words = (length: number) => Array.from({ length }, common).join(' ');
	return Array.from({ length: count }, (_, place) => {
		const [one, two] = [common(), common()];
		const short = `${one.charAt(0)}${two.charAt(0)}X`.toUpperCase();
		return paper(`${words(6)} ${place}`, {
			id: `made:${seed}:${place}`,
			authors: Array.from({ length: 3 }, () => `${common()} Mar${common()}`).join('; '),
			abstract: `${words(120)}. ${one} ${two} xylem (${short}) ${words(20)}`,
			containerTitle: `Proceedings of ${common()}`,
			keywords: [common(), common()],
			issued: { year: 1990 + (place % 36) },
			citekey: `key${seed}${place}`,
		});
	});
}

function built(papers: readonly SearchPaper[], held: ReadonlyMap<string, SearchPaper>): SearchIndex {
	const index = new SearchIndex({ read: (id) => held.get(id), named: () => undefined });
	papers.forEach((one, at) => index.add(one, at));
	return index;
}

describe('An index of thousands of papers', function () {
	this.timeout(120_000);
	const [first, second] = [madeUp(4000, 1), madeUp(1500, 2)];
	const held = new Map([...first, ...second].map((one) => [one.id, one]));
	const kept = [...first.filter((_, at) => at % 3 !== 0), ...second];
	const fresh = built(kept, held);
	const before = built(first, held);
	const parts = before.saved(codec);
	const grown = SearchIndex.open(parts, { read: (id) => held.get(id), named: () => undefined }, codec);
	first.forEach(({ id }, at) => at % 3 === 0 && grown.remove(id));
	second.forEach((one) => grown.add(one));

	const queries = kept.slice(0, 400).flatMap(({ title, author, abstract = '' }, at) => {
		const words = title.split(' ');
		const [name] = author;
		return [
			words.slice(0, 3).join(' '),
			`${words[1]}x ${words[2]}`,
			`${name?.family ?? ''} ${words[0]}`,
			at % 4 === 0 ? (/\((\w+)\)/.exec(abstract)?.[1] ?? '') : (words[4] ?? '').slice(0, 3),
		];
	});
	const answers = (index: SearchIndex) =>
		queries.map((words) => index.search({ words, limit: 8 }).map(({ id, score }) => `${id} ${score.toFixed(6)}`));

	it('needs several pages and parts', () => {
		assert.ok(parts.reduce((sum, { length }) => sum + length, 0) > 2 * 1024 * 1024);
	});

	it('answers after it was saved, opened, added to and removed from as one built anew does', () => {
		assert.deepEqual(answers(grown), answers(fresh));
	});

	it('answers the same without what is left of removed papers, and opened again', () => {
		const compact = grown.compacted();
		assert.equal(compact.words.papers.end, kept.length);
		assert.deepEqual(answers(compact), answers(fresh));
		const again = SearchIndex.open(compact.saved(codec), { read: (id) => held.get(id), named: () => undefined }, codec);
		assert.deepEqual(answers(again), answers(fresh));
	});

	it('finds every paper that has a word with a beginning, however many such words there are', () => {
		const { root } = parseQuery('author:mar', { today: '2026-11-28' });
		assert.ok(root);
		assert.equal(new QueryMatcher(grown, nothing).matching(root).count, kept.length);
	});

	it('finds every paper by its title, and three words of it as a phrase', () => {
		const matcher = new QueryMatcher(grown, nothing);
		for (const { id, title } of kept.slice(0, 300)) {
			assert.equal(grown.search({ words: title, limit: 1 })[0]?.id, id, title);
			const { root } = parseQuery(`"${title.split(' ').slice(1, 4).join(' ')}"`, { today: '2026-11-28' });
			assert.ok(root && matcher.matching(root).has(grown.words.papers.numberOf(id) ?? -1), title);
		}
	});

	it('relates papers as one built anew does, after many texts were replaced by others', () => {
		const changing = built(first, held);
		relatedPapers(changing, first[0]?.id ?? '', 3);
		const replaced = first.map((one, at) => ({ ...one, abstract: first[first.length - 1 - at]?.abstract ?? '' }));
		const after = new Map(replaced.map((one) => [one.id, one]));
		replaced.forEach((one) => changing.add(one));
		const anew = built(replaced, after);
		const related = (index: SearchIndex, id: string) =>
			index.likeness
				.nearest(index.likeness.vectorOf(index.words.papers.numberOf(id) ?? 0, 80), { limit: 5, isWanted: () => true })
				.map(({ number }) => index.words.papers.idOf(number));
		for (const { id } of replaced.slice(0, 40)) {
			assert.deepEqual(related(changing, id), related(anew, id));
		}
	});
});
