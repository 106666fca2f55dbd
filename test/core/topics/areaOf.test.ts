import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { areaOf, otherPlace } from '../../../src/core/topics/areaOf';
import { areaAt, areas, topicLabels } from '../../../src/core/topics/areas';
import { areaOfCategory } from '../../../src/core/topics/areaOfCategory';
import { arxivCategories } from '../../../src/core/subscriptions/arxivCategories';
import type { TopicPaper } from '../../../src/core/topics/topic';

const areaId = (paper: Partial<TopicPaper>): string =>
	areaAt(areaOf({ id: 'p', title: '', categories: [], ...paper })).id;

describe('the table of areas', () => {
	it('names every area once, and only parents that exist and have none', () => {
		const ids = areas.map(({ id }) => id);
		assert.deepEqual(ids, [...new Set(ids)]);
		assert.deepEqual(topicLabels, [...new Set(topicLabels)]);
		const parents = areas.flatMap(({ parent }) => areas.filter(({ id }) => id === parent));
		assert.equal(parents.length, areas.filter(({ parent }) => parent !== undefined).length);
		assert.deepEqual(
			parents.filter(({ parent }) => parent !== undefined),
			[],
		);
	});

	it('gives each category to one area, and leaves none of arXiv out', () => {
		const categories = areas.flatMap((area) => area.categories?.split(' ') ?? []);
		assert.deepEqual(categories, [...new Set(categories)]);
		assert.deepEqual(
			arxivCategories.filter(({ code }) => areaOfCategory(code) === undefined),
			[],
		);
	});
});

describe('the area of a paper', function () {
	this.timeout(60_000);

	it('is that of the primary category', () => {
		const expected = Object.entries({
			'cs.CV': 'computer-vision',
			'astro-ph.GA': 'astronomy',
			'cond-mat.mes-hall': 'condensed-matter',
			'hep-th': 'particle-physics',
			'math.AG': 'number-theory-and-algebra',
			'math.HO': 'mathematics',
			'q-bio.BM': 'biology',
			'q-fin.TR': 'finance',
			'econ.GN': 'economics',
			'eess.SY': 'control',
			'stat.ME': 'statistics',
			'physics.optics': 'physics',
		});
		assert.deepEqual(
			expected.map(([category]) => [category, areaId({ title: 'Untitled', categories: [category, 'cs.RO'] })]),
			expected,
		);
	});

	it('is a cross-list where the primary category is a catch-all and the words do not contradict', () => {
		const title = 'Segmenting Objects in Images with Transformers';
		assert.equal(areaId({ title, categories: ['cs.LG', 'cs.CV'] }), 'computer-vision');
		assert.equal(areaId({ title, categories: ['cs.AI', 'cs.CV'] }), 'computer-vision');
		assert.equal(areaId({ title: 'Nash Equilibria of Auctions', categories: ['cs.LG', 'cs.CV'] }), 'game-theory');
	});

	it('stays a catch-all where nothing points elsewhere', () => {
		assert.equal(areaId({ title: 'Untitled', categories: ['cs.LG'] }), 'machine-learning');
	});

	it('is read from the words where the source gives no categories', () => {
		const expected = {
			'Object Detection at Night': 'computer-vision',
			'Machine Translation between Related Languages': 'natural-language-processing',
			'Learning to Grasp with a Robot Arm': 'robotics',
			'Real-Time Rendering of Glossy Materials with Ray Tracing': 'computer-graphics',
			'Nash Equilibria of Repeated Auctions': 'game-theory',
			'Linear Codes over Finite Fields': 'information-theory',
			'Speech Recognition from Raw Audio': 'speech-and-audio',
			'Usability of Headsets: a User Study with Participants': 'human-computer-interaction',
		};
		assert.deepEqual(
			Object.keys(expected).map((title) => [title, areaId({ title })]),
			Object.entries(expected),
		);
	});

	it('is found for fields that hardly any labelled paper is about', () => {
		const expected = {
			'A Galaxy with Two Quasars': 'astronomy',
			'Gene Expression in Yeast': 'biology',
			'Monetary Policy and the Labor Market': 'economics',
			'Higgs Bosons at the Large Hadron Collider': 'particle-physics',
			'Merchants of a Medieval Port': 'history-and-humanities',
			'Supreme Court Decisions and Criminal Law': 'law',
			'Kernel Density Estimation and Hypothesis Tests': 'statistics',
		};
		assert.deepEqual(
			Object.keys(expected).map((title) => [title, areaId({ title })]),
			Object.entries(expected),
		);
	});

	it('reads keywords, categories that are words, and venues', () => {
		assert.equal(areaId({ title: 'Untitled', keywords: ['speech recognition', 'audio'] }), 'speech-and-audio');
		assert.equal(areaId({ title: 'Untitled', categories: ['Biology', 'Gene expression'] }), 'biology');
		assert.equal(areaId({ title: 'Untitled', containerTitle: 'Proceedings of ICRA 2020' }), 'robotics');
	});

	it('is Other when there is too little to go by', () => {
		for (const title of ['', ' ', 'Untitled', '题目', '🙂', '\ud83d', '\u0000']) {
			assert.equal(areaId({ title }), 'other');
		}
	});

	it('is a known one for any paper whatever', () => {
		const text = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(text, text, fc.array(text), fc.array(text), (title, abstract, categories, keywords) => {
				const place = areaOf({ id: 'p', title, abstract, categories, keywords, containerTitle: title });
				assert.ok(place >= otherPlace && place < areas.length && Number.isInteger(place));
			}),
		);
	});

	it('is found in a megabyte of anything', () => {
		for (const piece of ['a', ' ', 'ing ed ise ', '\u0301', '\ud83d', 'ﷺ', '-', '__proto__ ', 'constructor ']) {
			const text = piece.repeat(1_000_000 / piece.length);
			areaId({ title: text, abstract: text, categories: [text], keywords: Array<string>(1000).fill(text) });
		}
	});
});
