import * as vscode from 'vscode';
import { proposedName } from '../../core/topics/proposedName';
import {
	longestTopicName,
	longestTopicQuery,
	mostTopicSettings,
	tidyTopicName,
	topicSettingId,
	type TopicSetting,
	type TopicSettingKind,
} from '../../core/topics/topicSettings';
import type { GroupNode } from '../papersView/treeNodes';
import { registerCommand, runCommand, type TopicArgument } from '../platform/commands';
import { showInformation } from '../platform/notify';
import { UserError } from '../platform/userError';
import type { MarkedPapers } from '../reading/markedPapers';
import { withoutIcons } from '../search/withoutIcons';
import { askColor, askName, askQuery, type AskingServices } from './askTopic';
import type { TopicEntry } from './topicStore';

/** What the commands need of the rest. */
export interface TopicServices extends AskingServices {
	readonly marked: MarkedPapers;
	/** The query that the Papers view is filtered by; empty where it is not. */
	readonly filter: () => string;
	/** Whether the Papers view shows topics. */
	readonly isByTopic: () => boolean;
	/** The group that is selected in the Papers view. */
	readonly selected: () => GroupNode | undefined;
}

/** Lets the user save searches and make topics, change, order and remove them; all of it in the settings. */
export function registerTopicCommands(services: TopicServices, log: vscode.LogOutputChannel): vscode.Disposable {
	const commands = new TopicCommands(services);
	return vscode.Disposable.from(
		registerCommand('glossator.saveSearch', (given) => commands.saveSearch(given), log),
		registerCommand('glossator.editSearch', (given, entry) => commands.edit('search', given, entry), log),
		registerCommand('glossator.removeSearch', (given) => commands.remove('search', given), log),
		registerCommand('glossator.newTopic', (given) => commands.newTopic(given), log),
		registerCommand('glossator.editTopic', (given, entry) => commands.edit('own', given, entry), log),
		registerCommand('glossator.removeTopic', (given) => commands.remove('own', given), log),
		registerCommand('glossator.moveTopicUp', (given) => commands.shift(given, -1), log),
		registerCommand('glossator.moveTopicDown', (given) => commands.shift(given, 1), log),
	);
}

class TopicCommands {
	readonly #services: TopicServices;

	constructor(services: TopicServices) {
		this.#services = services;
	}

