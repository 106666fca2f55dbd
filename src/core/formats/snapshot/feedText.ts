import type { PaperRecord } from '../../paper/paper';
import type { Format, Problem } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { jsonEntries } from '../jsonEntries';
import { jsonParts, skipSpace, type JsonPart } from '../jsonParts';
import { jsonValue, objectOf, textOf } from '../jsonValue';
import { readRecord } from './readRecord';

/** A feed as Glossator keeps it on disk. */
export interface StoredFeed {
	readonly id: string;
	readonly label: string;
	/** Name of the format that the feed was read from. */
	readonly format?: string;
	/** Where the feed comes from, when it can be fetched again. */
	readonly url?: string;
}

/** What a stored feed's text holds; `feed` is absent where the text does not say which feed it is. */
export interface FeedContent {
	readonly feed?: StoredFeed;
	readonly papers: readonly PaperRecord[];
	readonly problems: readonly Problem[];
}

/** Glossator's own format; {@link decodeFeed} gives the feed's id and label as well. */
export const feedFile: Format = {
	name: 'glossator',
	matches: (text) => /^\s*\{\s*"glossator"\s*:/.test(text.slice(0, 1000)),
	decode: (text) => {
		const { papers, problems } = decodeFeed(text);
		return { papers, problems };
	},
};

/** A feed and its papers as text, one paper a line; {@link decodeFeed} reads it back. */
export function encodeFeed({ records, ...feed }: StoredFeed & { readonly records: readonly PaperRecord[] }): string {
	const papers = records.map((record) => JSON.stringify(record)).join(',\n');
	return `{"glossator":${version},"feed":${JSON.stringify(feed)},"papers":[\n${papers}\n]}\n`;
}

/** The feed of a text that {@link encodeFeed} wrote; total: what is no such text gives no papers and a problem. */
export function decodeFeed(text: string): FeedContent {
	if (!feedFile.matches(text)) {
		return { papers: [], problems: [{ message: 'This is no feed that Glossator keeps; it was left out.' }] };
	}
	const { parts } = jsonParts(text, skipSpace(text, 0));
	const part = (key: string) => parts.find((member) => member.key === key);
	const written = valueOf(text, part('glossator'));
	if (typeof written !== 'number' || written > version) {
		const message = 'A newer Glossator wrote this feed. Update Glossator to read it.';
		return { papers: [], problems: [{ message, line: 1 }] };
	}
	const feed = storedFeed(valueOf(text, part('feed')));
	const list = part('papers');
	const content =
		list && text[list.start] === '['
			? gatherPapers(jsonEntries(text, jsonParts(text, list.start), readRecord))
			: { papers: [], problems: [{ message: 'The feed ends before its papers.', line: 1 }] };
	return { ...(feed && { feed }), ...content };
}

const version = 1;

function valueOf(text: string, part: JsonPart | undefined): unknown {
	return part && jsonValue(text, part);
}

function storedFeed(value: unknown): StoredFeed | undefined {
	const fields = objectOf(value);
	const id = textOf(fields.id);
	const format = textOf(fields.format);
	const url = textOf(fields.url);
	return id === undefined
		? undefined
		: {
				id,
				label: textOf(fields.label) ?? id,
				...(format !== undefined && { format }),
				...(url !== undefined && { url }),
			};
}
