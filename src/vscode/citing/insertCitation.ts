import * as vscode from 'vscode';
import type { CitationSyntax } from '../../core/citations/syntax/citationSyntax';
import type { TextEdit } from '../../core/citations/textEdit';
import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { runCommand } from '../platform/commands';
import { UserError } from '../platform/userError';
import { syntaxOf } from './activeDocument';
import { bibliographyFor, type BibliographyTarget } from './bibliographyTarget';

/** The .bib that a citation goes with, as it is now: the open text where it is open, else the file. */
interface Bibliography {
	readonly uri: vscode.Uri;
	/** `undefined` where the file does not exist yet. */
	readonly document: vscode.TextDocument | undefined;
}

/**
 * Cites the papers at every cursor of the editor and adds their entries to the document's bibliography, in one edit that
 * one undo takes back. A paper that the bibliography has already is cited by the key it has there.
 */
export async function insertCitation(
	library: LibraryStore,
	editor: vscode.TextEditor,
	papers: readonly Paper[],
): Promise<void> {
	const { document } = editor;
	const syntax = syntaxOf(document);
	if (!syntax) {
		throw new UserError(
			vscode.l10n.t(
				'Glossator does not know how {0} documents cite. Use Markdown, Quarto, LaTeX or Typst, or "Copy Citation".',
				document.languageId,
			),
		);
	}
	const target = await bibliographyFor(library, document);
	const bibliography = target.kind === 'file' ? await openBibliography(target.uri) : undefined;
	const ids = papers.map((paper) => paper.id);
	const change = await library.ask('addEntries', { text: bibliography?.document?.getText() ?? '', ids });
	const edit = new vscode.WorkspaceEdit();
	citeAtCursors(edit, editor, syntax, change.citekeys);
	if (bibliography && change.added > 0) {
		addToBibliography(edit, bibliography, change.edits);
	}
	const wasDirty = bibliography?.document?.isDirty ?? false;
	if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit))) {
		const path = vscode.workspace.asRelativePath(bibliography?.uri ?? document.uri);
		throw new UserError(vscode.l10n.t('The citation could not be inserted. Check that {0} is not read-only.', path));
	}
	// What the user had not saved stays unsaved; a file that was clean stays clean, so that other tools see the entry.
	if (bibliography?.document && change.added > 0 && !wasDirty) {
		await bibliography.document.save();
	}
	tellAboutTarget(target, papers);
}

function citeAtCursors(
	edit: vscode.WorkspaceEdit,
	{ document, selections }: vscode.TextEditor,
	syntax: CitationSyntax,
	keys: readonly string[],
): void {
	const text = document.getText();
	const insertions = new Map<string, TextEdit>();
	for (const selection of selections) {
		const place = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
		const insertion = syntax.insertCitation(text, place, keys);
		if (insertion) {
			// Two cursors in one citation ask for the same edit: it is made once.
			insertions.set(`${insertion.offset}:${insertion.length}`, insertion);
		}
	}
	for (const { offset, length, text: replacement } of insertions.values()) {
		edit.replace(document.uri, rangeOf(document, offset, length), replacement);
	}
}

async function openBibliography(uri: vscode.Uri): Promise<Bibliography> {
	try {
		await vscode.workspace.fs.stat(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return { uri, document: undefined };
		}
		throw error;
	}
	return { uri, document: await vscode.workspace.openTextDocument(uri) };
}

function addToBibliography(
	edit: vscode.WorkspaceEdit,
	{ uri, document }: Bibliography,
	edits: readonly TextEdit[],
): void {
	if (!document) {
		const contents = new TextEncoder().encode(edits.map(({ text }) => text).join(''));
		edit.createFile(uri, { contents, overwrite: false });
		return;
	}
	for (const { offset, length, text } of edits) {
		edit.replace(uri, rangeOf(document, offset, length), text);
	}
}

function rangeOf(document: vscode.TextDocument, offset: number, length: number): vscode.Range {
	return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}

/** Says so when the citation has no entry; the way out is the entry on the clipboard. */
function tellAboutTarget(target: BibliographyTarget, papers: readonly Paper[]): void {
	if (target.kind === 'file') {
		return;
	}
	const copyEntry = vscode.l10n.t('Copy Entry');
	const reason =
		target.kind === 'unsupported'
			? vscode.l10n.t('Glossator cannot add entries to {0} yet; it writes .bib files.', target.path)
			: vscode.l10n.t('The citation has no bibliography entry yet.');
	void vscode.window.showInformationMessage(reason, copyEntry).then((choice) => {
		if (choice === copyEntry) {
			void runCommand(
				'glossator.copyBibliographyEntry',
				papers.map((paper) => paper.id),
			);
		}
	});
}
