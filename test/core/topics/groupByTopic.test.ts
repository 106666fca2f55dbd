import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupByTopic } from '../../../src/core/topics/groupByTopic';
import type { Topic, TopicPaper } from '../../../src/core/topics/topic';

const paper = (title: string, category?: string): TopicPaper => ({
	id: title,
	title,
	categories: category === undefined ? [] : [category],
});

const titles = [
	'Pruning Networks',
	'Speculative Decoding',
	'Chain-of-Thought Reasoning',
	'Theorem Proving with Language Models',
	'Object Detection at Night',
	'Scene Graphs of Kitchens',
	'A Galaxy with Two Quasars',
	'Grasping Cups',
	'Quadrotor Motion Planning',
	'Gene Expression in Yeast',
	'Fair Division of Cakes',
	'Untitled',
	'Notes',
];

const shape = (topics: readonly Topic[]): readonly (readonly [string, readonly string[]])[] =>
	topics.map(({ label, paperIds }) => [label, paperIds]);

describe('grouping papers by topic', function () {
	this.timeout(60_000);

	it('gives no topics for no papers', () => {
		assert.deepEqual(groupByTopic([]), []);
	});

	it('lists the largest topic first, then by label, and Other last', () => {
		const papers = [
			'Untitled',
			'Notes',
			'Letters',
			'Medieval Ports',
			'Quasars and Black Holes',
			'A Galaxy',
			'A Supernova',
		];
		assert.deepEqual(shape(groupByTopic(papers.map((title) => paper(title)))), [
			['Astronomy and astrophysics', ['Quasars and Black Holes', 'A Galaxy', 'A Supernova']],
			['History and humanities', ['Medieval Ports']],
			['Other', ['Untitled', 'Notes', 'Letters']],
		]);
	});

	it('joins lonely topics under the broader name they share', () => {
		const papers = [paper('Object Detection at Night'), paper('Scene Graphs of Kitchens')];
		assert.deepEqual(shape(groupByTopic(papers)), [
			['Computer vision', ['Object Detection at Night', 'Scene Graphs of Kitchens']],
		]);
	});

	it('keeps the narrower names when each has company', () => {
		const papers = ['Object Detection', 'Object Detectors', 'Scene Graphs', 'A Scene Graph'].map((title) =>
			paper(title),
		);
		assert.deepEqual(
			groupByTopic(papers).map(({ label }) => label),
			['Detection and segmentation', 'Scene understanding'],
		);
	});

	it('keeps the name of a topic that stands alone', () => {
		assert.deepEqual(
			groupByTopic([paper('Grasping Cups'), paper('A Galaxy with Two Quasars')]).map(({ label }) => label),
			['Astronomy and astrophysics', 'Robot manipulation and learning'],
		);
	});

	it('moves a lonely paper to another topic that it speaks for too', () => {
		const papers = [
			'Bayesian Inference',
			'Bayesian Networks',
			'Probabilistic Inference in a Lambda Calculus with a Type System',
		];
		assert.deepEqual(
			groupByTopic(papers.map((title) => paper(title))).map(({ label }) => label),
			['Bayesian inference'],
		);
	});

	it('gives at most 16 topics for a small library of everything', () => {
		const categories =
			`cs.CV cs.CL cs.RO cs.CR cs.SE cs.DB cs.DS cs.GT cs.HC cs.SD cs.IT eess.SP eess.SY math.NT math.CO
			math.PR math.DG stat.ME hep-th gr-qc quant-ph astro-ph.GA cond-mat.soft q-bio.BM q-fin.TR econ.GN`.split(/\s+/);
		const papers = categories.flatMap((category) => [
			paper(`One ${category}`, category),
			paper(`Two ${category}`, category),
		]);
		const topics = groupByTopic(papers);
		assert.ok(topics.length >= 8 && topics.length <= 16, `${topics.length}`);
	});

	it('puts every paper in one topic, the same whatever the order of the papers', () => {
		const papers = titles.map((title) => paper(title));
		const sorted = (topics: readonly Topic[]): unknown => topics.map(({ id, paperIds }) => [id, [...paperIds].sort()]);
		const expected = sorted(groupByTopic(papers));
		fc.assert(
			fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
				const topics = groupByTopic(shuffled);
				assert.deepEqual(sorted(topics), expected);
				assert.deepEqual(topics.flatMap(({ paperIds }) => paperIds).sort(), [...titles].sort());
			}),
		);
	});
});
