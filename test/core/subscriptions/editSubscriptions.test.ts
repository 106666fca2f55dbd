import * as assert from 'node:assert/strict';
import {
	addSubscription,
	changeSubscription,
	moveSubscription,
	pauseSubscription,
	removeSubscription,
} from '../../../src/core/subscriptions/editSubscriptions';

const broken = { huggingface: 'hourly', note: 'mine' };
const daily = { huggingface: 'daily', comment: 'kept', include: { words: ['x'], more: 1 } };
const arxiv = { arxiv: ['cs.CL'] };
const files = { files: '*.bib' };
const entries: readonly unknown[] = [broken, daily, 'text', arxiv, files];

describe('Editing the list of feeds', () => {
	it('adds a feed at the end', () => {
		assert.deepEqual(addSubscription(entries, { journal: '0028-0836' }), [...entries, { journal: '0028-0836' }]);
	});

	it('changes the feed that is there when its source is added again', () => {
		assert.deepEqual(addSubscription(entries, { huggingface: 'daily', title: 'New' }), [
			broken,
			{ ...daily, title: 'New' },
			'text',
			arxiv,
			files,
		]);
	});

	it('removes a feed, every entry of it, and nothing else', () => {
		assert.deepEqual(removeSubscription([...entries, arxiv], 'arxiv:cs.CL'), [broken, daily, 'text', files]);
		assert.deepEqual(removeSubscription(entries, 'arxiv:cs.XX'), entries);
	});

	it('changes properties and keeps those it does not know', () => {
		assert.deepEqual(changeSubscription(entries, 'huggingface:daily', { maximumAge: 3, include: undefined }), [
			broken,
			{ huggingface: 'daily', comment: 'kept', maximumAge: 3 },
			'text',
			arxiv,
			files,
		]);
	});

	it('changes the entry that counts when a source stands twice', () => {
		assert.deepEqual(changeSubscription([arxiv, arxiv], 'arxiv:cs.CL', { title: 'T' }), [
			arxiv,
			{ ...arxiv, title: 'T' },
		]);
	});

	it('pauses and resumes without a trace', () => {
		const paused = pauseSubscription(entries, 'arxiv:cs.CL', 'paused');
		assert.deepEqual(paused[3], { ...arxiv, paused: true });
		assert.deepEqual(pauseSubscription(paused, 'arxiv:cs.CL', 'followed'), entries);
	});

	it('moves a feed before another or to the end', () => {
		assert.deepEqual(moveSubscription(entries, 'files:*.bib', 'huggingface:daily'), [
			broken,
			files,
			daily,
			'text',
			arxiv,
		]);
		assert.deepEqual(moveSubscription(entries, 'huggingface:daily', undefined), [broken, 'text', arxiv, files, daily]);
		assert.deepEqual(moveSubscription(entries, 'files:*.bib', 'files:*.bib'), entries);
		assert.deepEqual(moveSubscription(entries, 'no such feed', 'files:*.bib'), entries);
	});
});
