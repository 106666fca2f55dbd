import { safeHttpUrl } from '../paper/safeHttpUrl';
import { addressEntry } from './addressEntry';
import type { FeedEntry } from './editSubscriptions';
import type { FeedSource, HuggingFaceList } from './subscription';
import { readEntry } from './readSubscriptions';

/** A feed as OPML knows it. */
export interface OpmlFeed {
	readonly title: string;
	readonly url: string;
}

/** Entries of the setting for the feeds of an OPML file; what has no web address is left out. */
export function entriesOfOpml(feeds: readonly OpmlFeed[]): readonly FeedEntry[] {
	return feeds
		.filter(({ url }) => safeHttpUrl(url) !== undefined)
		.map(({ title, url }) => ({ ...addressEntry(url), ...(title.trim() !== '' && title !== url && { title }) }))
		.filter((entry) => readEntry(entry, 0).subscription !== undefined);
}

/** The address other feed readers can follow; `undefined` for files and Zotero, which have none. */
export function addressOf(source: FeedSource): string | undefined {
	switch (source.kind) {
		case 'url':
			return source.url;
		case 'huggingface':
			return `https://huggingface.co/${huggingFacePaths[source.list]}`;
		case 'arxiv':
			return `https://rss.arxiv.org/rss/${source.categories.join('+')}`;
		case 'journal':
			return `https://api.crossref.org/journals/${source.issn}/works?sort=published&order=desc`;
		case 'files':
		case 'zotero':
			return undefined;
	}
}

/** The service names no address for "this week"; a fragment is not sent, and addressEntry knows it again. */
const huggingFacePaths: Readonly<Record<HuggingFaceList, string>> = {
	daily: 'api/daily_papers',
	weekly: 'api/daily_papers#weekly',
	monthly: 'api/daily_papers#monthly',
	trending: 'api/daily_papers?sort=trending',
};
