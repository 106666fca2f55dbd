import * as assert from 'node:assert/strict';
import { decode } from '../../../src/core/formats/detect';
import type { ZoteroFeedSource } from '../../../src/core/subscriptions/subscription';
import { defaultEndpoints } from '../../../src/net/endpoints';
import type { FetchedFeed } from '../../../src/net/feeds/fetchedFeed';
import { ZoteroError } from '../../../src/net/zotero/zoteroError';
import { zoteroCollections, zoteroLibraries } from '../../../src/net/zotero/zoteroLibraries';
import { createZoteroSource } from '../../../src/net/zotero/zoteroSource';
import type { ZoteroPorts } from '../../../src/net/zotero/zoteroClient';
import { ZoteroApi } from '../../services/emulators/zoteroApi';
import { testClient } from '../http/testClient';

const { signal } = new AbortController();
const own: ZoteroFeedSource = { kind: 'zotero', library: 'users/0', online: false };
const online: ZoteroFeedSource = { ...own, online: true };

type Pages = Extract<FetchedFeed, { kind: 'pages' }>;

describe('Reading Zotero', () => {
	const client = testClient();
	let api: ZoteroApi;
	let key: string | undefined;
	const rests: number[] = [];

	beforeEach(() => {
		api = new ZoteroApi(client.services);
		api.serverId = 'server-1';
		key = 'secret';
		rests.length = 0;
	});

	const ports = (url = client.services.url): ZoteroPorts => ({
		http: { send: (request, given) => client.ask(request, given) },
		endpoints: () => ({ ...defaultEndpoints, zotero: url, zoteroLocal: url }),
		key: () => Promise.resolve(key),
		sleep: (ms) => {
			rests.push(ms);
			return Promise.resolve();
		},
	});

	async function pagesOf(source: ZoteroFeedSource, state?: unknown): Promise<Pages> {
		const fetched = await createZoteroSource(ports()).fetch(source, state, signal);
		assert.equal(fetched.kind, 'pages');
		return fetched;
	}

	function titles({ pages }: Pages): readonly string[] {
		return pages
			.flatMap(({ bytes }) => decode(new TextDecoder().decode(bytes)).papers.map(({ title }) => title))
			.sort();
	}

	async function failure(source: ZoteroFeedSource, given = ports()): Promise<string> {
		try {
			await createZoteroSource(given).fetch(source, undefined, signal);
		} catch (error) {
			assert.ok(error instanceof ZoteroError, String(error));
			return error.kind;
		}
		return assert.fail('no failure');
	}

	for (const [place, source] of [
		['on this computer', own],
		['at zotero.org', online],
	] as const) {
		it(`${place} brings everything first, then only what changed`, async () => {
			api.put('AAAAAAAA', { title: 'First' });
			api.put('BBBBBBBB', { title: 'Second' });
			const first = await pagesOf(source);
			assert.deepEqual(titles(first), ['First', 'Second']);
			assert.deepEqual(first.removed, []);
			const kept: unknown = JSON.parse(JSON.stringify(first.state));
			assert.deepEqual(await createZoteroSource(ports()).fetch(source, kept, signal), { kind: 'unchanged' });
			api.put('BBBBBBBB', { title: 'Second, corrected' });
			api.put('CCCCCCCC', { title: 'Third' });
			const second = await pagesOf(source, kept);
			assert.deepEqual(titles(second), ['Second, corrected', 'Third']);
			assert.deepEqual(second.removed, []);
			assert.match(api.asked.at(-1) ?? '', /itemKey=BBBBBBBB,CCCCCCCC$/);
		});

		it(`${place} names what is gone as its records were named`, async () => {
			for (const name of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC']) {
				api.put(name, { title: name });
			}
			const { state, pages } = await pagesOf(source);
			const record = decode(new TextDecoder().decode(pages[0]?.bytes)).papers[0];
			assert.match(record?.identifiers.zotero ?? '', /^users\/475425\//);
			api.delete('AAAAAAAA');
			api.items.set('BBBBBBBB', { version: ++api.version, data: { itemType: 'book', title: 'x' }, trashed: true });
			const { removed, pages: none } = await pagesOf(source, state);
			assert.deepEqual(none, []);
			assert.deepEqual([...(removed ?? [])].sort(), [
				'users/0/AAAAAAAA',
				'users/0/BBBBBBBB',
				'users/475425/AAAAAAAA',
				'users/475425/BBBBBBBB',
			]);
		});

		it(`${place} asks for no more than 50 items at once, and goes on where it was interrupted`, async () => {
			for (let item = 0; item < 120; item++) {
				api.put(`ITEM${String(item).padStart(4, '0')}`, { title: `Paper ${item}` });
			}
			const prefix = source.online ? '/users/475425' : '/api/users/0';
			const third = `${prefix}/items?format=json&limit=50&itemKey=ITEM0100`;
			client.services.respond(third, { kind: 'status', status: 400, body: 'bad' });
			const first = await pagesOf(source);
			assert.equal(titles(first).length, 100);
			assert.ok(first.failure);
			api = new ZoteroApi(client.services);
			client.services.reset();
			api = new ZoteroApi(client.services);
			api.serverId = 'server-1';
			for (let item = 0; item < 120; item++) {
				api.put(`ITEM${String(item).padStart(4, '0')}`, { title: `Paper ${item}` });
			}
			const second = await pagesOf(source, first.state);
			assert.equal(second.failure, undefined);
			assert.equal(titles(second).length, 20);
			assert.deepEqual(second.removed, []);
		});
	}

	it('compares the keys of a collection, at zotero.org too', async () => {
		const collection: ZoteroFeedSource = { ...online, collection: 'COLLECT1' };
		api.put('AAAAAAAA', { title: 'In', collections: ['COLLECT1'] });
		api.put('BBBBBBBB', { title: 'Out', collections: [] });
		const first = await pagesOf(collection);
		assert.deepEqual(titles(first), ['In']);
		api.put('AAAAAAAA', { title: 'In', collections: [] });
		const second = await pagesOf(collection, first.state);
		assert.deepEqual(titles(second), []);
		assert.deepEqual(second.removed, ['users/0/AAAAAAAA', 'users/475425/AAAAAAAA']);
	});

	it('starts over when the versions are those of another server', async () => {
		for (let edit = 0; edit < 9; edit++) {
			api.put('AAAAAAAA', { title: 'Old' });
		}
		api.put('BBBBBBBB', { title: 'Gone' });
		const first = await pagesOf(own);
		api = new ZoteroApi(client.services);
		api.serverId = 'server-2';
		api.put('AAAAAAAA', { title: 'New' });
		const second = await pagesOf(own, first.state);
		assert.deepEqual(titles(second), ['New']);
		assert.deepEqual(second.removed, ['users/0/BBBBBBBB', 'users/475425/BBBBBBBB']);
	});

	it('reads what was edited last where Zotero counts no local changes', async () => {
		api.serverId = undefined;
		api.put('AAAAAAAA', { title: 'Synchronised', citationKey: 'a' }, 7);
		api.version = 7;
		const first = await pagesOf(own);
		api.put('AAAAAAAA', { title: 'Edited', citationKey: 'a' }, 7);
		api.put('BBBBBBBB', { title: 'Never synchronised', citationKey: 'b' }, 0);
		const second = await pagesOf(own, first.state);
		assert.ok(titles(second).includes('Edited'));
		assert.ok(titles(second).includes('Never synchronised'));
	});

	it('asks Better BibTeX for citation keys only where Zotero has none', async () => {
		api.serverId = undefined;
		api.put('AAAAAAAA', { title: 'With', citationKey: 'own2020' });
		api.put('BBBBBBBB', { title: 'Without' });
		api.put('CCCCCCCC', { title: 'Extra', extra: 'Citation Key: extra2020' });
		client.services.respond('/better-bibtex/json-rpc', {
			kind: 'ok',
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, result: { BBBBBBBB: 'bbt2020' } }),
		});
		const { pages } = await pagesOf(own);
		const { papers } = decode(new TextDecoder().decode(pages[0]?.bytes));
		assert.deepEqual(papers.map(({ sourceKey }) => sourceKey).sort(), ['bbt2020', 'extra2020', 'own2020']);
		const asked = client.services.requests.find(({ path }) => path.startsWith('/better-bibtex'));
		assert.match(asked?.body ?? '', /"params":\[\["BBBBBBBB"\]\]/);
	});

	it('does without Better BibTeX when that fails', async () => {
		api.serverId = undefined;
		api.put('BBBBBBBB', { title: 'Without' });
		for (const body of ['not JSON', '{"error":{"code":-1}}', '[]']) {
			client.services.respond('/better-bibtex/json-rpc', { kind: 'ok', body });
			assert.deepEqual(titles(await pagesOf(own)), ['Without']);
		}
	});

	it('rests when Zotero asks for it', async () => {
		api.put('AAAAAAAA', { title: 'First' });
		api.headers = { Backoff: '7' };
		await pagesOf(online);
		assert.deepEqual(rests, [7000]);
	});

	it('sends the key and the version of the API, and the key nowhere else', async () => {
		await pagesOf(online);
		const sent = client.services.requests.map(({ headers }) => [
			headers['zotero-api-version'],
			headers['zotero-api-key'],
		]);
		assert.deepEqual(sent, [
			['3', 'secret'],
			['3', 'secret'],
		]);
		client.services.reset();
		api = new ZoteroApi(client.services);
		await pagesOf(own);
		assert.equal(client.services.requests[0]?.headers['zotero-api-key'], undefined);
	});

	it('tells apart what is wrong', async () => {
		const answers = (status: number, body: string) =>
			client.services.respond('/api/users/0', { kind: 'status', status, body });
		answers(403, 'Local API is not enabled');
		assert.equal(await failure(own), 'disabled');
		answers(403, 'Request not allowed');
		assert.equal(await failure(own), 'refused');
		answers(501, 'API version not implemented: 3');
		assert.equal(await failure(own), 'unsupported');
		answers(404, 'No endpoint found');
		assert.equal(await failure(own), 'unsupported');
		answers(404, 'Not found');
		assert.equal(await failure(own), 'notFound');
		answers(400, 'Only data for the logged-in user is available locally -- use userID 0');
		assert.equal(await failure(own), 'wrongUser');
		assert.equal(await failure({ ...online, search: 'SEARCH01' }), 'searchOnline');
		key = 'wrong';
		assert.equal(await failure(online), 'key');
		key = undefined;
		assert.equal(await failure(online), 'keyMissing');
		client.services.respond('/groups/5', { kind: 'status', status: 403, body: 'Forbidden' });
		assert.equal(await failure({ ...online, library: 'groups/5' }), 'keyMissing');
		key = 'wrong';
		assert.equal(await failure({ ...online, library: 'groups/5' }), 'key');
	});

	it('says that Zotero does not run', async () => {
		for (const ms of [500, 1000, 2000]) {
			void client.clock.pass(ms);
		}
		assert.equal(await failure(own, ports('http://127.0.0.1:1')), 'notRunning');
	});

	it('never takes a damaged list for one from which items are missing', async () => {
		for (const body of ['{"AAAAAAAA": 1, "BBB', '<html>Sign in</html>', '', 'null', '[1]']) {
			client.services.respond('/api/users/0/items/top', { kind: 'ok', body });
			assert.equal(await failure(own), 'unreadable');
		}
		client.services.respond('/api/users/0/items/top', { kind: 'ok', body: '[]' });
		assert.deepEqual((await pagesOf(own)).pages, []);
	});

	it('lists groups, and collections as trees', async () => {
		const names: readonly (readonly [string, string, string | false])[] = [
			['AAAAAAAA', 'Methods', false],
			['BBBBBBBB', 'Inner', 'AAAAAAAA'],
			['CCCCCCCC', 'Alone', 'MISSING1'],
			['DDDDDDDD', 'Loop', 'DDDDDDDD'],
		];
		api.collections.push(
			...names.map(([own, name, parentCollection]) => ({ key: own, data: { name, parentCollection } })),
		);
		const listing = { ports: ports(), signal };
		assert.deepEqual(await zoteroCollections({ library: 'users/0', online: false }, listing), [
			{ key: 'CCCCCCCC', name: 'Alone', children: [] },
			{ key: 'AAAAAAAA', name: 'Methods', children: [{ key: 'BBBBBBBB', name: 'Inner', children: [] }] },
		]);
		api.collections.splice(0);
		for (let group = 1; group <= 101; group++) {
			api.collections.push({ id: group, data: { name: `Group ${group}` } });
		}
		const libraries = await zoteroLibraries(true, listing);
		assert.equal(libraries.length, 102);
		assert.deepEqual(libraries[101], { library: 'groups/101', name: 'Group 101' });
	});
});
