import type { PaperRecord } from '../../paper/paper';
import type { Problem } from '../decoded';

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

/** A feed and its papers as text, one paper a line; {@link decodeFeed} reads it back. */
export function encodeFeed({ records, ...feed }: StoredFeed & { readonly records: readonly PaperRecord[] }): string {
	const papers = records.map((record) => JSON.stringify(record)).join(',\n');
	return `{"glossator":1,"feed":${JSON.stringify(feed)},"papers":[\n${papers}\n]}\n`;
}

/** The feed of a text that {@link encodeFeed} wrote; total: what is no such text gives no papers and a problem. */
export function decodeFeed(text: string): FeedContent {
	const value = JSON.parse(text) as { feed: StoredFeed; papers: readonly PaperRecord[] };
	return { feed: value.feed, papers: value.papers, problems: [] };
}
