import * as assert from 'node:assert/strict';
import { defaultEndpoints } from '../../../src/net/endpoints';
import { HttpError } from '../../../src/net/http/httpTypes';
import type { ZoteroPorts } from '../../../src/net/zotero/zoteroClient';
import { zoteroContents } from '../../../src/net/zotero/zoteroContents';
import { ZoteroError } from '../../../src/net/zotero/zoteroError';
import { testClient } from '../http/testClient';

const { signal } = new AbortController();

describe('What Zotero has', () => {
	const client = testClient();

	const ports = (): ZoteroPorts => ({
		http: { send: (request, given) => client.ask(request, given) },
		endpoints: () => ({ ...defaultEndpoints, zotero: client.services.url, zoteroLocal: client.services.url }),
		key: () => Promise.resolve('secret'),
		sleep: () => Promise.resolve(),
	});
	const respond = (path: string, value: unknown) =>
		client.services.respond(path, { kind: 'ok', body: JSON.stringify(value) });
	const named = (key: string, name: string, parentCollection: string | false = false) => ({
		key,
		data: { name, parentCollection },
	});

	function serve(prefix: string, own: string): void {
		respond(`${prefix}/${own}/groups`, [{ id: 5, data: { name: 'Lab' } }, { id: 'x' }, null]);
		respond(`${prefix}/${own}/collections`, [
			named('CCCCCCCC', 'Parsing', 'AAAAAAAA'),
			named('AAAAAAAA', 'Methods'),
			named('DDDDDDDD', 'Charts', 'CCCCCCCC'),
		]);
		respond(`${prefix}/${own}/searches`, [named('SSSSSSSS', 'Unread')]);
		respond(`${prefix}/groups/5/collections`, []);
		respond(`${prefix}/groups/5/searches`, []);
		respond('/keys/current', { key: 'secret', userID: 475425 });
	}

	const collections = [
		{ key: 'AAAAAAAA', name: 'Methods', path: 'Methods' },
		{ key: 'CCCCCCCC', name: 'Parsing', path: 'Methods / Parsing' },
		{ key: 'DDDDDDDD', name: 'Charts', path: 'Methods / Parsing / Charts' },
	];
	const lab = { library: 'groups/5', name: 'Lab', collections: [], searches: [] };

	it('is the own library and the groups, with collections behind those around them, and saved searches', async () => {
		serve('/api', 'users/0');
		const searches = [{ key: 'SSSSSSSS', name: 'Unread' }];
		assert.deepEqual(await zoteroContents(false, { ports: ports(), signal }), [
			{ library: 'users/0', collections, searches },
			lab,
		]);
		assert.ok(client.services.requests.every(({ headers }) => headers['zotero-api-key'] === undefined));
	});

	it('is at zotero.org the library of the user whose key it is, without saved searches', async () => {
		serve('', 'users/475425');
		assert.deepEqual(await zoteroContents(true, { ports: ports(), signal }), [
			{ library: 'users/475425', collections, searches: [] },
			lab,
		]);
		assert.ok(client.services.requests.every(({ path }) => !path.includes('/searches')));
	});

	it('has a library of which no collections can be read all the same, and says why', async () => {
		serve('/api', 'users/0');
		client.services.respond('/api/groups/5/collections', { kind: 'status', status: 404, body: 'Not found' });
		const [own, group] = await zoteroContents(false, { ports: ports(), signal });
		assert.equal(own?.collections.length, 3);
		assert.equal(group?.name, 'Lab');
		assert.ok(group.failure instanceof ZoteroError && group.failure.kind === 'notFound');
	});

	it('cannot be told when the libraries cannot', async () => {
		client.services.respond('/api/', { kind: 'status', status: 403, body: 'Local API is not enabled' });
		const reading = zoteroContents(false, { ports: ports(), signal });
		await assert.rejects(reading, (error) => error instanceof ZoteroError && error.kind === 'disabled');
	});

	it('is not half told when it is cancelled', async () => {
		serve('/api', 'users/0');
		const stop = new AbortController();
		client.services.respond('/api/groups/5/collections', (_, response) => {
			stop.abort();
			response.end('[]');
		});
		const reading = zoteroContents(false, { ports: ports(), signal: stop.signal });
		await assert.rejects(reading, (error) => error instanceof HttpError && error.kind === 'cancelled');
	});
});
