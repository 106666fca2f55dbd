import type { BibtexAddition } from '../core/citations/bibliography/appendToBibtex';
import type { Digest } from '../core/digest/digestNote';
import type { Journal } from '../core/formats/crossref/readJournals';
import type { Decoded } from '../core/formats/decoded';
import type { OpmlFeed } from '../core/formats/opml/readOpml';
import type { Group, NestedGroup, PlainGrouping } from '../core/outline/groupPapers';
import type { NamedSegment } from '../core/library/segmentDisk';
import type { AbsorbedSegment } from '../core/library/segments';
import type { Paper, PaperRecord } from '../core/paper/paper';
import type { EmptyPage } from '../core/preview/emptyPage';
import type { PageStrings } from '../core/preview/pageStrings';
import type { KnownValues } from '../core/query/knownValues';
import type { ReferenceOutput } from '../core/references/plainReference';
import type { FeedRules } from '../core/subscriptions/subscription';
import type { FactsChange } from './factsChange';
import type { IndexProgress } from './librarySearch';
import type { MarkCounts } from './markCounts';
import type { TopicOrder } from './topicOrder';
import type { ListedRow, Neighbours, Outline, PaperPlace, PaperView, RowPage } from './paperView';

/** A problem of a source: what is wrong and, where known, its line from 1. */
export interface SourceProblem {
	readonly message: string;
	readonly line?: number;
}

/** One feed of the library. */
export interface FeedSummary {
	readonly id: string;
	readonly label: string;
	readonly papers: number;
}

/** A change of the library and what has to be on disk for it. */
export interface Written {
	/** Absent where nothing changed. */
	readonly segment?: Uint8Array;
}

/** What an import did. */
export interface ImportSummary extends Written {
	readonly format: string;
	readonly added: number;
	readonly merged: number;
	/** Papers the source has, wanted or not. */
	readonly read: number;
	readonly problems: readonly SourceProblem[];
}

/** The feed that papers go to. */
export interface FeedTarget {
	readonly id: string;
	readonly label: string;
	/** Papers that do not pass are left out, and taken out where they are in. */
	readonly rules?: FeedRules;
}

/** How a change is made. */
export interface ChangeOrder {
	/** ISO 8601. */
	readonly now: string;
	/** Name of the segment that will hold the change. */
	readonly segment: string;
	/** ISO 8601: when the source listed what it does not date itself; otherwise that is now. */
	readonly listedOn?: string;
	/** Citekeys and identity keys of papers that the rules of a feed must not take out. */
	readonly keep?: readonly string[];
}

/** One search hit as a list shows it. */
export interface SearchRow extends ListedRow {
	readonly score: number;
	/** The topic's label. */
	readonly topic: string;
	/** The matched words in their surroundings, marked. */
	readonly excerpt?: string;
}

/** Everything the preview page needs beyond the paper. */
export interface PreviewRequest {
	readonly paperId: string;
	/** Labels of its topics in the user's language. */
	readonly topics: readonly string[];
	readonly hasNote: boolean;
	readonly isCited: boolean;
	readonly position?: { readonly index: number; readonly total: number };
	readonly cspSource: string;
	readonly styleUris: readonly string[];
	readonly language: string;
	readonly strings: PageStrings;
}

/** A note to write. */
export interface NoteRequest {
	readonly id: string;
	/** Text of the user's template; absent for the built-in one. */
	readonly template?: string;
	/** File names of the notes there are. */
	readonly noteNames: readonly string[];
	/** Day of creation, `2026-11-23`. */
	readonly created: string;
}

/** The text of a note, or why the template cannot be used. */
export type NoteResult =
	{ readonly text: string } | { readonly error: { readonly message: string; readonly line?: number } };

