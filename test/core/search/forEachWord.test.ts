import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { forEachWord, simpleWords } from '../../../src/core/search/forEachWord';

const words = (text: string) => {
	const visited: string[] = [];
	forEachWord(text, (word) => visited.push(word));
	return visited;
};

describe('forEachWord', () => {
	it('gives a hyphenated compound in parts and as a whole', () => {
		assert.deepEqual(words('Infini-gram: a test'), ['infini', 'gram', 'infinigram', 'a', 'test']);
		assert.deepEqual(words('state‑of-the-art'), ['state', 'of', 'the', 'art', 'stateoftheart']);
	});

	it('splits CamelCase of real words, not acronyms', () => {
		assert.deepEqual(words('DeepSeek LoRA BERT'), ['deep', 'seek', 'deepseek', 'lora', 'bert']);
	});

	it('folds diacritics and drops apostrophes', () => {
		assert.deepEqual(words("Erdős, O'Brien and Today's ﬁeld"), ['erdos', 'obrien', 'and', 'today', 'field']);
		assert.deepEqual(words('Mu\u0308ller Müller'), ['muller', 'mueller', 'muller', 'mueller']);
	});

	it('reads letters of every script', () => {
		assert.deepEqual(words('Обучение 学习 𝔸𝔹'), ['обучение', '学习', 'ab']);
	});

	it('says where each word stands', () => {
		const text = 'A deep-net’s λ';
		const places: string[] = [];
		forEachWord(text, (_, start, end) => places.push(text.slice(start, end)));
		assert.deepEqual(places, ['A', 'deep', 'net’s', 'deep-net’s', 'λ', 'λ']);
	});

	it('takes any string, and its words stand inside it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				forEachWord(text, (word, start, end) => {
					assert.ok(word.length <= 40 && start >= 0 && start < end && end <= text.length);
				});
			}),
		);
	});

	it('can leave out compounds as a whole', () => {
		assert.deepEqual(simpleWords('Infini-gram DeepSeek'), ['infini', 'gram', 'deep', 'seek']);
	});
});
