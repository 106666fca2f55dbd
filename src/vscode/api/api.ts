import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import type { ReferenceOutput } from '../../core/references/plainReference';
import { syntaxOf, type ActiveDocument } from '../citing/activeDocument';
import type { CitationInserter } from '../citing/citationInserter';
import { fileSource } from '../library/importPapers';
import type { LibraryStore } from '../library/libraryStore';
import { createNote, type NoteServices } from '../notes/createNote';
import type { SearchRow } from '../../worker/protocol';
import type { FactsFeed } from '../reading/factsFeed';
import type { MarkedSearch } from '../search/markedSearch';

/** A topic and the ids of its papers. */
export interface ApiTopic {
	readonly label: string;
	readonly paperIds: readonly string[];
	readonly children?: readonly { readonly label: string; readonly paperIds: readonly string[] }[];
}

/** What `activate` returns, for other extensions: `vscode.extensions.getExtension('glossator.glossator')`. */
export interface GlossatorApi {
	readonly apiVersion: 1;
	/** Fires when papers came, went or changed. */
	readonly onDidChangeLibrary: vscode.Event<void>;
	/** All papers of the library. */
	papers(): Promise<readonly Paper[]>;
	/** The best matches first; typing errors are forgiven. `score` falls from 1 to 0. */
	search(
		query: string,
		options?: { limit?: number },
		token?: vscode.CancellationToken,
	): Promise<readonly { paper: Paper; score: number }[]>;
	/** Every paper in one topic. */
	topics(): Promise<readonly ApiTopic[]>;
	/** Imports a file; never rejects for what is in it: what could not be read is among the problems. */
	import(source: vscode.Uri): Promise<{
		format: string;
		added: number;
		merged: number;
		problems: readonly { message: string; line?: number }[];
	}>;
	/** The citations of a document in a language that Glossator cites in; none for others. */
	citations(document: vscode.TextDocument): readonly { citekey: string; range: vscode.Range }[];
	/** The papers as one formatted list. Rejects for a style other than `author-date`. */
	format(
		paperIds: readonly string[],
		options: { style: string; locale?: string; output: ReferenceOutput },
	): Promise<string>;
	/** Cites the papers at every cursor of the editor (the active one if none is given) and adds them to its bibliography. */
	insertCitation(paperIds: readonly string[], editor?: vscode.TextEditor): Promise<void>;
	/** The note of the paper, created if there is none. */
	createNote(paperId: string): Promise<vscode.Uri>;
}

/** Builds the public API over the services. */
export function createApi(
	services: NoteServices & {
		readonly active: ActiveDocument;
		readonly inserter: CitationInserter;
		readonly search: MarkedSearch;
		readonly facts: FactsFeed;
	},
): GlossatorApi {
	const { library, facts, active, inserter, search } = services;
	return {
		apiVersion: 1,
		onDidChangeLibrary: library.onDidChange,
		papers: () => library.ask('papers', {}),
		search: async (query, { limit = 50 } = {}, token) => scored(library, await search.search(query, limit, token)),
		topics: () => facts.ask('groups', { by: 'topic' }),
		import: (source) => importFile(library, source),
		citations: citationsIn,
		format: (paperIds, options) => format(library, paperIds, options),
		insertCitation: async (paperIds, editor) => {
			const target = editor ?? active.editor;
			if (!target) {
				throw new Error('There is no open editor to cite in.');
			}
			await inserter.insert(target, await papersOf(library, paperIds));
		},
		createNote: async (paperId) => {
			const [paper] = await papersOf(library, [paperId]);
			if (!paper) {
				throw new Error('No paper was named.');
			}
			return createNote(services, paper);
		},
	};
}

async function scored(library: LibraryStore, rows: readonly SearchRow[]) {
	const papers = await papersOf(
		library,
		rows.map((row) => row.id),
	);
	return papers.map((paper, index) => ({ paper, score: rows[index]?.score ?? 0 }));
}

async function importFile(library: LibraryStore, uri: vscode.Uri) {
	const source = fileSource(uri);
	const bytes = await source.read(new vscode.CancellationTokenSource().token);
	const { format, added, merged, problems } = await library.importBytes(source, bytes);
	return { format, added, merged, problems };
}

function citationsIn(document: vscode.TextDocument) {
	const citations = syntaxOf(document)?.citations(document.getText()) ?? [];
	return citations.map(({ citekey, start, end }) => ({
		citekey,
		range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
	}));
}

async function format(
	library: LibraryStore,
	ids: readonly string[],
	{ style, output }: { readonly style: string; readonly output: ReferenceOutput },
): Promise<string> {
	if (style !== 'author-date') {
		throw new Error(`The style "${style}" is not there. Available: author-date.`);
	}
	if (!['text', 'html', 'markdown'].includes(output)) {
		throw new Error(`The output "${output}" is not there. Available: text, html, markdown.`);
	}
	await papersOf(library, ids);
	return (await library.ask('format', { ids, output })).join(output === 'html' ? '<br>\n' : '\n\n');
}

async function papersOf(library: LibraryStore, ids: readonly string[]): Promise<readonly Paper[]> {
	const papers = await Promise.all(ids.map((key) => library.ask('paper', { key })));
	return papers.map((paper, index) => {
		if (!paper) {
			throw new Error(`The library has no paper "${ids[index]}".`);
		}
		return paper;
	});
}
