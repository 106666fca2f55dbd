import type { PaperType } from './paperTypes';

/** One person or group, in CSL-JSON's terms (`literal` for groups and for names that cannot be split). */
export interface Name {
	readonly family?: string;
	readonly given?: string;
	readonly 'non-dropping-particle'?: string;
	readonly suffix?: string;
	readonly literal?: string;
}

/** A date known to the year, the month (1–12) or the day (1–31). */
export interface PartialDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
}

/**
 * Identifiers in their canonical spelling: `doi` lower-case without a resolver, `arxiv` without `arXiv:` and without a
 * version, `pmid` and `pmcid` as digits (`PMC` kept), `isbn` as ISBN-13 digits.
 */
export interface Identifiers {
	readonly doi?: string;
	readonly arxiv?: string;
	readonly pmid?: string;
	readonly pmcid?: string;
	readonly isbn?: string;
	readonly openalex?: string;
	readonly semanticScholar?: string;
	readonly acl?: string;
	/** Item of a Zotero library: `users/0/ABCD2345`, `groups/123/ABCD2345`. */
	readonly zotero?: string;
	readonly url?: string;
}

/** Absolute http(s) addresses. */
export interface Links {
	readonly page?: string;
	readonly pdf?: string;
	readonly code?: readonly string[];
	readonly project?: string;
}

/** What a source counts about a paper, when it last said so. */
export interface Signals {
	readonly upvotes?: number;
	readonly comments?: number;
	readonly stars?: number;
	readonly citations?: number;
}

/** One feed that the paper was seen in. */
export interface Sighting {
	/** Id of the feed. */
	readonly feed: string;
	/** ISO 8601 date (or date and time) of the first sight, in the feed's own terms where it gives one. */
	readonly firstSeen?: string;
	readonly submittedBy?: string;
	/** Place in the feed, from 1. */
	readonly rank?: number;
	/** Why arXiv listed the paper. */
	readonly announced?: Announcement;
}

/** arXiv's announce types (https://info.arxiv.org/help/rss_specifications.html). */
export type Announcement = 'new' | 'cross' | 'replace' | 'replace-cross';

/** The newest version of a preprint that a source told of: `{ number: 2, date: '2026-11-20' }`. */
export interface PreprintVersion {
	/** From 1. */
	readonly number: number;
	/** ISO 8601 date of that version. */
	readonly date?: string;
}

/** What a decoder can say about a paper: facts only, in CSL-JSON's terms where it has one. */
export interface PaperRecord {
	readonly type: PaperType;
	/** Plain text, one line, never empty. */
	readonly title: string;
	readonly author: readonly Name[];
	/** The source says that there are more authors than it lists. */
	readonly moreAuthors?: true;
	readonly issued?: PartialDate;
	readonly containerTitle?: string;
	readonly editor?: readonly Name[];
	readonly collectionTitle?: string;
	readonly volume?: string;
	readonly issue?: string;
	/** `33-35`, or an article number. */
	readonly page?: string;
	readonly edition?: string;
	/** A publisher; of a thesis or report its institution. */
	readonly publisher?: string;
	readonly publisherPlace?: string;
	/** As the source spells it, with its hyphen. */
	readonly issn?: string;
	/** What the source remarks: `20 pages, 3 figures`. */
	readonly note?: string;
	/** BCP 47 tag, where the source gives one. */
	readonly language?: string;
	/** Key that the source itself cites the paper by (.bib, CSL-JSON, Zotero). */
	readonly sourceKey?: string;
	readonly version?: PreprintVersion;
	/** Plain text or light Markdown with LaTeX math; paragraphs are separated by an empty line. */
	readonly abstract?: string;
	/** The abstract is somebody's short summary, not the authors' own words. */
	readonly abstractIsSummary?: true;
	/** Codes as the source gives them, the primary first: `cs.CV`, `stat.ML`. */
	readonly categories: readonly string[];
	readonly keywords?: readonly string[];
	readonly identifiers: Identifiers;
	readonly links: Links;
	readonly signals: Signals;
	readonly sighting?: Omit<Sighting, 'feed'>;
}

/** A paper of the library: immutable, merged from every source that knows it. */
export interface Paper extends Omit<PaperRecord, 'sighting'> {
	/** Stable key of the paper in Glossator: `arxiv:2401.17377`, `doi:10.1000/x`, `title:…`. */
	readonly id: string;
	/** Key that cites the paper, unique in the library. */
	readonly citekey: string;
	readonly provenance: readonly Sighting[];
}
