import { objectOf, textOf } from '../../core/formats/jsonValue';
import { HttpError } from '../http/httpTypes';
import { jsonIn } from './jsonIn';
import type { ZoteroPorts } from './zoteroClient';

/**
 * The citation keys that Better BibTeX has for items of the user's own library, by item key
 * (https://retorque.re/zotero-better-bibtex/exporting/json-rpc/, `item.citationkey`); `undefined` where it is not
 * installed or does not answer.
 */
export async function betterBibtexKeys(
	items: readonly string[],
	{ http, endpoints }: Pick<ZoteroPorts, 'http' | 'endpoints'>,
	signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | undefined> {
	const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'item.citationkey', params: [items] });
	const url = `${endpoints().zoteroLocal}/better-bibtex/json-rpc`;
	const headers = { accept: 'application/json', 'content-type': 'application/json' };
	try {
		const answer = await http.send({ url, method: 'POST', headers, body, maxBytes: 1024 * 1024 }, signal);
		const { result } = objectOf(answer.kind === 'content' ? jsonIn(answer.bytes) : undefined);
		const keys = Object.entries(objectOf(result)).map(([item, key]) => [item.slice(-8), textOf(key)] as const);
		return new Map(keys.filter((entry): entry is [string, string] => entry[1] !== undefined));
	} catch (error) {
		if (error instanceof HttpError && error.kind !== 'cancelled') {
			return undefined;
		}
		throw error;
	}
}
