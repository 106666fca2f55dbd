import { safeHttpUrl } from '../paper/safeHttpUrl';
import { arxivCategoryCode } from './arxivCategories';
import { issnIn } from './issn';
import type { FeedSource, HuggingFaceList, ZoteroFeedSource } from './subscription';

/** Every property that names a source; an entry has exactly one of them. */
export const sourceProperties = ['url', 'huggingface', 'arxiv', 'journal', 'files', 'zotero'] as const;

export type SourceProperty = (typeof sourceProperties)[number];

type Entry = Readonly<Record<string, unknown>>;

/** The source that the property of an entry names; `undefined` where its value cannot be one. */
export function readSource(entry: Entry, property: SourceProperty): FeedSource | undefined {
	const value = entry[property];
	const text = typeof value === 'string' ? value.slice(0, longest).trim() : '';
	switch (property) {
		case 'url':
			return urlSource(text);
		case 'huggingface':
			return isHuggingFaceList(text) ? { kind: 'huggingface', list: text } : undefined;
		case 'arxiv':
			return arxivSource(typeof value === 'string' ? [text] : value, entry['replacements'] === true);
		case 'journal':
			return journalSource(text);
		case 'files':
			return filesSource(text);
		case 'zotero':
			return zoteroSource(text, entry);
	}
}

const longest = 4000;

/** Scheme and host do not depend on case (RFC 3986, 6.2.2.1), so one address has one id. */
function urlSource(text: string): FeedSource | undefined {
	const url = safeHttpUrl(text)?.replace(/^[^:]+:\/\/[^/?#]+/, (origin) => origin.toLowerCase());
	return url === undefined ? undefined : { kind: 'url', url };
}

function isHuggingFaceList(text: string): text is HuggingFaceList {
	return ['daily', 'weekly', 'monthly', 'trending'].includes(text);
}

function arxivSource(value: unknown, replacements: boolean): FeedSource | undefined {
	const given: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostCategories) : [];
	const codes = given.map((code) => (typeof code === 'string' ? arxivCategoryCode(code.slice(0, 100)) : undefined));
	const categories = codes.filter((code) => code !== undefined);
	const isWhole = categories.length > 0 && categories.length === codes.length;
	return isWhole ? { kind: 'arxiv', categories: [...new Set(categories)], replacements } : undefined;
}

const mostCategories = 200;

function journalSource(text: string): FeedSource | undefined {
	const issn = issnIn(text);
	return issn === undefined ? undefined : { kind: 'journal', issn };
}

/** Settings can be shared, so a glob never leaves the workspace: no absolute path, no `..`. */
function filesSource(text: string): FeedSource | undefined {
	const glob = text.replace(/^(?:\.\/)+/, '');
	const leaves = /^[/\\~]|^[a-z][a-z0-9+.-]*:|(?:^|[/\\{,])\.\.(?:[/\\},]|$)/i.test(glob);
	return glob === '' || leaves ? undefined : { kind: 'files', glob };
}

function zoteroSource(text: string, entry: Entry): ZoteroFeedSource | undefined {
	const library = /^(?<type>users|groups)\/(?<id>\d{1,12})$/.exec(text)?.groups;
	const keys = [entry['collection'], entry['search']].filter((key) => key !== undefined);
	if (!library || text === 'groups/0' || keys.length > 1 || keys.some((key) => !isZoteroKey(key))) {
		return undefined;
	}
	const { collection, search } = entry;
	const id = Number(library['id']);
	return {
		kind: 'zotero',
		library: library['type'] === 'users' ? `users/${id}` : `groups/${id}`,
		...(typeof collection === 'string' && { collection }),
		...(typeof search === 'string' && { search }),
		online: id > 0 && (entry['online'] === true || library['type'] === 'users'),
	};
}

function isZoteroKey(value: unknown): boolean {
	return typeof value === 'string' && /^[0-9A-Z]{8}$/.test(value);
}
