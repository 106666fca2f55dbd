import * as assert from 'node:assert/strict';
import { decode } from '../../../src/core/formats/detect';
import type { ZoteroFeedSource } from '../../../src/core/subscriptions/subscription';
import { defaultEndpoints } from '../../../src/net/endpoints';
import type { FetchedFeed } from '../../../src/net/feeds/fetchedFeed';
import { HttpError } from '../../../src/net/http/httpTypes';
import type { ZoteroPorts } from '../../../src/net/zotero/zoteroClient';
import { ZoteroError } from '../../../src/net/zotero/zoteroError';
import { zoteroLibraries, zoteroSearches } from '../../../src/net/zotero/zoteroLibraries';
import { createZoteroSource } from '../../../src/net/zotero/zoteroSource';
import { ZoteroApi } from '../../services/emulators/zoteroApi';
import { testClient } from '../http/testClient';

const { signal } = new AbortController();
const own: ZoteroFeedSource = { kind: 'zotero', library: 'users/0', online: false };

describe('Reading a Zotero that surprises', () => {
	const client = testClient();
	let api: ZoteroApi;

	beforeEach(() => {
		api = new ZoteroApi(client.services);
		api.serverId = 'server-1';
	});

	const ports = (): ZoteroPorts => ({
		http: { send: (request, given) => client.ask(request, given) },
		endpoints: () => ({ ...defaultEndpoints, zotero: client.services.url, zoteroLocal: client.services.url }),
		key: () => Promise.resolve('secret'),
		sleep: () => Promise.resolve(),
	});
	const read = (source: ZoteroFeedSource, state?: unknown) => createZoteroSource(ports()).fetch(source, state, signal);

	async function pagesOf(source: ZoteroFeedSource, state?: unknown) {
		const fetched: FetchedFeed = await read(source, state);
		assert.equal(fetched.kind, 'pages');
		const papers = fetched.pages.flatMap(({ bytes }) => decode(new TextDecoder().decode(bytes)).papers);
		return { ...fetched, titles: papers.map(({ title }) => title).sort() };
	}

	it('counts no paper of a page that is cut off as read', async () => {
		api.put('AAAAAAAA', { title: 'First' });
		const items = '/api/users/0/items?format=json';
		client.services.respond(items, { kind: 'ok', body: '[{"key":"AAAAAAAA","data":{"itemType":"book","ti' });
		await assert.rejects(read(own), (error) => error instanceof ZoteroError && error.kind === 'unreadable');
	});

	it('keeps the pages before one that is cut off, and goes on there', async () => {
		for (let item = 0; item < 60; item++) {
			api.put(`ITEM${String(item).padStart(4, '0')}`, { title: `Paper ${item}` });
		}
		const second = '/api/users/0/items?format=json&limit=50&itemKey=ITEM0050';
		client.services.respond(second, { kind: 'ok', body: '[{"key":' });
		const first = await pagesOf(own);
		assert.equal(first.titles.length, 50);
		assert.ok(first.failure instanceof ZoteroError);
		const whole = new ZoteroApi(client.services);
		Object.assign(whole, { serverId: 'server-1', version: api.version });
		api.items.forEach((item, key) => whole.items.set(key, item));
		client.services.respond(second, (_, response) => {
			const rest = [...api.items].slice(50).map(([key, { version, data }]) => ({
				...{ key, version, library: { type: 'user', id: 475425 } },
				data,
			}));
			response.end(JSON.stringify(rest));
		});
		const again = await pagesOf(own, first.state);
		assert.deepEqual([again.titles.length, again.titles[0], again.removed], [10, 'Paper 50', []]);
	});

	it('reads all anew when the library was set back to an older copy', async () => {
		for (let edit = 0; edit < 9; edit++) {
			api.put('AAAAAAAA', { title: 'Newer' });
		}
		api.put('BBBBBBBB', { title: 'Gone' });
		for (const source of [own, { ...own, online: true }]) {
			const { state } = await pagesOf(source);
			const [items, { version }] = [new Map(api.items), api];
			api.items.clear();
			api.version = 0;
			api.put('AAAAAAAA', { title: 'Older' });
			const { titles, removed } = await pagesOf(source, state);
			assert.deepEqual(titles, ['Older']);
			assert.deepEqual(removed, ['users/0/BBBBBBBB', 'users/475425/BBBBBBBB']);
			items.forEach((item, key) => api.items.set(key, item));
			api.version = version;
		}
	});

	it('believes an answer that nothing changed without hearing whose it is', async () => {
		api.put('AAAAAAAA', { title: 'First' });
		const { state } = await pagesOf(own);
		client.services.respond('/api/users/0/items/top', { kind: 'status', status: 304 });
		assert.deepEqual(await read(own, state), { kind: 'unchanged' });
	});

	it('runs a saved search anew though no item changed', async () => {
		const search: ZoteroFeedSource = { ...own, search: 'SEARCH01' };
		const found = (keys: object) =>
			client.services.respond('/api/users/0/searches/SEARCH01/items', {
				kind: 'ok',
				body: JSON.stringify(keys),
				headers: { 'Zotero-Server-ID': 'server-1', 'Last-Modified-Version': '2' },
			});
		api.put('AAAAAAAA', { title: 'First' });
		api.put('BBBBBBBB', { title: 'Second' });
		found({ AAAAAAAA: 1 });
		const first = await pagesOf(search);
		assert.deepEqual(first.titles, ['First']);
		found({ BBBBBBBB: 2 });
		const second = await pagesOf(search, first.state);
		assert.deepEqual(second.titles, ['Second']);
		assert.deepEqual(second.removed, ['users/0/AAAAAAAA', 'users/475425/AAAAAAAA']);
	});

	it('reads the library of a group, here and at zotero.org', async () => {
		api.put('AAAAAAAA', { title: 'Shared' });
		for (const online of [false, true]) {
			const { titles } = await pagesOf({ kind: 'zotero', library: 'groups/5', online });
			assert.deepEqual(titles, ['Shared']);
			const asked = client.services.requests.at(-1)?.path ?? '';
			assert.ok(asked.startsWith(online ? '/groups/5/items?' : '/api/groups/5/items?'), asked);
		}
	});

	it('takes any state that is none for a first reading', async () => {
		api.put('AAAAAAAA', { title: 'First' });
		for (const state of [null, 7, 'x', [], {}, { version: '1', server: 's', keys: '' }, { version: 1.5 }]) {
			assert.deepEqual((await pagesOf(own, state)).titles, ['First']);
		}
	});

	it('says that it was cancelled, not that Zotero does not run', async () => {
		const failure = createZoteroSource(ports()).fetch(own, undefined, AbortSignal.abort());
		await assert.rejects(failure, (error) => error instanceof HttpError && error.kind === 'cancelled');
	});

	it('lists saved searches by name, and no list at all for a damaged one', async () => {
		const named = (key: string, name: string) => ({ key, data: { name } });
		api.collections.push(named('BBBBBBBB', 'Unread'), named('AAAAAAAA', 'Later'), named('short', 'Odd'), null, 5);
		const listing = { ports: ports(), signal };
		assert.deepEqual(await zoteroSearches({ library: 'users/0', online: false }, listing), [
			{ key: 'AAAAAAAA', name: 'Later' },
			{ key: 'BBBBBBBB', name: 'Unread' },
		]);
		client.services.respond('/api/users/0/groups', { kind: 'ok', body: '[{"id":5' });
		await assert.rejects(zoteroLibraries(false, listing), (error) => error instanceof ZoteroError);
	});
});
