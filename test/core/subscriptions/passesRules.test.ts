import * as assert from 'node:assert/strict';
import { passesRules } from '../../../src/core/subscriptions/passesRules';
import type { FeedRules } from '../../../src/core/subscriptions/subscription';
import { record } from '../library/record';

const now = '2026-11-23T12:00:00Z';

const paper = record('Fine-Tuning Transformers for Erdős Graphs', {
	by: ['Yoshua Bengio', 'Iris van Rooij', 'The LHC Team', 'José García Márquez'],
	abstract: 'We train large language models. In C++.',
	keywords: ['reward hacking', '强化学习 agents'],
	categories: ['cs.CL', 'stat.ML', 'math-ph'],
	issued: { year: 2026, month: 11, day: 20 },
	signals: { upvotes: 12 },
});

const passes = (rules: FeedRules, of = paper) => passesRules(rules, of, now);
const hasWord = (...words: string[]) => passes({ include: { words } });
const hasAuthor = (...authors: string[]) => passes({ include: { authors } });
const hasCategory = (...categories: string[]) => passes({ include: { categories } });

describe('The rules of a feed', () => {
	it('let everything pass where they say nothing', () => {
		assert.equal(passes({}), true);
		assert.equal(passes({ include: {}, exclude: {} }), true);
		assert.equal(passes({ include: { words: [] } }), true);
	});

	it('find whole words and phrases in title, abstract and keywords, whatever the case and the accents', () => {
		for (const words of [
			'transformers',
			'ERDOS',
			'fine tuning',
			'fine-tuning',
			'large language models',
			'reward Hacking',
		]) {
			assert.equal(hasWord(words), true, words);
		}
		for (const words of ['transformer', 'tun', 'language large', 'graphs we', 'models in c agents', '', '-', '*']) {
			assert.equal(hasWord(words), false, words);
		}
	});

	it('find the start of a word with a star', () => {
		assert.equal(hasWord('transform*'), true);
		assert.equal(hasWord('larg* lang* model*'), true);
		assert.equal(hasWord('ransform*'), false);
		assert.equal(hasWord('rewards*'), false);
	});

	it('find words of a script that writes no spaces', () => {
		assert.equal(hasWord('强化学习'), true);
		assert.equal(hasWord('化学'), true);
		assert.equal(hasWord('学强'), false);
	});

	it('know an author by family name, full name, either order and initials', () => {
		for (const author of [
			'bengio',
			'Yoshua Bengio',
			'Bengio, Yoshua',
			'Y. Bengio',
			'van Rooij',
			'Rooij',
			'I. van Rooij',
		]) {
			assert.equal(hasAuthor(author), true, author);
		}
		assert.equal(hasAuthor('jose garcia marquez'), true);
		assert.equal(hasAuthor('the lhc team'), true);
		for (const author of ['Yoshua', 'Samy Bengio', 'Beng', 'LHC', '', '.']) {
			assert.equal(hasAuthor(author), false, author);
		}
	});

	it('take categories exactly, or all that begin so', () => {
		assert.deepEqual(
			['cs.CL', 'CS.cl', 'cs.*', 'stat*', 'math*'].map((code) => hasCategory(code)),
			[true, true, true, true, true],
		);
		assert.deepEqual(
			['cs', 'cs.C', 'math.*', 'c.*', ''].map((code) => hasCategory(code)),
			[false, false, false, false, false],
		);
	});

	it('need one match of the include lists together, and let exclude win', () => {
		assert.equal(passes({ include: { words: ['nothing'], authors: ['Bengio'] } }), true);
		assert.equal(passes({ include: { words: ['nothing'], authors: ['Nobody'] } }), false);
		assert.equal(passes({ include: { words: ['transformers'] }, exclude: { authors: ['Bengio'] } }), false);
		assert.equal(passes({ exclude: { words: ['diffusion'] } }), true);
	});

	it('want enough upvotes where the source counts them', () => {
		assert.equal(passes({ minimumUpvotes: 12 }), true);
		assert.equal(passes({ minimumUpvotes: 13 }), false);
		assert.equal(passes({ minimumUpvotes: 13 }, record('Not counted')), true);
	});

	it('measure the age by the first sight in the feed, else by the date of the paper', () => {
		assert.equal(passes({ maximumAge: 3 }), true);
		assert.equal(passes({ maximumAge: 2 }), false);
		const seen = { ...paper, sighting: { firstSeen: '2026-11-23' } };
		assert.equal(passes({ maximumAge: 1 }, seen), true);
		assert.equal(passes({ maximumAge: 1 }, { ...paper, sighting: { firstSeen: 'no date' } }), false);
	});

	it('give a paper with half a date the benefit of the doubt', () => {
		assert.equal(passes({ maximumAge: 1 }, record('This year', { issued: { year: 2026 } })), true);
		assert.equal(passes({ maximumAge: 1 }, record('Last month', { issued: { year: 2026, month: 10 } })), false);
		assert.equal(passes({ maximumAge: 30 }, record('Last month', { issued: { year: 2026, month: 10 } })), true);
		assert.equal(passes({ maximumAge: 1 }, record('No date')), true);
	});

	it('leave out what arXiv announces again, unless replacements are wanted', () => {
		const again = { ...paper, sighting: { announced: 'replace-cross' as const } };
		assert.equal(passes({ replacements: false }, again), false);
		assert.equal(passes({ replacements: true }, again), true);
		assert.equal(passes({ replacements: false }, { ...paper, sighting: { announced: 'cross' } }), true);
	});

	it('answer soon on hostile texts', function () {
		const long = record('x', { abstract: 'a-'.repeat(500_000), by: ["d'".repeat(100_000)] });
		const words = ['a a a a a a a b', 'a*'.repeat(50), '*'.repeat(200)];
		assert.equal(passes({ include: { words: words.slice(0, 1), authors: ["d'".repeat(90)] } }, long), false);
		assert.equal(passes({ exclude: { words } }, long), false);
	});
});
