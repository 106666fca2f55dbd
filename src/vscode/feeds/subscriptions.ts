import * as vscode from 'vscode';
import {
	addSubscription,
	changeSubscription,
	moveSubscription,
	removeSubscription,
	type FeedEntry,
} from '../../core/subscriptions/editSubscriptions';
import {
	joinSubscriptions,
	readSubscriptions,
	type ReadSubscriptions,
	type SubscriptionProblem,
} from '../../core/subscriptions/readSubscriptions';
import type { Subscription } from '../../core/subscriptions/subscription';
import { affects } from '../platform/settings';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';

/** Whose settings hold a feed. */
export type FeedHolder = 'user' | 'workspace';

/** The feeds of the setting `glossator.feeds`: the user's, then those of a trusted workspace. Edits go back to it. */
export class Subscriptions implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #turns = new Turns();
	readonly #listening: vscode.Disposable;
	#read: Readonly<Record<FeedHolder, ReadSubscriptions>> | undefined;

	/** Fires when feeds came, went or changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		const forget = () => {
			this.#read = undefined;
			this.#onDidChange.fire();
		};
		this.#listening = vscode.Disposable.from(
			this.#onDidChange,
			vscode.workspace.onDidChangeConfiguration((event) => affects(event, 'feeds', 'refreshEvery') && forget()),
			vscode.workspace.onDidGrantWorkspaceTrust(forget),
		);
	}

	/** All feeds in their order. */
	get all(): readonly Subscription[] {
		const { user, workspace } = this.#lists();
		return joinSubscriptions(user.subscriptions, workspace.subscriptions);
	}

	/** What could not be read, with the place in its list from 0. */
	get problems(): readonly (SubscriptionProblem & { readonly holder: FeedHolder })[] {
		const { user, workspace } = this.#lists();
		return [
			...user.problems.map((problem) => ({ ...problem, holder: 'user' as const })),
			...workspace.problems.map((problem) => ({ ...problem, holder: 'workspace' as const })),
		];
	}

	find(id: string): Subscription | undefined {
		return this.all.find((subscription) => subscription.id === id);
	}

	/** Whose options of the feed count; `undefined` where nobody follows it. */
	holderOf(id: string): FeedHolder | undefined {
		return (['workspace', 'user'] as const).find((holder) => this.#has(holder, id));
	}

	/** Adds feeds at the end of a list. */
	add(entries: readonly FeedEntry[], holder: FeedHolder): Promise<void> {
		return this.#edit(holder, (list) => entries.reduce(addSubscription, list));
	}

	/** Changes properties where they count; `undefined` takes one away. */
	async change(id: string, changes: FeedEntry): Promise<void> {
		const holder = this.holderOf(id);
		if (holder) {
			await this.#edit(holder, (list) => changeSubscription(list, id, changes));
		}
	}

	/** Takes the feed out of every list that has it. */
	async remove(id: string): Promise<void> {
		for (const holder of ['user', 'workspace'] as const) {
			if (this.#has(holder, id)) {
				await this.#edit(holder, (list) => removeSubscription(list, id));
			}
		}
	}

	/** The feeds of the list that gives the feed its place, in order. */
	siblings(id: string): readonly string[] {
		const holder = this.#has('user', id) ? 'user' : 'workspace';
		return this.#lists()[holder].subscriptions.map((subscription) => subscription.id);
	}

	/** Moves the feed before the first one of its own list from `target` on; to the end of the list without one. */
	async move(id: string, target: string | undefined): Promise<void> {
		const holder = this.#has('user', id) ? 'user' : this.holderOf(id);
		if (holder && id !== target) {
			const ids = this.all.map((subscription) => subscription.id);
			const behind = target === undefined ? [] : ids.slice(ids.indexOf(target)).filter((other) => other !== id);
			const before = behind.find((other) => this.#has(holder, other));
			await this.#edit(holder, (list) => moveSubscription(list, id, before));
		}
	}

	dispose(): void {
		this.#listening.dispose();
	}

	#has(holder: FeedHolder, id: string): boolean {
		return this.#lists()[holder].subscriptions.some((subscription) => subscription.id === id);
	}

	#lists(): Readonly<Record<FeedHolder, ReadSubscriptions>> {
		this.#read ??= { user: readSubscriptions(valueOf('user')), workspace: readSubscriptions(valueOf('workspace')) };
		return this.#read;
	}

	/** Edits take turns, each on the value as it is then. */
	#edit(holder: FeedHolder, edit: (list: readonly unknown[]) => readonly unknown[]): Promise<void> {
		return this.#turns.run(async () => {
			const value = valueOf(holder) ?? [];
			if (!Array.isArray(value)) {
				throw new UserError(vscode.l10n.t('The setting glossator.feeds is no list. Correct it first.'), {
					action: openSettings(holder),
				});
			}
			const list = edit(value as readonly unknown[]);
			const target = holder === 'user' ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
			try {
				const configuration = vscode.workspace.getConfiguration('glossator');
				await configuration.update('feeds', list.length > 0 ? list : undefined, target);
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				throw new UserError(vscode.l10n.t('The list of feeds could not be saved. {0}', reason), {
					action: openSettings(holder),
				});
			}
		});
	}
}

/** The way to the settings file of a list. */
export function openSettings(holder: FeedHolder) {
	const command =
		holder === 'user' ? 'workbench.action.openSettingsJson' : 'workbench.action.openWorkspaceSettingsFile';
	return { title: vscode.l10n.t('Open settings.json'), command } as const;
}

function valueOf(holder: FeedHolder): unknown {
	const values = vscode.workspace.getConfiguration('glossator').inspect<unknown>('feeds');
	if (holder === 'user') {
		return values?.globalValue;
	}
	return vscode.workspace.isTrusted ? values?.workspaceValue : undefined;
}
