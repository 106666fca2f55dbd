import type { PaperRecord } from '../../paper/paper';
import { readCslItem } from '../csl/readCslItem';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { defined } from '../json/defined';
import { keptEntries } from '../json/keptEntries';
import type { JsonPath } from '../json/listIn';
import { firstText } from '../json/looseText';
import { peekJson } from '../json/peekJson';
import { objectOf } from '../jsonValue';
import { readZoteroItem } from '../zotero/readZoteroItem';
import { isZoteroPart } from '../zotero/zoteroType';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Better BibTeX's JSON export (`{config, items}` of Zotero items) and the answer of its JSON-RPC method `item.search`
 * (CSL-JSON with `citekey` and `library`; https://retorque.re/zotero-better-bibtex/exporting/json-rpc/).
 */
export const betterBibtex: Format = {
	name: 'better-bibtex',
	matches: (text) => pathOf(text) !== undefined,
	decode: (text) => {
		const path = pathOf(text) ?? ['items'];
		return gatherPapers(keptEntries(text, { paths: [path], read: readItem, isOther: isNoPaper }));
	},
};

function pathOf(text: string): JsonPath | undefined {
	const root = peekJson(text, [])?.root;
	if (root?.has('jsonrpc') && root.get('result')?.startsWith('[')) {
		return ['result'];
	}
	return root?.has('items') && root.has('config') && root.get('items')?.startsWith('[') ? ['items'] : undefined;
}

function isNoPaper(value: unknown): boolean {
	const { itemType, deleted } = objectOf(value);
	return isZoteroPart(itemType) || deleted === 1 || deleted === true;
}

function readItem(value: unknown): PaperRecord | undefined {
	const item = objectOf(value);
	const zotero = zoteroId(item);
	if (item.itemType !== undefined) {
		return readZoteroItem(item, { zotero });
	}
	const record = readCslItem(item);
	return record && { ...record, identifiers: { ...record.identifiers, ...defined({ zotero }) } };
}

/** Of the item's address in Zotero: `http://zotero.org/groups/5/items/KEY`, `zotero://select/library/items/KEY`. */
function zoteroId(item: Fields): string | undefined {
	const address = firstText(item, ['uri', 'select', 'id'])?.slice(0, 200) ?? '';
	const found = /\/(?:(users|groups)\/(\d{1,12})|library|users\/local\/\w{1,20})\/items\/([A-Z0-9]{8})$/.exec(address);
	return found ? `${found[1] ?? 'users'}/${found[2] ?? '0'}/${found[3]}` : undefined;
}
