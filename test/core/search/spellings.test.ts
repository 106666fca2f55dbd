import * as assert from 'node:assert/strict';
import { acronymsIn } from '../../../src/core/search/acronyms';
import { alternativeSpelling } from '../../../src/core/search/alternativeSpelling';
import { forEachWord } from '../../../src/core/search/forEachWord';
import { found, indexOf, paper } from './papers';

const words = (text: string) => {
	const visited: string[] = [];
	forEachWord(text, (word) => visited.push(word));
	return visited;
};

describe('Words of other spellings', () => {
	it('come as they are and as they are written in plain letters', () => {
		assert.deepEqual(words('Müller'), ['muller', 'mueller']);
		assert.deepEqual(words('β-VAE'), ['β', 'beta', 'vae', 'βvae']);
		assert.equal(alternativeSpelling('βVAE'), 'betavae');
		assert.equal(alternativeSpelling('Ångström'), 'aangstroem');
		assert.equal(alternativeSpelling('Erdős'), undefined);
		assert.equal(alternativeSpelling('λόγος'), undefined);
	});

	it('come in pairs of characters where a script has no spaces', () => {
		assert.deepEqual(words('深度学习 works'), ['深度', '度学', '学习', 'works']);
		assert.deepEqual(words('画'), ['画']);
		assert.deepEqual(words('GPTモデル'), ['gpt', 'モデ', 'デル']);
	});

	it('are no words where a mark has no letter, as in emoji', () => {
		const kernels = paper('Kernels');
		const index = indexOf([kernels, paper('Graphs ❤️'), paper('Trees')]);
		assert.deepEqual(words('❤️ ⚡️'), []);
		assert.deepEqual(found(index, 'kernels ❤️'), [kernels.id]);
		assert.equal(found(index, 'graphs ❤️')[0], 'Graphs ❤️');
	});

	it('are the same in every form of their letters', () => {
		const index = indexOf([
			paper('ガイド'.normalize('NFD')),
			paper('한국어'.normalize('NFD')),
			paper('Ｄｅｅｐ'),
			paper('ﬁeld'),
		]);
		for (const query of ['ガイド', '한국어', 'deep', 'field']) {
			assert.equal(found(index, query).length, 1, query);
		}
	});

	it('come from the end of the longest list of authors too', () => {
		const authors = Array.from({ length: 3000 }, (_, place) => `Ada Lastname${place}`).join('; ');
		assert.equal(found(indexOf([paper('Bosons', { authors })]), 'lastname2999').length, 1);
	});

	it('find papers whichever way they are typed', () => {
		const mueller = paper('On Kernels', { authors: 'Karl Müller' });
		const beta = paper('Understanding β-VAE');
		const chinese = paper('基于深度学习的图像分割');
		const index = indexOf([paper('Other'), mueller, beta, chinese]);
		for (const query of ['müller', 'Mueller', 'muller']) {
			assert.equal(found(index, query)[0], mueller.id, query);
		}
		for (const query of ['beta vae', 'beta-vae', 'β-vae', 'β']) {
			assert.equal(found(index, query)[0], beta.id, query);
		}
		for (const query of ['深度学习', '图像', '像分']) {
			assert.equal(found(index, query)[0], chinese.id, query);
		}
	});
});

describe('acronymsIn', () => {
	const found = (text: string) => acronymsIn(text).map(({ short, long }) => `${short}: ${long}`);

	it('reads what a text explains in parentheses', () => {
		assert.deepEqual(found('We use retrieval-augmented generation (RAG) for this.'), [
			'rag: retrieval augmented generation',
		]);
		assert.deepEqual(found('Large language models (LLMs) and k-nearest neighbours (k-NN)'), [
			'llm: large language models',
			'knn: k nearest neighbours',
		]);
		assert.deepEqual(found('the Expectation Maximization (EM) algorithm of support vector machines (SVMs)'), [
			'em: expectation maximization',
			'svm: support vector machines',
		]);
	});

	it('takes nothing for an explanation that is none', () => {
		for (const text of ['our method (NeurIPS 2023)', 'a thing (ABC)', 'results (Table 1)', '(RAG)', 'see (Fig. 2)']) {
			assert.deepEqual(found(text), [], text);
		}
	});

	it('reads only so many of a hostile text', () => {
		assert.ok(acronymsIn('retrieval augmented generation (RAG) '.repeat(5000)).length <= 20);
		assert.deepEqual(acronymsIn('('.repeat(100_000)), []);
	});
});

describe('A search for an acronym', () => {
	const explained = paper('A Survey', { abstract: 'We survey retrieval-augmented generation (RAG).' });
	const written = paper('Retrieval Augmented Generation for Answers');
	const short = paper('RAG in Practice');
	const other = paper('Looms and Cloths', { abstract: 'Textiles.' });

	it('finds papers that write it out, once some paper explains it', () => {
		const index = indexOf([other, explained, written, short]);
		assert.ok(found(index, 'rag', 3).includes(written.id));
		index.remove(explained.id);
		assert.ok(!found(index, 'rag', 3).includes(written.id));
	});

	it('finds papers that only have the short form when it is written out', () => {
		const index = indexOf([other, explained, short]);
		assert.ok(found(index, 'retrieval augmented generation', 2).includes(short.id));
	});
});
