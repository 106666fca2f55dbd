import type { BibtexAddition } from '../core/citations/bibliography/appendToBibtex';
import type { Grouping, Group } from '../core/outline/groupPapers';
import type { PaperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import type { EmptyPage } from '../core/preview/emptyPage';
import type { PageStrings } from '../core/preview/pageStrings';
import type { ReferenceOutput } from '../core/references/plainReference';

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

/** What an import did. */
export interface ImportSummary {
	readonly format: string;
	readonly added: number;
	readonly merged: number;
	readonly problems: readonly SourceProblem[];
	/** The feed as Glossator keeps it on disk; absent when no paper could be read. */
	readonly feedText?: string;
	/** Citekeys by paper id, all that were ever given. */
	readonly citekeys: Readonly<Record<string, string>>;
}

/** One search hit as a list shows it. */
export interface SearchRow extends PaperRow {
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
	/** Starts over with these feeds (texts as kept on disk) and citekeys. */
	open(params: { readonly feeds: readonly string[]; readonly citekeys: Readonly<Record<string, string>> }): {
		readonly feeds: readonly FeedSummary[];
		readonly problems: readonly SourceProblem[];
		/** Citekeys by paper id, all that were ever given. */
		readonly citekeys: Readonly<Record<string, string>>;
	};
	importText(params: {
		readonly feed: { readonly id: string; readonly label: string };
		/** The feed's text on disk: another window may have added to it. */
		readonly stored?: string;
		readonly text: string;
		readonly now: string;
	}): ImportSummary;
	removeFeed(params: { readonly id: string }): void;
	feeds(params: Record<never, never>): readonly FeedSummary[];
	/** Groups of the library; grouping by state belongs to the editor, which knows the states. */
	groups(params: { readonly by: Exclude<Grouping, 'state'> }): readonly Group[];
	rows(params: { readonly ids: readonly string[] }): readonly PaperRow[];
	allIds(params: Record<never, never>): readonly string[];
	/** The paper of an id, a citekey or an identity key (`arxiv:…`, `doi:…`). */
	paper(params: { readonly key: string }): Paper | undefined;
	papers(params: Record<never, never>): readonly Paper[];
	topicOf(params: { readonly id: string }): string | undefined;
	search(params: { readonly query: string; readonly limit: number }): readonly SearchRow[];
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

/** Editor → engine. */
export type ToEngine =
	| { readonly kind: 'request'; readonly id: number; readonly method: EngineMethod; readonly params: unknown }
	| { readonly kind: 'cancel'; readonly id: number };

/** Engine → editor: one answer per request that was not cancelled before its turn. */
export type FromEngine =
	| { readonly kind: 'result'; readonly id: number; readonly value: unknown }
	| { readonly kind: 'error'; readonly id: number; readonly message: string };