/** What the engine can be asked: parameters and result of each method, all structured-cloneable. */
export interface EngineMethods {
	/** Starts over with an empty library. */
	open(params: Record<never, never>): void;
	/** Takes in a segment from disk. */
	absorb(params: { readonly name: string; readonly bytes: Uint8Array }): AbsorbedSegment;
	/** Adds the papers that come with Glossator; they are never among what is written. */
	addStarter(params: { readonly text: string }): void;
	importBytes(
		params: ChangeOrder & { readonly feed: FeedTarget; readonly bytes: Uint8Array; readonly contentType?: string },
	): ImportSummary;
	addRecords(
		params: ChangeOrder & { readonly feed: FeedTarget; readonly records: readonly PaperRecord[] },
	): ImportSummary;
	removeFeed(params: Pick<ChangeOrder, 'segment'> & { readonly id: string }): Written;
	/** Forgets what a feed says of the papers with these names. */
	forget(params: Pick<ChangeOrder, 'segment'> & { readonly feed: string; readonly names: readonly string[] }): Written;
	/** All that segments say, as new ones: `segment` names the first, and they are in this order. */
	compact(params: { readonly names: readonly string[]; readonly into: string }): readonly NamedSegment[];
	/** About how many bytes of each segment are outdated. */
	outdatedSizes(params: Record<never, never>): ReadonlyMap<string, number>;
	/** What bytes hold, without keeping it. */
	decode(params: { readonly bytes: Uint8Array; readonly contentType?: string }): Decoded;
	feedTitle(params: { readonly bytes: Uint8Array; readonly contentType?: string }): string | undefined;
	/** The feeds that a web page names, with absolute addresses. */
	feedLinks(params: { readonly html: string; readonly url: string }): readonly OpmlFeed[];
	readOpml(params: { readonly text: string }): readonly OpmlFeed[];
	writeOpml(params: { readonly feeds: readonly OpmlFeed[]; readonly title: string }): string;
	readJournals(params: { readonly text: string }): readonly Journal[];
	feeds(params: Record<never, never>): readonly FeedSummary[];
	/** Groups of the library with all their papers, in the order they came. For what is shown there is `outline`. */
	groups(params: { readonly by: 'topic' | PlainGrouping }): readonly NestedGroup[];
	/** Takes in what changed around the papers; what is asked after it counts with it. */
	setFacts(params: FactsChange): void;
	/** Takes the saved searches and the user's own topics in the place of those before. */
	setTopics(params: TopicOrder): void;
	/** How many of the papers are marked how. */
	markCounts(params: Record<never, never>): MarkCounts;
	/** How many papers were first seen after the time (ISO 8601). */
	countSeenAfter(params: { readonly time: string }): number;
	/** The groups of a view. */
	outline(params: PaperView): Outline;
	/** Rows of a group; none where the view has no such group. */
	page(params: PaperView & { readonly group: string; readonly start: number; readonly count: number }): RowPage;
	/** Where the view shows a paper first; `undefined` where it does not. */
	locate(params: PaperView & { readonly id: string }): PaperPlace | undefined;
	neighbours(params: PaperView & { readonly id: string }): Neighbours;
	/** The topics with the papers first seen in these days (ISO, both counted) that are not listed already. */
	digestTopics(params: {
		readonly from: string;
		readonly to: string;
		readonly listed: readonly string[];
	}): readonly Group[];
	/** The Markdown of a digest. */
	digestNote(
		params: Omit<Digest, 'topics'> & {
			readonly topics: readonly { readonly label: string; readonly paperIds: readonly string[] }[];
		},
	): string;
	/** Id and citekey for each of these names (ids, citekeys, identity keys); `undefined` for those without a paper. */
	names(params: {
		readonly keys: readonly string[];
	}): readonly ({ readonly id: string; readonly citekey: string } | undefined)[];
	/** The paper of an id, a citekey or an identity key (`arxiv:…`, `doi:…`). */
	paper(params: { readonly key: string }): Paper | undefined;
	papers(params: Record<never, never>): readonly Paper[];
	topicOf(params: { readonly id: string }): string | undefined;
	/** The best matches first; conditions in the query (`is:starred`, `added:<7d`) hold for all of them. */
	search(params: {
		readonly query: string;
		readonly limit: number;
		/** The user's day, `2026-11-23`. */
		readonly today: string;
	}): readonly SearchRow[];
	/** What queries may ask for, most papers first, at most 2,000 of a kind. */
	knownValues(params: Record<never, never>): KnownValues;
	/** Takes a part of the search index that was saved, for {@link openIndex}. */
	addIndexPart(params: { readonly part: number; readonly bytes: Uint8Array }): void;
	/** Opens the index of so many parts, none where nothing was saved; false where it is damaged or of another version. */
	openIndex(params: { readonly parts: number }): boolean;
	/** Goes on with the themes of {@link changedThemes}. */
	openThemes(params: { readonly text: string }): void;
	/** What themes are recognised by, to be kept; `undefined` where that did not change. */
	changedThemes(params: Record<never, never>): string | undefined;
	/** Takes what changed into the search index for about so long, then finds the themes of an area; says how many areas wait. */
	workOnIndex(params: { readonly milliseconds: number }): IndexProgress & { readonly areas: number };
	/** Makes the index ready to be saved and says of how many parts it is. */
	saveIndex(params: Record<never, never>): number;
	/** A part of the index that {@link saveIndex} made ready, once. */
	indexPart(params: { readonly part: number }): Uint8Array;
	/** All parts are on disk. */
	keepIndex(params: Record<never, never>): void;
	/** The whole HTML page; `undefined` where there is no such paper. */
	previewPage(params: PreviewRequest): string | undefined;
	/** A page that only says something. */
	messagePage(params: EmptyPage): string;
	renderNote(params: NoteRequest): NoteResult;
	/** The bibliographies a document names, as it writes them. */
	bibliographyPaths(params: {
		readonly text: string;
		readonly languageId: string;
		readonly fileName: string;
	}): readonly string[];
	/** The papers as BibTeX entries. */
	bibtexEntries(params: { readonly ids: readonly string[] }): readonly string[];
	/** What adding the papers' entries to the first of these .bib texts changes; the others may have them already. */
	addEntries(params: { readonly texts: readonly string[]; readonly ids: readonly string[] }): BibtexAddition;
	format(params: { readonly ids: readonly string[]; readonly output: ReferenceOutput }): readonly string[];
}

export type EngineMethod = keyof EngineMethods;
export type EngineParams<M extends EngineMethod> = Parameters<EngineMethods[M]>[0];
export type EngineResult<M extends EngineMethod> = ReturnType<EngineMethods[M]>;

/** Methods whose result is bytes that nobody in the engine needs any more: they move to the editor without a copy. */
export const methodsThatGive: ReadonlySet<EngineMethod> = new Set<EngineMethod>(['indexPart']);

/** Editor → engine. */
export type ToEngine =
	| { readonly kind: 'request'; readonly id: number; readonly method: EngineMethod; readonly params: unknown }
	| { readonly kind: 'cancel'; readonly id: number };

/** Engine → editor: one answer per request that was not cancelled before its turn. */
export type FromEngine =
	| { readonly kind: 'result'; readonly id: number; readonly value: unknown }
	| { readonly kind: 'error'; readonly id: number; readonly message: string };
