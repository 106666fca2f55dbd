import type { ZoteroFeedSource } from '../../core/subscriptions/subscription';
import type { Endpoints } from '../endpoints';
import type { HttpSender, Validators } from '../http/httpTypes';

/** Validators of the pages a feed had the last time, by the address that was asked. */
export type KnownPages = Readonly<Record<string, Validators>>;

/** One answer of a feed. */
export interface FeedPage {
	/** The address that answered in the end; links in the page are relative to it. */
	readonly url: string;
	readonly bytes: Uint8Array;
	readonly contentType?: string;
	readonly validators: Validators;
	/** The header `Link` (RFC 8288). */
	readonly link?: string;
	/** Addresses on the way, the requested one first; empty where nothing was redirected. */
	readonly redirects: readonly string[];
}

/** What fetching a feed brought. */
export type FetchedFeed =
	| { readonly kind: 'unchanged' }
	| {
			readonly kind: 'pages';
			/** The pages that are new, in order. */
			readonly pages: readonly FeedPage[];
			/** For the next time. */
			readonly known: KnownPages;
			/** For the next time too, where validators are not enough: plain data of the source's own. */
			readonly state?: unknown;
			/** Items that are gone from the source, as Zotero names them: `users/0/ABCD2345`. */
			readonly removed?: readonly string[];
			/** Why later pages are missing: the pages count, but the feed is to be tried again. */
			readonly failure?: unknown;
	  };

/** Reads a Zotero library; deletions and versions are its own affair. */
export interface ZoteroSource {
	/** `state` is what the last answer gave. Rejects like {@link HttpSender.send}, or with `ZoteroError`. */
	fetch(source: ZoteroFeedSource, state: unknown, signal: AbortSignal): Promise<FetchedFeed>;
}

/** What fetching feeds needs. */
export interface FeedPorts {
	readonly http: HttpSender;
	readonly endpoints: Endpoints;
	/** ISO 8601. */
	readonly now: string;
	readonly zotero: ZoteroSource;
}
