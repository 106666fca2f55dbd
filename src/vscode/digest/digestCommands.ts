import * as vscode from 'vscode';
import type { LibraryStore } from '../library/libraryStore';
import { chooseFolder } from '../platform/chooseFolder';
import { registerCommand } from '../platform/commands';
import { showInformation } from '../platform/notify';
import { readSetting } from '../platform/settings';
import { createDigest, type DigestSpan, type WrittenDigest } from './createDigest';

/** Writes digests when asked, and by itself where the user set that up. */
export function registerDigests(
	library: Pick<LibraryStore, 'ask'>,
	onDidRefresh: vscode.Event<void>,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('glossator.createDigest', (span) => createByHand(library, span), log),
		onDidRefresh(() => void createAutomatically(library, log)),
	);
}

async function createByHand(library: Pick<LibraryStore, 'ask'>, given?: string): Promise<void> {
	const span = given === 'day' || given === 'week' ? given : await askSpan();
	if (!span) {
		return;
	}
	const folder = await chooseFolder({
		question: vscode.l10n.t('In which folder should the digest be kept?'),
		noFolder: vscode.l10n.t('A digest is a file of a folder. Open the folder you write in, then create the digest.'),
	});
	const digest = await createDigest(library, folder, span);
	if (digest) {
		await open(digest);
	} else {
		void showInformation(
			vscode.l10n.t('No feed has listed a new paper since the last digest. Refresh, or add a feed.'),
		);
	}
}

async function askSpan(): Promise<DigestSpan | undefined> {
	const items = [
		{ label: vscode.l10n.t('Today'), span: 'day' as const },
		{ label: vscode.l10n.t('This Week'), span: 'week' as const },
	];
	const placeHolder = vscode.l10n.t('Which digest?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.span;
}

/** Quiet: a digest that cannot be written by itself is a line in the log, and the command says why. */
async function createAutomatically(library: Pick<LibraryStore, 'ask'>, log: vscode.LogOutputChannel): Promise<void> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const often = readSetting('digest.automatic');
	if (!folder || often === 'off' || !vscode.workspace.isTrusted) {
		return;
	}
	try {
		const digest = await createDigest(library, folder, often === 'daily' ? 'day' : 'week');
		if (digest?.isNew && readSetting('digest.notify')) {
			await notify(digest);
		}
	} catch (error) {
		log.warn('digest', error instanceof Error ? error.message : String(error));
	}
}

async function notify(digest: WrittenDigest): Promise<void> {
	const show = vscode.l10n.t('Open Digest');
	const text = vscode.l10n.t('A digest of {0} new papers is ready.', digest.papers);
	if ((await showInformation(text, show)) === show) {
		await open(digest);
	}
}

async function open({ uri }: WrittenDigest): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document, { preview: false });
}
