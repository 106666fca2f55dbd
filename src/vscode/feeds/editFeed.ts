import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import type { FeedSource, RuleLists, Subscription } from '../../core/subscriptions/subscription';
import { askAddress } from './askAddress';
import { askArxiv } from './askArxiv';
import { askFiles } from './askFiles';
import { askNumber, askTexts, askTitle } from './askOption';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';
import { openSettings } from './subscriptions';

interface EditItem extends vscode.QuickPickItem {
	/** The changed properties, `undefined` when the user gave up. */
	readonly ask?: () => Promise<FeedEntry | undefined>;
	readonly isDone?: true;
}

/** A menu of the feed's options; it comes back after each change until the user leaves it. */
export async function editFeed(deps: FeedDeps, id: string): Promise<void> {
	let current = id;
	for (let feed = deps.subscriptions.find(current); feed; feed = deps.subscriptions.find(current)) {
		const chosen = await vscode.window.showQuickPick(editItems(feed, deps), {
			title: vscode.l10n.t('Edit Feed: {0}', feedLabel(feed)),
			placeHolder: vscode.l10n.t('What should be changed?'),
			matchOnDescription: true,
		});
		if (chosen?.isDone) {
			await vscode.commands.executeCommand(openSettings(deps.subscriptions.holderOf(feed.id) ?? 'user').command);
		}
		if (!chosen?.ask) {
			return;
		}
		const changes = await chosen.ask();
		if (changes) {
			current = await applyChanges(deps, feed, changes);
		}
	}
}

/** Another source is another feed: what it had stays in the library until it is removed. */
async function applyChanges({ subscriptions }: FeedDeps, feed: Subscription, changes: FeedEntry): Promise<string> {
	const places = subscriptions.all.map(({ id }) => id);
	await subscriptions.change(feed.id, changes);
	return subscriptions.find(feed.id)?.id ?? subscriptions.all[places.indexOf(feed.id)]?.id ?? feed.id;
}

function editItems(feed: Subscription, deps: FeedDeps): readonly EditItem[] {
	const inWorkspace = deps.subscriptions.holderOf(feed.id) === 'workspace';
	return [
		{
			label: `$(edit) ${vscode.l10n.t('Title')}`,
			description: feedLabel(feed),
			ask: async () => {
				const title = await askTitle(feed.title ?? '', feedLabel({ source: feed.source }));
				return title === undefined ? undefined : { title: title || undefined };
			},
		},
		...sourceItems(feed),
		{ label: vscode.l10n.t('Only papers that match'), kind: vscode.QuickPickItemKind.Separator },
		...ruleItems(feed, 'include'),
		{ label: vscode.l10n.t('No papers that match'), kind: vscode.QuickPickItemKind.Separator },
		...ruleItems(feed, 'exclude'),
		{ label: vscode.l10n.t('More'), kind: vscode.QuickPickItemKind.Separator },
		...numberItems(feed),
		pauseItem(feed),
		{
			label: `$(json) ${vscode.l10n.t('Open in settings.json')}`,
			description: inWorkspace ? vscode.l10n.t('workspace') : '',
			isDone: true,
		},
	];
}

/** What of its source can be changed. */
function sourceItems({ source }: Subscription): readonly EditItem[] {
	switch (source.kind) {
		case 'url':
			return [
				{
					label: `$(link) ${vscode.l10n.t('Address')}`,
					description: source.url,
					ask: async () => {
						const url = await askAddress(source.url);
						return url === undefined ? undefined : { url };
					},
				},
			];
		case 'files':
			return [
				{
					label: `$(files) ${vscode.l10n.t('Files')}`,
					description: source.glob,
					ask: () => askFiles(source.glob),
				},
			];
		case 'arxiv':
			return arxivItems(source);
		case 'huggingface':
		case 'journal':
		case 'zotero':
			return [];
	}
}

function arxivItems(source: Extract<FeedSource, { kind: 'arxiv' }>): readonly EditItem[] {
	return [
		{
			label: `$(mortar-board) ${vscode.l10n.t('arXiv Categories')}`,
			description: source.categories.join(', '),
			ask: async () => {
				const arxiv = await askArxiv(source.categories);
				return arxiv && { arxiv };
			},
		},
		{
			label: `$(history) ${vscode.l10n.t('New versions of older papers')}`,
			description: source.replacements ? vscode.l10n.t('shown') : vscode.l10n.t('left out'),
			ask: () => Promise.resolve({ replacements: source.replacements ? undefined : true }),
		},
	];
}

function ruleItems({ rules }: Subscription, side: 'include' | 'exclude'): readonly EditItem[] {
	const lists = rules[side] ?? {};
	const labels: Readonly<Record<keyof RuleLists, string>> = {
		words: vscode.l10n.t('Words or phrases'),
		authors: vscode.l10n.t('Authors'),
		categories: vscode.l10n.t('Categories'),
	};
	return (Object.keys(labels) as (keyof RuleLists)[]).map((name) => ({
		label: `$(filter) ${labels[name]}`,
		description: lists[name]?.join(', ') ?? '',
		ask: async () => {
			const texts = await askTexts(name, lists[name] ?? []);
			return texts && { [side]: sideWith(lists, name, texts) };
		},
	}));
}

function sideWith(lists: RuleLists, name: keyof RuleLists, texts: readonly string[]): RuleLists | undefined {
	const changed = Object.entries({ ...lists, [name]: texts }).filter(([, list]) => list.length > 0);
	return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function numberItems({ rules, refreshEvery }: Subscription): readonly EditItem[] {
	const numbers = [
		['minimumUpvotes', 'arrow-up', vscode.l10n.t('At least so many upvotes'), rules.minimumUpvotes],
		['maximumAge', 'calendar', vscode.l10n.t('At most so many days old'), rules.maximumAge],
		['refreshEvery', 'refresh', vscode.l10n.t('Refresh every so many minutes (0: only by hand)'), refreshEvery],
	] as const;
	return numbers.map(([name, icon, label, value]) => ({
		label: `$(${icon}) ${label}`,
		description: value === undefined ? '' : String(value),
		ask: async () => {
			const number = await askNumber(label, value);
			return number && { [name]: number.value };
		},
	}));
}

function pauseItem({ paused }: Subscription): EditItem {
	return {
		label: paused ? `$(debug-start) ${vscode.l10n.t('Resume')}` : `$(debug-pause) ${vscode.l10n.t('Pause')}`,
		ask: () => Promise.resolve({ paused: paused ? undefined : true }),
	};
}
