import type { PaperRecord, PartialDate } from '../../paper/paper';
import type { Authors } from '../json/personName';

/** Where an item says that it was published. */
export type Journal = Pick<PaperRecord, 'containerTitle' | 'volume' | 'issue' | 'page' | 'issn' | 'publisher'>;

/** An item of a feed of any kind, not yet understood as a paper. */
export interface FeedItem {
	/** HTML or plain text. */
	readonly title?: string;
	/** Summary, content and the like: HTML or plain text. */
	readonly texts: readonly string[];
	readonly authors: Authors;
	readonly issued?: PartialDate;
	/** Day on which the feed published it. */
	readonly firstSeen?: string;
	readonly page?: string;
	readonly pdf?: string;
	/** Texts that may name identifiers: guid, links, `dc:identifier`, `prism:doi`. */
	readonly ids: readonly string[];
	readonly subjects: readonly string[];
	readonly journal: Journal;
	readonly language?: string;
	readonly upvotes?: number;
	readonly comments?: number;
}