	/** Of the given query, else of that of the filter, else it is asked for. */
	async saveSearch(given?: string | TopicEntry): Promise<void> {
		const title = vscode.l10n.t('Save Search');
		const told: TopicEntry = typeof given === 'string' ? { query: given } : (given ?? {});
		const value = this.#services.filter();
		const query = (
			told.query ?? (value === '' ? await askQuery(this.#services, 'search', { title, value }) : value)
		)?.trim();
		if (query === undefined || query === '') {
			return;
		}
		const name = told.name ?? (await askName(this.#services, 'search', { title, value: proposedName(query) }));
		if (name !== undefined) {
			await this.#add('search', { ...told, name, query });
			void this.#offerTopics(vscode.l10n.t('"{0}" is saved and shown in the Papers view by topic.', name));
		}
	}

	/** Gives the id of the new topic; `undefined` when a question is closed. */
	async newTopic(given?: TopicEntry): Promise<string | undefined> {
		const title = vscode.l10n.t('New Topic');
		const isTold = given?.name !== undefined;
		const name = given?.name ?? (await askName(this.#services, 'own', { title, value: '' }));
		const query = isTold || name === undefined ? (given?.query ?? '') : await this.#askRule(title);
		const color = isTold || name === undefined || query === undefined ? given?.color : await askColor(title);
		if (name === undefined || query === undefined || (color === undefined && !isTold)) {
			return undefined;
		}
		await this.#add('own', { ...given, name, ...(query !== '' && { query }), ...(color && { color }) });
		return topicSettingId('own', name);
	}

	/** Changes what is given, or asks for all of it. Papers that were moved to a topic stay in it under its new name. */
	async edit(kind: TopicSettingKind, given?: TopicArgument, entry?: TopicEntry): Promise<void> {
		const setting = await this.#choose(kind, given);
		const changes = setting && (entry ?? (await this.#askChanges(kind, setting)));
		if (!setting || !changes) {
			return;
		}
		const moved = [...(await this.#services.marked.all())].flatMap(([id, { topic }]) =>
			topic === setting.id ? [id] : [],
		);
		this.#check(kind, changes, setting);
		await this.#services.topics.change(setting, changes);
		const target = topicSettingId(kind, changes.name ?? setting.name);
		if (moved.length > 0 && target !== setting.id) {
			await runCommand('glossator.moveToTopic', { papers: moved, topic: target });
		}
	}

	async remove(kind: TopicSettingKind, given?: TopicArgument): Promise<void> {
		const setting = await this.#choose(kind, given);
		if (!setting) {
			return;
		}
		const putBack = await this.#services.topics.remove(setting);
		const undo = vscode.l10n.t('Undo');
		void showInformation(vscode.l10n.t('"{0}" is removed. Its papers stay.', setting.name), undo).then((choice) =>
			choice === undo ? putBack() : undefined,
		);
	}

	/** One place up or down in its list. */
	async shift(given: TopicArgument | undefined, by: 1 | -1): Promise<void> {
		const id = this.#idOf(given) ?? this.#services.selected()?.id;
		const { topics } = this.#services;
		const setting = id === undefined ? undefined : topics.find(id);
		const list = setting ? topics.all(setting.id.startsWith('search:') ? 'search' : 'own') : [];
		const target = setting && list[list.indexOf(setting) + by];
		if (target) {
			await topics.move(setting, target);
		}
	}

	async #add(kind: TopicSettingKind, entry: TopicEntry): Promise<void> {
		this.#check(kind, entry);
		await this.#services.topics.add(kind, entry);
	}

	/** What a command is given is as hostile as settings are. */
	#check(kind: TopicSettingKind, { name, query }: TopicEntry, setting?: TopicSetting): void {
		const all = this.#services.topics.all(kind);
		const id = name === undefined ? undefined : topicSettingId(kind, name);
		const isBad = name !== undefined && (tidyTopicName(name) === '' || name.length > longestTopicName);
		if (isBad || (query?.length ?? 0) > longestTopicQuery) {
			throw new UserError(vscode.l10n.t('The name or the query is empty or too long.'));
		}
		if (all.some((other) => other.id === id && other !== setting)) {
			throw new UserError(vscode.l10n.t('There is another one with this name.'));
		}
		if (!setting && all.length >= mostTopicSettings) {
			throw new UserError(vscode.l10n.t('There are {0} already, which is as many as there can be.', mostTopicSettings));
		}
	}

	#askRule(title: string): Promise<string | undefined> {
		return askQuery(this.#services, 'own', { title, value: '' });
	}

	async #askChanges(kind: TopicSettingKind, setting: TopicSetting): Promise<TopicEntry | undefined> {
		const title = vscode.l10n.t('Edit "{0}"', setting.name);
		const name = await askName(this.#services, kind, { title, value: setting.name });
		const query =
			name === undefined ? undefined : await askQuery(this.#services, kind, { title, value: setting.query });
		const color = query === undefined ? undefined : await askColor(title, setting.color);
		return name === undefined || query === undefined || color === undefined
			? undefined
			: ({ name, query: query || undefined, color: color || undefined } as TopicEntry);
	}

	/** The one that was meant; without an argument the selected one, else it is asked for. */
	async #choose(kind: TopicSettingKind, given?: TopicArgument): Promise<TopicSetting | undefined> {
		const { topics, selected } = this.#services;
		const id = this.#idOf(given);
		const all = topics.all(kind);
		const meant = all.find((entry) => entry.id === (id ?? selected()?.id) || entry.name === id);
		if (meant) {
			return meant;
		}
		if (id !== undefined || all.length === 0) {
			const message =
				kind === 'search'
					? vscode.l10n.t('There is no such saved search. Save one with "Glossator: Save Search…".')
					: vscode.l10n.t('There is no such topic. Make one with "Glossator: New Topic…".');
			throw new UserError(message);
		}
		const items = all.map((entry) => ({
			entry,
			label: withoutIcons(entry.name),
			description: withoutIcons(entry.query),
		}));
		return (await vscode.window.showQuickPick(items, { matchOnDescription: true }))?.entry;
	}

	#idOf(given: TopicArgument | undefined): string | undefined {
		return typeof given === 'string' ? given : given?.id;
	}

	/** Saved searches are shown where papers are grouped by topic. */
	async #offerTopics(done: string): Promise<void> {
		const { isByTopic } = this.#services;
		const group = vscode.l10n.t('Group by Topic');
		if (!isByTopic() && (await showInformation(done, group)) === group) {
			await runCommand('glossator.groupBy', 'topic');
		}
	}
}
