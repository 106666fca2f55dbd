import * as assert from 'node:assert/strict';
import { joinSubscriptions, readSubscriptions } from '../../../src/core/subscriptions/readSubscriptions';

const idsOf = (value: unknown) => readSubscriptions(value).subscriptions.map(({ id }) => id);
const problemsOf = (value: unknown) => readSubscriptions(value).problems;

describe('Reading the setting glossator.feeds', () => {
	it('gives every kind of feed an id made of its source', () => {
		assert.deepEqual(
			idsOf([
				{ url: 'https://example.org/feed.xml' },
				{ huggingface: 'daily' },
				{ arxiv: ['cs.IR', 'cs.CL'] },
				{ journal: '0028-0836' },
				{ files: 'library/**/*.bib' },
				{ zotero: 'users/0' },
				{ zotero: 'groups/456', collection: 'ABCD1234' },
				{ zotero: 'users/123', search: 'EFGH5678' },
			]),
			[
				'https://example.org/feed.xml',
				'huggingface:daily',
				'arxiv:cs.CL+cs.IR',
				'journal:0028-0836',
				'files:library/**/*.bib',
				'zotero:users/0',
				'zotero:groups/456/collections/ABCD1234',
				'zotero:users/123/searches/EFGH5678',
			],
		);
	});

	it('knows a source again in another spelling', () => {
		assert.deepEqual(
			idsOf([
				{ arxiv: ['cs.cl', 'cs.IR', 'cs.CL'] },
				{ arxiv: ['CS.IR', 'cs.CL'] },
				{ arxiv: 'math' },
				{ url: 'HTTPS://Example.ORG/A' },
				{ url: ' https://example.org/A ' },
				{ journal: '00280836' },
				{ journal: 'ISSN 0028-0836' },
				{ journal: '2434-561x' },
				{ files: './a.bib' },
				{ files: 'a.bib' },
			]),
			[
				'arxiv:cs.CL+cs.IR',
				'arxiv:math',
				'https://example.org/A',
				'journal:0028-0836',
				'journal:2434-561X',
				'files:a.bib',
			],
		);
	});

	it('keeps the place of the first and the options of the last entry of one source', () => {
		const { subscriptions } = readSubscriptions([
			{ huggingface: 'daily', title: 'One', paused: true },
			{ huggingface: 'weekly' },
			{ huggingface: 'daily', title: 'Two' },
		]);
		assert.deepEqual(
			subscriptions.map(({ title, paused }) => [title, paused]),
			[
				['Two', false],
				[undefined, false],
			],
		);
	});

	it('lets a workspace add feeds and overrule the options of the user', () => {
		const user = readSubscriptions([{ huggingface: 'daily' }, { arxiv: ['cs.CL'] }]).subscriptions;
		const workspace = readSubscriptions([{ arxiv: ['cs.CL'], maximumAge: 7 }, { files: '*.bib' }]).subscriptions;
		const joined = joinSubscriptions(user, workspace);
		assert.deepEqual(
			joined.map(({ id, rules }) => [id, rules.maximumAge]),
			[
				['huggingface:daily', undefined],
				['arxiv:cs.CL', 7],
				['files:*.bib', undefined],
			],
		);
	});

	it('reads the options', () => {
		const [subscription] = readSubscriptions([
			{
				arxiv: ['cs.CL'],
				title: '  My\n feed ',
				paused: true,
				include: { words: ['agent*', ' '], authors: [] },
				exclude: { categories: ['cs.*'] },
				minimumUpvotes: 5,
				maximumAge: 30,
				refreshEvery: 0,
			},
		]).subscriptions;
		assert.deepEqual(subscription, {
			id: 'arxiv:cs.CL',
			source: { kind: 'arxiv', categories: ['cs.CL'], replacements: false },
			title: 'My feed',
			paused: true,
			rules: {
				include: { words: ['agent*'] },
				exclude: { categories: ['cs.*'] },
				minimumUpvotes: 5,
				maximumAge: 30,
				replacements: false,
			},
			refreshEvery: 0,
		});
	});

	it('asks the Zotero of this computer unless the library is of another user or online is wished', () => {
		const online = (entry: object) =>
			readSubscriptions([entry]).subscriptions.map(({ source }) => source.kind === 'zotero' && source.online);
		assert.deepEqual(online({ zotero: 'users/0', online: true }), [false]);
		assert.deepEqual(online({ zotero: 'users/12' }), [true]);
		assert.deepEqual(online({ zotero: 'groups/12' }), [false]);
		assert.deepEqual(online({ zotero: 'groups/12', online: true }), [true]);
	});

	it('says what is wrong with an entry and reads the others', () => {
		const value = [
			'cs.CL',
			{},
			{ huggingface: 'daily', url: 'https://example.org' },
			{ url: 'ftp://example.org' },
			{ huggingface: 'hourly' },
			{ arxiv: ['cs.CL', 'cs.XX'] },
			{ journal: '0028-0837' },
			{ zotero: 'groups/0' },
			{ zotero: 'users/0', collection: 'ABCD1234', search: 'EFGH5678' },
			{ huggingface: 'daily', maximumAge: '7 days', include: ['x'], title: 3 },
		];
		assert.deepEqual(idsOf(value), ['huggingface:daily']);
		assert.deepEqual(problemsOf(value), [
			{ index: 0, kind: 'shape' },
			{ index: 1, kind: 'sources' },
			{ index: 2, kind: 'sources' },
			{ index: 3, kind: 'source', property: 'url' },
			{ index: 4, kind: 'source', property: 'huggingface' },
			{ index: 5, kind: 'source', property: 'arxiv' },
			{ index: 6, kind: 'source', property: 'journal' },
			{ index: 7, kind: 'source', property: 'zotero' },
			{ index: 8, kind: 'source', property: 'zotero' },
			{ index: 9, kind: 'option', property: 'title' },
			{ index: 9, kind: 'option', property: 'include' },
			{ index: 9, kind: 'option', property: 'maximumAge' },
		]);
	});

	it('accepts no glob that leaves the workspace', () => {
		const outside = [
			'/etc/*',
			'~/x.bib',
			'C:\\x.bib',
			'file:///x',
			'../x.bib',
			'a/../../x',
			'{..,a}/x',
			'..',
			'\\\\host\\x',
			'',
		];
		assert.deepEqual(idsOf(outside.map((files) => ({ files }))), []);
		assert.deepEqual(idsOf([{ files: 'a..b/{x,y}.bib' }]), ['files:a..b/{x,y}.bib']);
	});

	it('makes something of any value', () => {
		for (const value of [undefined, null, 3, 'x', {}, [null, undefined, [], [[]], () => 1], [{ arxiv: [1, {}] }]]) {
			assert.deepEqual(readSubscriptions(value).subscriptions, []);
		}
		assert.deepEqual(problemsOf(undefined), []);
		assert.deepEqual(problemsOf({ url: 'https://example.org' }), [{ index: 0, kind: 'shape' }]);
		const many = Array.from({ length: 5000 }, (_, number) => ({ url: `https://example.org/${number}` }));
		assert.equal(idsOf(many).length, 1000);
		const long = {
			url: `https://example.org/${'a'.repeat(1_000_000)}`,
			title: 'x'.repeat(1_000_000),
			arxiv: undefined,
		};
		assert.deepEqual(problemsOf([long]), [{ index: 0, kind: 'source', property: 'url' }]);
	});
});
