import * as vscode from 'vscode';
import type { LibraryStore } from '../library/libraryStore';
import { readSetting } from '../platform/settings';

/** Where the entries of cited papers go. */
export type BibliographyTarget =
	| { readonly kind: 'file'; readonly uri: vscode.Uri }
	/** The document names a bibliography that Glossator cannot write to. */
	| { readonly kind: 'unsupported'; readonly path: string }
	/** The user closed the question, or there is no folder to keep a bibliography in. */
	| { readonly kind: 'none'; readonly reason: 'cancelled' | 'no folder' };

/**
 * The bibliography of a document: the one the document names, else the configured one, else the only .bib of the
 * workspace, else the user is asked.
 */
export async function bibliographyFor(
	library: LibraryStore,
	document: vscode.TextDocument,
): Promise<BibliographyTarget> {
	const named = await library.ask('bibliographyPaths', {
		text: document.getText(),
		languageId: document.languageId,
		fileName: document.uri.path,
	});
	const [bib] = named.filter((path) => /\.bib$/i.test(path));
	const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
	if (bib !== undefined) {
		return (await resolveNamed(bib, document, folder)) ?? { kind: 'unsupported', path: bib };
	}
	if (named[0] !== undefined) {
		return { kind: 'unsupported', path: named[0] };
	}
	const configured = readSetting('bibliography', document.uri).trim();
	if (configured !== '' && folder) {
		return { kind: 'file', uri: vscode.Uri.joinPath(folder.uri, configured) };
	}
	return folder ? theOnlyBib(folder) : { kind: 'none', reason: 'no folder' };
}

/** A path as the document writes it: relative to the document, else to the workspace folder, else absolute. */
async function resolveNamed(
	path: string,
	document: vscode.TextDocument,
	folder: vscode.WorkspaceFolder | undefined,
): Promise<BibliographyTarget | undefined> {
	const unixPath = path.replace(/\\/g, '/');
	if (document.isUntitled && !folder) {
		return undefined;
	}
	const base = document.isUntitled && folder ? folder.uri : vscode.Uri.joinPath(document.uri, '..');
	if (/^(\/|[A-Za-z]:\/)/.test(unixPath)) {
		return { kind: 'file', uri: base.with({ path: unixPath.startsWith('/') ? unixPath : `/${unixPath}` }) };
	}
	const candidates = [base, ...(folder ? [folder.uri] : [])].map((place) => vscode.Uri.joinPath(place, unixPath));
	for (const uri of candidates) {
		if (await exists(uri)) {
			return { kind: 'file', uri };
		}
	}
	return candidates[0] && { kind: 'file', uri: candidates[0] };
}

async function theOnlyBib(folder: vscode.WorkspaceFolder): Promise<BibliographyTarget> {
	const pattern = new vscode.RelativePattern(folder, '**/*.bib');
	const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git,_build,.venv}/**', 50);
	const [only, ...others] = found;
	return only && others.length === 0 ? { kind: 'file', uri: only } : askBib(folder, found);
}

async function askBib(folder: vscode.WorkspaceFolder, found: readonly vscode.Uri[]): Promise<BibliographyTarget> {
	const fresh = vscode.Uri.joinPath(folder.uri, 'references.bib');
	const items = found.map((uri) => ({ label: `$(book) ${vscode.workspace.asRelativePath(uri)}`, uri }));
	if (!found.some((uri) => uri.toString() === fresh.toString())) {
		items.push({ label: `$(new-file) ${vscode.l10n.t('Create references.bib')}`, uri: fresh });
	}
	const chosen = await vscode.window.showQuickPick(
		items.sort((a, b) => (a.label < b.label ? -1 : 1)),
		{
			title: vscode.l10n.t('Insert Citation'),
			placeHolder: vscode.l10n.t('Which bibliography should get the entry? Escape cites without one.'),
		},
	);
	return chosen ? { kind: 'file', uri: chosen.uri } : { kind: 'none', reason: 'cancelled' };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}
