import * as vscode from 'vscode';
import type { Grouping } from '../../core/outline/groupPapers';
import type { Sorting } from '../../core/outline/sortPapers';

/** Every setting of Glossator and the type of its value; package.json holds the defaults. */
export interface SettingValues {
	'papers.groupBy': Grouping;
	'papers.showDismissed': boolean;
	/** As written; `TopicStore` reads them. */
	savedSearches: readonly unknown[];
	topics: readonly unknown[];
	'readingState.storage': 'vscode' | 'workspace';
	'starterFeed.show': boolean;
	/** As written; `Subscriptions` reads it. */
	feeds: readonly unknown[];
	/** In minutes. */
	refreshEvery: number;
	'services.endpoints': Readonly<Record<string, string>>;
	'digest.folder': string;
	'digest.automatic': 'off' | 'daily' | 'weekly';
	'digest.notify': boolean;
	'papers.sortBy': Sorting;
	'services.email': string;
	bibliography: string;
	'notes.folder': string;
	'notes.template': string;
}

/** The setting's value for a resource; the default of package.json where the user set none. */
export function readSetting<S extends keyof SettingValues>(setting: S, scope?: vscode.Uri): SettingValues[S] {
	const value = vscode.workspace.getConfiguration('glossator', scope).get<SettingValues[S]>(setting);
	if (value === undefined) {
		throw new Error(`package.json gives no default for glossator.${setting}`);
	}
	return value;
}

/** Changes the setting for the user, in all windows. */
export function writeUserSetting<S extends keyof SettingValues>(setting: S, value: SettingValues[S]): Thenable<void> {
	return vscode.workspace.getConfiguration('glossator').update(setting, value, vscode.ConfigurationTarget.Global);
}

/** Whether the event changes one of these settings. */
export function affects(
	event: vscode.ConfigurationChangeEvent,
	...settings: readonly (keyof SettingValues)[]
): boolean {
	return settings.some((setting) => event.affectsConfiguration(`glossator.${setting}`));
}
