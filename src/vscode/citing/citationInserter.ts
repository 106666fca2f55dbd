import * as vscode from 'vscode';
import type { CitationSyntax } from '../../core/citations/syntax/citationSyntax';
import type { TextEdit } from '../../core/citations/textEdit';
import type { Paper } from '../../core/paper/paper';
import type { EngineResult } from '../../worker/protocol';
import type { LibraryStore } from '../library/libraryStore';
import { runCommand } from '../platform/commands';
import { showInformation } from '../platform/notify';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';
import { syntaxOf } from './activeDocument';
import { BibliographySaver } from './bibliographySaver';
import { editBibliography, openBibliography, rangeOf, type BibliographyFile } from './bibliographyFile';
import { bibliographyFor, type BibliographyTarget } from './bibliographyTarget';

/** How often the entries are worked out anew when the bibliography changed meanwhile. */
const attempts = 3;

/**
 * Cites papers at every cursor of an editor and adds their entries to the document's bibliography, in one edit that one
 * undo takes back. A paper that a bibliography of the document has already is cited by the key it has there. Citations
 * take turns, so that two never add the same entry.
 */
export class CitationInserter implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #turns = new Turns();
	readonly #saver = new BibliographySaver();

	constructor(library: LibraryStore) {
		this.#library = library;
	}

	/** Throws a {@link UserError} where the document's language has no citations, or a file cannot be written. */
	insert(editor: vscode.TextEditor, papers: readonly Paper[]): Promise<void> {
		return this.#turns.run(() => this.#insert(editor, papers));
	}

	dispose(): void {
		this.#saver.dispose();
	}

	async #insert(editor: vscode.TextEditor, papers: readonly Paper[]): Promise<void> {
		const syntax = syntaxOf(editor.document) ?? explainLanguage(editor.document.languageId);
		const target = await bibliographyFor(this.#library, editor.document);
		const { bibliography, change } = await this.#entriesFor(target, papers);
		const edit = new vscode.WorkspaceEdit();
		// The bibliography first: where it cannot be written, the document stays as it was.
		if (bibliography && change.added > 0) {
			editBibliography(edit, bibliography, change.edits);
		}
		citeAtCursors(edit, editor, syntax, change.citekeys);
		const wasDirty = bibliography?.document?.isDirty ?? false;
		if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit))) {
			const path = vscode.workspace.asRelativePath(bibliography?.uri ?? editor.document.uri);
			throw new UserError(vscode.l10n.t('The citation could not be inserted. Check that {0} is not read-only.', path));
		}
		// What the user had not saved stays unsaved; a file that was clean stays clean, so that other tools see the entry.
		if (bibliography?.document && change.added > 0 && !wasDirty) {
			await this.#saver.save(bibliography.document);
		}
		tellAboutTarget(target, papers);
	}

	/** The bibliography that gets the entries, and the change, true of its text at this moment. */
	async #entriesFor(
		target: BibliographyTarget,
		papers: readonly Paper[],
	): Promise<{ readonly bibliography?: BibliographyFile; readonly change: EngineResult<'addEntries'> }> {
		const ids = papers.map((paper) => paper.id);
		if (target.kind !== 'files') {
			return { change: await this.#library.ask('addEntries', { texts: [], ids }) };
		}
		for (let attempt = 1; ; attempt++) {
			const files = await Promise.all(target.uris.map(openBibliography));
			const versions = files.map(({ document }) => document?.version);
			const texts = files.map(({ document }) => document?.getText() ?? '');
			const change = await this.#library.ask('addEntries', { texts, ids });
			const [bibliography] = files;
			if (bibliography && (versions[0] === bibliography.document?.version || attempt === attempts)) {
				return { bibliography, change };
			}
		}
	}
}

/** Later cursors first, each in the text that the one before left: two cursors in one citation cite once. */
function citeAtCursors(
	edit: vscode.WorkspaceEdit,
	{ document, selections }: vscode.TextEditor,
	syntax: CitationSyntax,
	keys: readonly string[],
): void {
	let text = document.getText();
	const textStart = syntax.textStart(text);
	const places = selections
		.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
		.filter(({ start }) => start >= textStart);
	if (places.length === 0) {
		throw new UserError(
			vscode.l10n.t('The cursor is in the front matter. Put it where the citation belongs, then cite again.'),
		);
	}
	for (const place of places.sort((a, b) => b.end - a.end)) {
		const insertion = syntax.insertCitation(text, place, keys);
		if (insertion) {
			edit.replace(document.uri, rangeOf(document, insertion), insertion.text);
			text = applied(text, insertion);
		}
	}
}

function applied(text: string, { offset, length, text: replacement }: TextEdit): string {
	return text.slice(0, offset) + replacement + text.slice(offset + length);
}

function explainLanguage(languageId: string): never {
	throw new UserError(
		vscode.l10n.t(
			'Glossator does not know how {0} documents cite. Use Markdown, Quarto, LaTeX or Typst, or "Copy Citation".',
			languageId,
		),
	);
}

/** Says so when the citation has no entry; the way out is the entry on the clipboard. */
function tellAboutTarget(target: BibliographyTarget, papers: readonly Paper[]): void {
	if (target.kind === 'files') {
		return;
	}
	const copyEntry = vscode.l10n.t('Copy Entry');
	const reason =
		target.kind === 'unsupported'
			? vscode.l10n.t('Glossator cannot add entries to {0} yet; it writes .bib files.', target.path)
			: vscode.l10n.t('The citation has no bibliography entry yet.');
	void showInformation(reason, copyEntry).then((choice) => {
		if (choice === copyEntry) {
			void runCommand(
				'glossator.copyBibliographyEntry',
				papers.map((paper) => paper.id),
			);
		}
	});
}
