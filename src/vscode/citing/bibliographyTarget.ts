import * as vscode from 'vscode';
import type { LibraryStore } from '../library/libraryStore';
import { readSetting } from '../platform/settings';

/** Where the entries of cited papers go. */
export type BibliographyTarget =
	/** The .bib files of the document: the first one gets the entries that none of them has. */
	| { readonly kind: 'files'; readonly uris: readonly [vscode.Uri, ...vscode.Uri[]] }
	/** The document or the setting names a bibliography that Glossator cannot write to. */
	| { readonly kind: 'unsupported'; readonly path: string }
	/** The user closed the question, or there is no folder to keep a bibliography in. */
	| { readonly kind: 'none' };

/**
 * The bibliographies of a document: those the document names, else the configured one, else the only .bib of the
 * workspace, else the user is asked.
 */
export async function bibliographyFor(
	library: LibraryStore,
	document: vscode.TextDocument,
): Promise<BibliographyTarget> {
	const { languageId, uri } = document;
	const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
	const named = await library.ask('bibliographyPaths', { text: document.getText(), languageId, fileName: uri.path });
	const places = [document.isUntitled ? undefined : vscode.Uri.joinPath(uri, '..'), folder?.uri];
	if (named.length > 0) {
		return targetOf(named, places);
	}
	const configured = readSetting('bibliography', uri).trim();
	if (configured !== '') {
		return targetOf([configured], [folder?.uri]);
	}
	return folder ? theOnlyBib(folder) : { kind: 'none' };
}

/** The .bib files among the paths, each below the first of the places that has it, else below the first place. */
async function targetOf(
	paths: readonly string[],
	places: readonly (vscode.Uri | undefined)[],
): Promise<BibliographyTarget> {
	const bases = places.filter((place) => place !== undefined);
	const bibs = paths.filter((path) => /\.bib$/i.test(path));
	if (bibs.length === 0) {
		return { kind: 'unsupported', path: paths[0] ?? '' };
	}
	const found = await Promise.all(bibs.map((path) => resolve(path.replace(/\\/g, '/'), bases)));
	const [first, ...others] = found.filter((uri) => uri !== undefined);
	return first ? { kind: 'files', uris: [first, ...others] } : { kind: 'none' };
}

async function resolve(path: string, bases: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
	if (/^(\/|[A-Za-z]:\/)/.test(path)) {
		return bases[0]?.with({ path: path.startsWith('/') ? path : `/${path}` });
	}
	const candidates = bases.map((base) => vscode.Uri.joinPath(base, path));
	for (const uri of candidates) {
		if (await exists(uri)) {
			return uri;
		}
	}
	return candidates[0];
}

async function theOnlyBib(folder: vscode.WorkspaceFolder): Promise<BibliographyTarget> {
	const pattern = new vscode.RelativePattern(folder, '**/*.bib');
	const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git,_build,.venv}/**', 50);
	const [only, ...others] = found;
	return only && others.length === 0 ? { kind: 'files', uris: [only] } : askBib(folder, found);
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
	return chosen ? { kind: 'files', uris: [chosen.uri] } : { kind: 'none' };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}
