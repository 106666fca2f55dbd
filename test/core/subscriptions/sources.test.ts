import * as assert from 'node:assert/strict';
import { addressEntry } from '../../../src/core/subscriptions/addressEntry';
import { arxivCategories, arxivCategoryCode } from '../../../src/core/subscriptions/arxivCategories';
import { issnIn } from '../../../src/core/subscriptions/issn';
import { labelOf, type FeedWords } from '../../../src/core/subscriptions/labelOf';
import { addressOf, entriesOfOpml } from '../../../src/core/subscriptions/opmlFeeds';
import { readSubscriptions } from '../../../src/core/subscriptions/readSubscriptions';
import { zoteroEntry } from '../../../src/core/subscriptions/zoteroEntry';

const words: FeedWords = {
	huggingface: { daily: 'HF today', weekly: 'HF week', monthly: 'HF month', trending: 'HF trending' },
	myLibrary: 'My Library',
	group: (number) => `group ${number}`,
	journal: (issn) => `Journal ${issn}`,
};

describe('The categories of arXiv', () => {
	it('are 155, each once, with a name', () => {
		const codes = arxivCategories.map(({ code }) => code);
		assert.equal(codes.length, 155);
		assert.equal(new Set(codes).size, codes.length);
		for (const { code, name } of arxivCategories) {
			assert.match(code, /^[a-z-]+(?:\.[A-Z]{2}|\.[a-z]+(?:-[a-z]+)?)?$/);
			assert.match(name, /^[A-Z].{3,}$/);
		}
	});

	it('are known by code in any case, whole archives too', () => {
		assert.equal(arxivCategoryCode(' CS.cl '), 'cs.CL');
		assert.equal(arxivCategoryCode('cond-mat'), 'cond-mat');
		assert.equal(arxivCategoryCode('QUANT-PH'), 'quant-ph');
		assert.equal(arxivCategoryCode('physics.optics'), 'physics.optics');
		assert.equal(arxivCategoryCode('cs.XX'), undefined);
	});
});

describe('An ISSN', () => {
	it('is known with and without its hyphen, and refused with a wrong check digit', () => {
		assert.equal(issnIn('issn: 0028-0836'), '0028-0836');
		assert.equal(issnIn('2434561x'), '2434-561X');
		assert.equal(issnIn('0028-0835'), undefined);
		assert.equal(issnIn('Nature'), undefined);
	});
});

describe('A web address', () => {
	it('becomes a feed of its service where it is one', () => {
		assert.deepEqual(
			[
				'https://rss.arxiv.org/rss/cs.CL+cs.ir',
				'http://export.arxiv.org/rss/math',
				'https://arxiv.org/list/cs.AI/recent?skip=0&show=50',
				'https://huggingface.co/papers',
				'https://huggingface.co/papers/trending',
				'https://huggingface.co/api/daily_papers?sort=trending&limit=100',
				'https://huggingface.co/api/daily_papers#weekly',
				'https://api.crossref.org/journals/0028-0836/works?sort=published',
			].map(addressEntry),
			[
				{ arxiv: ['cs.CL', 'cs.IR'] },
				{ arxiv: ['math'] },
				{ arxiv: ['cs.AI'] },
				{ huggingface: 'daily' },
				{ huggingface: 'trending' },
				{ huggingface: 'trending' },
				{ huggingface: 'weekly' },
				{ journal: '0028-0836' },
			],
		);
	});

	it('stays an address everywhere else', () => {
		for (const url of [
			'https://example.org/feed.xml',
			'https://rss.arxiv.org/rss/no.such',
			'https://huggingface.co/api/daily_papers?date=2026-11-20',
			'https://huggingface.co/papers/2401.00001',
			'https://arxiv.org/abs/2401.00001',
		]) {
			assert.deepEqual(addressEntry(url), { url });
		}
	});
});

describe('A link of Zotero', () => {
	it('names a library, a collection or a saved search', () => {
		assert.deepEqual(
			[
				'zotero://select/library/collections/ABCD1234',
				'zotero://select/groups/456/searches/EFGH5678',
				' groups/456 ',
				'users/12/collections/ABCD1234',
				'https://www.zotero.org/groups/456/some_name/collections/ABCD1234/items/XYZX1234/library',
				'https://www.zotero.org/groups/456/my_group',
			].map(zoteroEntry),
			[
				{ zotero: 'users/0', collection: 'ABCD1234' },
				{ zotero: 'groups/456', search: 'EFGH5678' },
				{ zotero: 'groups/456' },
				{ zotero: 'users/12', collection: 'ABCD1234' },
				{ zotero: 'groups/456', collection: 'ABCD1234', online: true },
				{ zotero: 'groups/456', online: true },
			],
		);
	});

	it('is nothing else', () => {
		for (const text of [
			'',
			'library',
			'https://example.org/groups/456',
			'groups/x',
			'zotero://open-pdf/0',
			'a'.repeat(1e6),
		]) {
			assert.equal(zoteroEntry(text), undefined);
		}
	});
});

describe('Feeds and OPML', () => {
	it('bring every feed with an address there and back', () => {
		const entries = [
			{ huggingface: 'daily' },
			{ huggingface: 'weekly' },
			{ huggingface: 'monthly' },
			{ huggingface: 'trending' },
			{ arxiv: ['cs.CL', 'cs.IR'] },
			{ journal: '0028-0836' },
			{ url: 'https://example.org/feed.xml' },
		];
		const { subscriptions } = readSubscriptions(entries);
		const written = subscriptions.map(({ source }) => ({ title: '', url: addressOf(source) ?? '' }));
		assert.deepEqual(entriesOfOpml(written), entries);
	});

	it('keep titles and leave out what is no web address', () => {
		assert.deepEqual(
			entriesOfOpml([
				{ title: 'Feed', url: 'https://example.org/a' },
				{ title: 'https://example.org/b', url: 'https://example.org/b' },
				{ title: 'Bad', url: 'javascript:alert(1)' },
			]),
			[{ url: 'https://example.org/a', title: 'Feed' }, { url: 'https://example.org/b' }],
		);
	});

	it('give files and Zotero no address', () => {
		const { subscriptions } = readSubscriptions([{ files: '*.bib' }, { zotero: 'users/0' }]);
		assert.deepEqual(
			subscriptions.map(({ source }) => addressOf(source)),
			[undefined, undefined],
		);
	});
});

describe('The label of a feed', () => {
	it('is its title, else made of its source', () => {
		const { subscriptions } = readSubscriptions([
			{ url: 'https://www.example.org/feed.xml' },
			{ huggingface: 'weekly' },
			{ arxiv: ['cs.CL', 'cs.IR'] },
			{ journal: '0028-0836' },
			{ files: 'a/*.bib' },
			{ zotero: 'users/0' },
			{ zotero: 'groups/7', collection: 'ABCD1234' },
			{ journal: '2434-561X', title: 'A journal' },
		]);
		assert.deepEqual(
			subscriptions.map((subscription) => labelOf(subscription, words)),
			[
				'example.org/feed.xml',
				'HF week',
				'arXiv cs.CL, cs.IR',
				'Journal 0028-0836',
				'a/*.bib',
				'Zotero: My Library',
				'Zotero: group 7 ABCD1234',
				'A journal',
			],
		);
	});
});
