import * as vscode from 'vscode';
import { registerCommand, reporting, runCommand } from '../platform/commands';
import type { BeyondDeps } from './beyondDeps';
import { BeyondPick } from './beyondPick';
import { completePapers } from './completePapers';
import { KnownPapers } from './knownPapers';

/** Registers the search beyond the library and the completing of papers. */
export function registerBeyond(deps: BeyondDeps, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('glossator.searchBeyond', (query) => search(deps, query, log), log),
		registerCommand('glossator.completePapers', (given, selected) => completePapers(deps, given, selected), log),
	);
}

/** Lets the user search; the paper that is chosen is added and shown. */
async function search(deps: BeyondDeps, query: unknown, log: vscode.LogOutputChannel): Promise<void> {
	const pick = new BeyondPick(deps, (run) => reporting('glossator.searchBeyond', run, log));
	try {
		const record = await pick.choose(typeof query === 'string' ? query : '');
		const id = record && (await new KnownPapers(deps.library).add(record));
		if (id !== undefined) {
			await runCommand('glossator.previewPaper', id);
		}
	} finally {
		pick.dispose();
	}
}
