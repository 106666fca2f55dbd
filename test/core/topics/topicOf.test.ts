import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TopicPaper } from '../../../src/core/topics/topic';
import { topicLabels } from '../../../src/core/topics/topicDefinitions';
import { topicOf } from '../../../src/core/topics/topicOf';

const topicId = (paper: Partial<TopicPaper>): string => topicOf({ id: 'p', title: '', categories: [], ...paper }).id;

describe('the topic of a paper', function () {
	this.timeout(60_000);

	it('is read from the title when there is nothing else', () => {
		assert.equal(topicId({ title: 'Pruned Networks after Quantization' }), 'compression');
		assert.equal(topicId({ title: 'Visual Question Answering about Maps' }), 'vision-language');
		assert.equal(topicId({ title: 'A Galaxy with Two Quasars' }), 'astronomy');
	});

	it('is the narrower one when the paper speaks for it', () => {
		assert.equal(topicId({ title: 'Watching a Robot' }), 'robotics');
		assert.equal(topicId({ title: 'Grasping with a Robot' }), 'robot-manipulation');
	});

	it('takes a longer phrase for itself and not for the shorter one inside it', () => {
		assert.equal(topicId({ title: 'Vision-Language Models' }), 'vision-language');
		assert.equal(topicId({ title: 'Language Models' }), 'language-models');
	});

	it('is found under any inflection, spelling and case', () => {
		for (const title of ['Image Segmentation', 'SEGMENTATION of IMAGES', 'segmenting an image: image-segmentation']) {
			assert.equal(topicId({ title }), 'detection-and-segmentation');
		}
		assert.equal(topicId({ title: 'Optimisation with stochastic gradients: convex optimisation' }), 'optimization');
	});

	it('is the area of the category when the words say nothing', () => {
		const areas = Object.entries({
			'cs.CV': 'computer-vision',
			'cs.CL': 'natural-language-processing',
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
			'quant-ph': 'quantum',
		});
		assert.deepEqual(
			areas.map(([category]) => [category, topicId({ title: 'Untitled', categories: [category] })]),
			areas,
		);
	});

	it('follows the primary category before the others', () => {
		assert.equal(topicId({ title: 'Untitled', categories: ['cs.RO', 'cs.CV'] }), 'robotics');
		assert.equal(topicId({ title: 'Untitled', categories: ['cs.CV', 'cs.RO'] }), 'computer-vision');
	});

	it('goes by the words where the category says only machine learning', () => {
		assert.equal(topicId({ title: 'Time Series of Rain', categories: ['cs.LG'] }), 'time-series');
	});

	it('reads keywords and categories that are words', () => {
		assert.equal(topicId({ title: 'Untitled', keywords: ['speech recognition'] }), 'speech-and-audio');
		assert.equal(topicId({ title: 'Untitled', categories: ['Biology'] }), 'biology');
	});

	it('does not turn to language models because of one word', () => {
		const history = topicId({
			title: 'Merchant letters and the price of pepper in a medieval port',
			abstract:
				'Letters kept in a Venetian archive show how merchants agreed on prices. A language model helped to read two ' +
				'of them. The historian finds that trade followed the sailing season for more than a century.',
		});
		const biology = topicId({
			title: 'How soil bacteria share nitrogen with young oak trees',
			abstract:
				'We grew oak seedlings with and without root bacteria. Sequencing showed which genes the bacteria express; a ' +
				'transformer sorted the reads. Plants with the bacteria had more nitrogen.',
		});
		assert.deepEqual([history, biology], ['history-and-humanities', 'biology']);
	});

	it('is Other when there is too little to go by', () => {
		for (const title of ['', ' ', 'Untitled', '题目', '🙂', '\ud83d', '\u0000']) {
			assert.equal(topicId({ title }), 'other');
		}
		assert.equal(topicId({ title: 'On Ferns', abstract: 'We did not use a neural network.' }), 'other');
	});

	it('has a known label for any paper whatever', () => {
		const text = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(text, text, fc.array(text), fc.array(text), (title, abstract, categories, keywords) => {
				assert.ok(topicLabels.includes(topicOf({ id: 'p', title, abstract, categories, keywords }).label));
			}),
		);
	});

	it('is found in a megabyte of anything', () => {
		for (const piece of ['a', ' ', 'ing ed ise ', '\u0301', '\ud83d', 'ﷺ', 'zzz zzzed ', '-']) {
			const text = piece.repeat(1_000_000 / piece.length);
			const paper = { title: text, abstract: text, categories: [text], keywords: Array<string>(1000).fill(text) };
			assert.equal(topicId(paper), 'other');
		}
	});
});
