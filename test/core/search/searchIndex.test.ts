import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SearchIndex } from '../../../src/core/search/searchIndex';
import { fieldText } from '../../../src/core/search/searchPaper';
import { found, indexOf, paper } from './papers';

const infini = paper('Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens', {
	authors: 'Jiacheng Liu; Sewon Min',
	issued: { year: 2024 },
	citekey: 'liu2024infinigram',
	identifiers: { arxiv: '2401.17377', doi: '10.1000/infini' },
	abstract: 'We count words with suffix arrays.',
});
const graph = paper('Weakly Supervised Scene Graph Generation', {
	keywords: ['triplets'],
});
const unbiased = paper('Compositional Features for Unbiased Scene Graph Generation', { containerTitle: 'ICCV' });
const kernels = paper('Kernel Density Estimators in Large Dimensions', { authors: 'Pál Erdős; Karl Müller' });
const graphs = paper('Clustering of Graphs', { abstract: 'A scene is not a matter of suffix trees or arrays.' });
const library = [kernels, graphs, graph, infini, unbiased];

describe('SearchIndex', () => {
	const index = indexOf(library);

	it('forgives typing errors, swapped letters and missing hyphens', () => {
		assert.equal(found(index, 'infinigram trilion')[0], infini.id);
		assert.equal(found(index, 'infini gram')[0], infini.id);
		assert.deepEqual(new Set(found(index, 'scene grpah').slice(0, 2)), new Set([graph.id, unbiased.id]));
	});

	it('finds by the beginning of a word, with an error in it too', () => {
		assert.equal(found(index, 'dens')[0], kernels.id);
		assert.equal(found(index, 'dimesni')[0], kernels.id);
	});

	it('finds by author, year, keyword, venue and abstract', () => {
		for (const [query, wanted] of [
			['sewon min', infini],
			['liu 2024', infini],
			['triplets', graph],
			['iccv', unbiased],
			['suffix trees', graphs],
		] as const) {
			assert.equal(found(index, query)[0], wanted.id, query);
		}
	});

	it('folds diacritics on both sides', () => {
		assert.equal(found(index, 'erdos')[0], kernels.id);
		assert.equal(found(index, 'Mueller')[0], kernels.id);
		assert.equal(found(index, 'ÉSTIMATORS')[0], kernels.id);
	});

	it('puts the paper of an identifier or citekey first', () => {
		for (const query of [
			'2401.17377',
			'arXiv:2401.17377v2',
			'https://doi.org/10.1000/infini',
			'LIU2024infinigram',
			'liu2024inf',
		]) {
			assert.equal(found(index, query)[0], infini.id, query);
		}
	});

	it('keeps a paper that lacks a word of the query', () => {
		assert.equal(found(index, 'kernel estimators for submarines')[0], kernels.id);
	});

	it('finds nothing where the query has no words', () => {
		assert.deepEqual(found(index, ''), []);
		assert.deepEqual(found(index, ' \u0000 .*+?^${}()|[]\\ " '), []);
	});

	it('says where the matches stand in the text of the field', () => {
		const [hit] = index.search({ words: 'unbouded grams min 2024 suffix', limit: 1 });
		const words = hit?.matches.map(({ field, ranges }) => [
			field,
			ranges.map(([start, end]) => fieldText(infini, field).slice(start, end)),
		]);
		assert.deepEqual(words, [
			['title', ['gram', 'Unbounded', 'gram']],
			['author', ['Min']],
			['year', ['2024']],
			['abstract', ['suffix']],
		]);
	});

	it('marks a compound once, as a whole', () => {
		const [hit] = index.search({ words: 'infini gram', limit: 1 });
		const [title] = hit?.matches ?? [];
		assert.deepEqual(
			title?.ranges.map(([start, end]) => infini.title.slice(start, end)),
			['Infini-gram', 'n-gram'],
		);
	});

	it('scores from 0 to 1, the best first', () => {
		const scores = index.search({ words: 'scene graph', limit: 10 }).map(({ score }) => score);
		assert.deepEqual(
			[...scores].sort((a, b) => b - a),
			scores,
		);
		assert.ok(scores.length >= 3 && scores.every((score) => score > 0 && score <= 1));
	});

	it('shows a changed paper as it is now, once, and a removed one no longer', () => {
		const changing = indexOf(library);
		changing.add({ ...graph, title: 'Panoptic Parsing' });
		assert.equal(found(changing, 'panoptic')[0], graph.id);
		assert.equal(found(changing, 'weakly supervised scene graph', 100).filter((id) => id === graph.id).length, 0);
		changing.remove(infini.id);
		changing.remove('unknown');
		for (const query of ['infinigram', '2401.17377', 'liu2024infinigram']) {
			assert.ok(!found(changing, query).includes(infini.id), query);
		}
	});

	it('reads no more than the beginning of a huge query or paper', () => {
		const hostile = indexOf([...library, paper(`${'(a+)+$ '.repeat(150_000)}zebra`), paper('<script>'.repeat(1000))]);
		assert.deepEqual(found(hostile, 'zebra'), []);
		assert.equal(found(hostile, `kernel density ${'x'.repeat(10_000)}`)[0], kernels.id);
		assert.ok(found(hostile, 'a '.repeat(5000)).length > 0);
	});
});

const word = fc.string({ unit: fc.constantFrom('a', 'e', 'r', 's', 't', 'n'), minLength: 3, maxLength: 9 });
const title = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(' '));
const titles = fc.uniqueArray(title, { minLength: 1, maxLength: 30 });

describe('SearchIndex, whatever it is given,', () => {
	it('finds every paper by its exact title', () => {
		fc.assert(
			fc.property(titles, (all) => {
				const index = indexOf(all.map((one) => paper(one)));
				all.forEach((one) => assert.ok(found(index, one, 3).includes(one), one));
			}),
			{ numRuns: 30 },
		);
	});

	it('answers after adding and removing as an index built anew does', () => {
		fc.assert(
			fc.property(titles, titles, title, (kept, removed, query) => {
				const gone = removed.filter((one) => !kept.includes(one));
				const grown = indexOf([...gone, ...kept].map((one) => paper(one)));
				gone.forEach((one) => grown.remove(one));
				const fresh = indexOf(kept.map((one) => paper(one)));
				const answer = (index: SearchIndex) =>
					index.search({ words: query, limit: 30 }).map((hit) => ({ ...hit, score: hit.score.toFixed(9) }));
				assert.deepEqual(answer(grown), answer(fresh));
			}),
			{ numRuns: 300 },
		);
	});

	it('takes any string as a query', () => {
		const index = indexOf(library);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
				assert.ok(index.search({ words: query, limit: 5 }).length <= 5);
			}),
		);
	});
});
