import * as vscode from 'vscode';
import type { Sorting } from '../../core/outline/sortPapers';
import { spanAt, spanName, type SpanKind } from '../../core/time/timeSpan';
import type { Feeds } from '../feeds/registerFeeds';
import type { LibraryStore } from '../library/libraryStore';
import { registerCommand, runCommand } from '../platform/commands';
import { writeUserSetting } from '../platform/settings';
import { today } from '../platform/today';
import { fetchEarlier } from './fetchEarlier';

/** What looking back works with. */
export interface LookBackParts {
	readonly library: LibraryStore;
	readonly feeds: Feeds;
}

interface Choice extends vscode.QuickPickItem {
	/** Absent on separators. */
	readonly run?: () => Thenable<unknown> | Promise<unknown>;
}

/** Lets the user browse what came in a day, week or month, fetch what came before, and put the most noticed first. */
export function registerLookBack(parts: LookBackParts, log: vscode.LogOutputChannel): vscode.Disposable {
	return registerCommand('glossator.lookBack', () => lookBack(parts), log);
}

async function lookBack(parts: LookBackParts): Promise<void> {
	const choices: readonly Choice[] = [
		filtered(vscode.l10n.t('New Since Yesterday'), 'added:<2d'),
		filtered(vscode.l10n.t('This Week'), `added:${nameAt('week')}`),
		filtered(vscode.l10n.t('This Month'), `added:${nameAt('month')}`),
		{ label: vscode.l10n.t('A Day…'), run: () => browse(parts, 'day') },
		{ label: vscode.l10n.t('A Week…'), run: () => browse(parts, 'week') },
		{ label: vscode.l10n.t('A Month…'), run: () => browse(parts, 'month') },
		{ label: vscode.l10n.t('Fetch What a Feed Had Earlier…'), run: () => fetchEarlier(parts) },
		{ label: vscode.l10n.t('Order'), kind: vscode.QuickPickItemKind.Separator },
		ordered(vscode.l10n.t('For You'), 'forYou'),
		ordered(vscode.l10n.t('Most Upvoted First'), 'upvotes'),
		ordered(vscode.l10n.t('Most Discussed First'), 'comments'),
		ordered(vscode.l10n.t('Most Starred Code First'), 'stars'),
		ordered(vscode.l10n.t('Most Cited First'), 'citations'),
		ordered(vscode.l10n.t('Newest First'), 'newest'),
		ordered(vscode.l10n.t('As the Feeds List Them'), 'feed'),
	];
	const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Look Back') });
	await chosen?.run?.();
}

function filtered(label: string, query: string): Choice {
	return { label, description: query, run: () => runCommand('glossator.filterPapers', query) };
}

function ordered(label: string, by: Sorting): Choice {
	return { label, run: () => writeUserSetting('papers.sortBy', by) };
}

function nameAt(kind: SpanKind): string {
	const span = spanAt(kind, today());
	return span ? spanName(span) : today();
}

/** The days, weeks or months that have papers, the newest first. */
async function browse({ library }: LookBackParts, kind: SpanKind): Promise<void> {
	const by = kind === 'day' ? 'date' : kind;
	const all = { sortBy: 'feed', filter: '', showDismissed: true, today: today() } as const;
	const { groups } = await library.ask('outline', { by, ...all });
	const items = groups
		.filter(({ label }) => label !== '')
		.map(({ label, count }) => ({ label, description: vscode.l10n.t('{0} papers', count) }));
	const placeHolder = vscode.l10n.t('Show the papers that came in');
	const chosen = await vscode.window.showQuickPick(items, { placeHolder });
	if (chosen) {
		await runCommand('glossator.filterPapers', `added:${chosen.label}`);
	}
}
