import type { ServerResponse } from 'node:http';
import type { LoggedRequest, Services } from '../startServices';

/** One item of the library that the emulator has. */
export interface ZoteroItem {
	readonly version: number;
	readonly data: Readonly<Record<string, unknown>>;
	readonly trashed?: boolean;
}

/**
 * Zotero's API version 3 over one library, as the local API (below `/api`) and zotero.org speak it
 * (https://www.zotero.org/support/dev/web_api/v3/basics and …/syncing).
 */
export class ZoteroApi {
	readonly items = new Map<string, ZoteroItem>();
	readonly deleted = new Map<string, number>();
	readonly collections: unknown[] = [];
	version = 0;
	/** Of the versions; absent before Zotero counted local changes. */
	serverId: string | undefined;
	user = 475425;
	/** More headers of each answer. */
	headers: Readonly<Record<string, string>> = {};
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
		for (const prefix of ['/api/users/0', '/users/475425', '/api/groups/5', '/groups/5']) {
			services.respond(prefix, (request, response) => this.#answer(request, response, prefix));
		}
		services.respond('/keys/current', (request, response) => {
			const isKnown = request.headers['zotero-api-key'] === 'secret';
			response.writeHead(isKnown ? 200 : 404).end(isKnown ? JSON.stringify({ userID: this.user }) : 'Not found');
		});
	}

	/** Requests as `path?query` without the prefix of the library. */
	get asked(): readonly string[] {
		return this.#services.requests.map(({ path }) => path.replace(/^(?:\/api)?\/(?:users|groups)\/\d+/, ''));
	}

	put(key: string, data: Readonly<Record<string, unknown>>, version = ++this.version): void {
		this.items.set(key, { version, data: { itemType: 'journalArticle', ...data } });
	}

	delete(key: string): void {
		this.items.delete(key);
		this.deleted.set(key, ++this.version);
	}

	#answer(request: LoggedRequest, response: ServerResponse, prefix: string): void {
		const { pathname, searchParams } = new URL(request.path, 'http://localhost');
		const since = Number(searchParams.get('since') ?? -1);
		const path = pathname.slice(prefix.length);
		const headers = {
			'Last-Modified-Version': String(this.version),
			'Content-Type': 'application/json',
			...(this.serverId !== undefined && { 'Zotero-Server-ID': this.serverId }),
			...this.headers,
		};
		const known = Number(request.headers['if-modified-since-version'] ?? 0);
		if (known > 0 && this.version <= known) {
			response.writeHead(304, headers).end();
			return;
		}
		response.writeHead(200, headers).end(JSON.stringify(this.#body(path, searchParams, since)));
	}

	#body(path: string, query: URLSearchParams, since: number): unknown {
		const [, collection] = /^\/collections\/(\w+)\/items/.exec(path) ?? [];
		const found = [...this.items].filter(
			([, { version, data, trashed }]) =>
				version > since &&
				(trashed === true) === path.startsWith('/items/trash') &&
				(collection === undefined || (data.collections as string[] | undefined)?.includes(collection)),
		);
		if (path === '/deleted') {
			return { items: [...this.deleted].filter(([, version]) => version > since).map(([key]) => key), collections: [] };
		}
		if (!path.includes('/items')) {
			const start = Number(query.get('start') ?? 0);
			return this.collections.slice(start, start + Number(query.get('limit') ?? Infinity));
		}
		if (query.get('format') === 'versions') {
			return Object.fromEntries(found.map(([key, { version }]) => [key, version]));
		}
		const wanted = query.get('itemKey')?.split(',');
		return found
			.filter(([key]) => wanted?.includes(key) ?? true)
			.slice(0, Number(query.get('limit') ?? Infinity))
			.map(([key, { version, data }]) => ({
				...{ key, version, library: { type: 'user', id: this.user, name: 'x' } },
				data: { key, version, ...data },
			}));
	}
}
