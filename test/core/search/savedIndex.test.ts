import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import type { SearchPaper } from '../../../src/core/search/searchPaper';
import { DamagedIndexError } from '../../../src/core/search/sections';
import { found, indexOf, paper } from './papers';

const codec = {
	encode: (text: string) => new TextEncoder().encode(text),
	decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};

function reopened(parts: readonly Uint8Array[], papers: readonly SearchPaper[]): SearchIndex {
	const byId = new Map(papers.map((one) => [one.id, one]));
	return SearchIndex.open(parts, { read: (id) => byId.get(id), named: () => undefined }, codec);
}

const rag = 'Retrieval augmented generation (RAG).';
const library = [
	paper('Retrieval Augmented Generation (RAG)', {
		abstract: 'Documents are fetched. 检索增强生成',
		issued: { year: 2020 },
	}),
	paper('Generation by Augmented Retrieval', { authors: 'Pál Erdős', issued: { year: 2024 } }),
	paper('Scene Graphs', { abstract: 'Objects and how they stand to each other.' }),
];

describe('A saved search index', function () {
	this.timeout(60_000);

	it('answers as before when it is opened again, and takes papers in as before', () => {
		const index = indexOf(library);
		index.remove(library[2]?.id ?? '');
		const again = reopened(index.saved(codec), library);
		const more = paper('More on Scene Graphs');
		for (const query of ['rag', 'augmnted', 'erdos', '检索', 'gener', 'scene']) {
			assert.deepEqual(again.search({ words: query, limit: 5 }), index.search({ words: query, limit: 5 }), query);
		}
		again.add(more);
		assert.deepEqual(found(again, 'scene graphs'), [more.id]);
		assert.equal(again.stampOf(library[2]?.id ?? ''), undefined);
	});

	it('answers as one built anew, whatever was added and removed before and after', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'e', 'r', 's', 't'), minLength: 3, maxLength: 7 });
		const title = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
		const titles = fc.uniqueArray(title, { maxLength: 12 });
		fc.assert(
			fc.property(titles, titles, titles, title, (first, second, removed, query) => {
				const index = indexOf(first.map((one) => paper(one)));
				const all = [...new Set([...first, ...second])];
				const again = reopened(
					index.saved(codec),
					all.map((one) => paper(one)),
				);
				second.forEach((one) => again.add(paper(one)));
				removed.forEach((one) => again.remove(one));
				const fresh = indexOf(all.filter((one) => !removed.includes(one)).map((one) => paper(one)));
				const answer = (one: SearchIndex) =>
					one.search({ words: query, limit: 30 }).map((hit) => ({ ...hit, score: hit.score.toFixed(9) }));
				assert.deepEqual(answer(again), answer(fresh));
			}),
			{ numRuns: 200 },
		);
	});

	it('is refused where any byte is another one, where a part is missing, and where it is nothing of the kind', () => {
		const [part = new Uint8Array()] = indexOf(library).saved(codec);
		fc.assert(
			fc.property(fc.nat(part.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const damaged = part.slice();
				damaged[at] = (damaged[at] ?? 0) ^ change;
				assert.throws(() => reopened([damaged], library), DamagedIndexError);
			}),
			{ numRuns: 200 },
		);
		assert.throws(() => reopened([part.slice(0, 100)], library), DamagedIndexError);
		assert.throws(() => reopened([new Uint8Array()], library), DamagedIndexError);
		assert.throws(() => reopened([], library), DamagedIndexError);
	});

	it('can be read from the middle of a larger buffer', () => {
		const [part = new Uint8Array()] = indexOf(library).saved(codec);
		const larger = new Uint8Array(part.length + 3);
		larger.set(part, 3);
		assert.equal(found(reopened([larger.subarray(3)], library), 'scene')[0], library[2]?.id);
	});

	it('answers the same without what is left of papers that are gone', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'e', 'r', 's', 't'), minLength: 3, maxLength: 7 });
		const title = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
		const titles = fc.uniqueArray(title, { maxLength: 15 });
		fc.assert(
			fc.property(titles, titles, title, (kept, gone, query) => {
				const index = indexOf([...new Set([...gone, ...kept])].map((one) => paper(one, { abstract: rag })));
				gone.forEach((one) => index.remove(one));
				const compact = index.compacted();
				assert.equal(compact.words.papers.end, index.words.papers.size);
				for (const words of [query, 'rag', 'generation']) {
					assert.deepEqual(compact.search({ words, limit: 40 }), index.search({ words, limit: 40 }));
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('does the words of a paper again only where they changed', () => {
		const index = indexOf(library);
		const [first] = library;
		assert.ok(first);
		const before = index.words.papers.end;
		index.add({ ...first, signals: { upvotes: 5 } }, 7);
		assert.equal(index.words.papers.end, before);
		assert.equal(index.stampOf(first.id), 7);
		index.add({ ...first, abstract: 'Another one.' }, 8);
		assert.equal(index.words.papers.end, before + 1);
	});
});
