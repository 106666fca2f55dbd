import * as assert from 'node:assert/strict';
import { ForYou, type LikedPaper } from '../../../src/core/search/forYou';
import { indexOf, paper } from './papers';

const liked = [
	paper('Speculative Decoding with Small Drafts', { abstract: 'Drafts of language models are checked at once.' }),
	paper('Trees of Drafts', { abstract: 'We make speculative decoding faster for long context.' }),
	paper('Windows without End', { abstract: 'Long context costs memory.' }),
];
const near = paper('Long Context meets Speculative Decoding', { abstract: 'Both at the same time.' });
const far = paper('The Songs of Garden Birds', { abstract: 'We listen in the morning, not for long.' });
const index = indexOf([far, ...liked, near]);
const cited = liked.map(({ id }): LikedPaper => ({ id, for: 'cited' }));

describe('ForYou', () => {
	it('orders papers by likeness to those somebody liked, which are left out', () => {
		const order = ForYou.from(index, cited)?.order(10);
		assert.equal(order?.[0], near.id);
		assert.ok(cited.every(({ id }) => !order?.includes(id)));
	});

	it('tells of any paper how like it is, in that order', () => {
		const forYou = ForYou.from(index, cited);
		const [most, least] = [forYou?.likeness(near.id) ?? 0, forYou?.likeness(far.id) ?? 0];
		assert.ok(most > least && most < 1, `${most} > ${least}`);
		assert.equal(forYou?.likeness('gone'), 0);
	});

	it('says what a paper shares with how many of them, in the words of the paper', () => {
		const reason = ForYou.from(index, cited)?.reason(near);
		assert.deepEqual(new Set(reason?.phrases), new Set(['Speculative Decoding', 'Long Context']));
		assert.equal(reason?.papers, 3);
		assert.equal(reason?.for, 'cited');
	});

	it('cuts no compound into pieces', () => {
		const tuned = liked.map(({ title }) => paper(title, { abstract: 'We study supervised fine-tuning of drafts.' }));
		const other = paper('Supervised Fine-Grained Views', { abstract: 'About supervised fine-tuning.' });
		assert.deepEqual(ForYou.from(indexOf([...tuned, other, far]), cited)?.reason(other)?.phrases[0], 'fine-tuning');
	});

	it('takes no command of TeX for a phrase', () => {
		const arrows = liked.map(({ title }) => paper(title, { abstract: String.raw`$a \\rightarrow \\infty$` }));
		const other = paper('Arrows', { abstract: String.raw`$b \\rightarrow \\infty$` });
		const forYou = ForYou.from(indexOf([...arrows, other, far]), cited);
		assert.equal(forYou?.reason(other), undefined);
	});

	it('names what most of these papers were liked for', () => {
		const [first, second, third] = liked.map(({ id }) => id) as [string, string, string];
		const mixed: LikedPaper[] = [
			{ id: first, for: 'starred' },
			{ id: second, for: 'starred' },
			{ id: third, for: 'noted' },
		];
		assert.equal(ForYou.from(index, mixed)?.reason(near)?.for, 'starred');
	});

	it('has no reason for a paper that shares nothing', () => {
		assert.equal(ForYou.from(index, cited)?.reason(far), undefined);
	});

	it('is off until there is something to learn from', () => {
		assert.equal(ForYou.from(index, cited.slice(0, 2)), undefined);
		assert.equal(ForYou.from(index, [...cited.slice(0, 2), { id: 'gone', for: 'cited' }]), undefined);
	});
});
