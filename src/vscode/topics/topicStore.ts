import * as vscode from 'vscode';
import {
	readTopicSettings,
	type ReadTopicSettings,
	type TopicSetting,
	type TopicSettingKind,
} from '../../core/topics/topicSettings';
import { affects } from '../platform/settings';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';

/** An entry of a setting as it is written; members that are absent are not in it. */
export type TopicEntry = Partial<Record<'name' | 'query' | 'icon' | 'color', string>>;

/** The settings that hold them. */
const settings = { search: 'savedSearches', own: 'topics' } as const;

/** The saved searches and the user's own topics, from the settings: those of the workspace, then those of the user. */
export class TopicStore implements vscode.Disposable {
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #turns = new Turns();
	readonly #listening: vscode.Disposable;
	readonly #logged = new Set<string>();
	#read: Readonly<Record<TopicSettingKind, ReadTopicSettings>> | undefined;

	/** Fires when any of them may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(log: vscode.LogOutputChannel) {
		this.#log = log;
		this.#listening = vscode.Disposable.from(
			this.#onDidChange,
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affects(event, 'savedSearches', 'topics')) {
					this.#read = undefined;
					this.#onDidChange.fire();
				}
			}),
		);
	}

	/** In their order: the same list as long as the settings say the same. */
	all(kind: TopicSettingKind): readonly TopicSetting[] {
		this.#read ??= { search: this.#readAll('search'), own: this.#readAll('own') };
		return this.#read[kind].entries;
	}

	/** `undefined` where there is none with the id. */
	find(id: string): TopicSetting | undefined {
		return [...this.all('search'), ...this.all('own')].find((entry) => entry.id === id);
	}

	/** Adds an entry at the end of the user's list. */
	add(kind: TopicSettingKind, entry: TopicEntry): Promise<void> {
		return this.#edit(kind, userLayer, (list) => [...list, entry]);
	}

	/** Changes members of the entry where it is written; `undefined` takes one away. */
	change(setting: TopicSetting, entry: TopicEntry): Promise<void> {
		return this.#edit(kindOf(setting), setting.layer, (list) =>
			list.map((item, place) => (place === setting.place ? merged(item, entry) : item)),
		);
	}

	/** Takes the entry out; gives what puts it back. */
	async remove(setting: TopicSetting): Promise<() => Promise<void>> {
		const { layer, place } = setting;
		let removed: unknown;
		await this.#edit(kindOf(setting), layer, (list) => {
			removed = list[place];
			return list.filter((_, at) => at !== place);
		});
		return () => this.#edit(kindOf(setting), layer, (list) => list.toSpliced(place, 0, removed));
	}

	/** Moves the entry to the place of another in the same list; gives whether it could. */
	async move(setting: TopicSetting, target: TopicSetting): Promise<boolean> {
		const isPossible = kindOf(setting) === kindOf(target) && setting.layer === target.layer && setting !== target;
		if (isPossible) {
			await this.#edit(kindOf(setting), setting.layer, (list) =>
				list.toSpliced(setting.place, 1).toSpliced(target.place, 0, list[setting.place]),
			);
		}
		return isPossible;
	}

	dispose(): void {
		this.#listening.dispose();
	}

	/** What is wrong is said once in the log. */
	#readAll(kind: TopicSettingKind): ReadTopicSettings {
		const read = readTopicSettings(valuesOf(kind), kind);
		for (const { fault, layer, place } of read.problems) {
			const where = place === undefined ? '' : `[${place}]`;
			const message = `glossator.${settings[kind]}${where} (${layerNames[layer]}): ${fault}`;
			if (!this.#logged.has(message)) {
				this.#logged.add(message);
				this.#log.warn(message);
			}
		}
		return read;
	}

	/** Edits take turns, each on the value as it is then. */
	#edit(kind: TopicSettingKind, layer: number, edit: (list: readonly unknown[]) => readonly unknown[]): Promise<void> {
		return this.#turns.run(async () => {
			const name = settings[kind];
			const value = valuesOf(kind)[layer] ?? [];
			if (!Array.isArray(value)) {
				throw new UserError(vscode.l10n.t('The setting {0} is no list. Correct it first.', `glossator.${name}`), {
					action: openSettings(layer),
				});
			}
			const list = edit(value as readonly unknown[]);
			const target = layer === userLayer ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
			try {
				const configuration = vscode.workspace.getConfiguration('glossator');
				await configuration.update(name, list.length > 0 ? list : undefined, target);
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				throw new UserError(vscode.l10n.t('The setting {0} could not be saved. {1}', `glossator.${name}`, reason), {
					action: openSettings(layer),
				});
			}
		});
	}
}

const layerNames = ['workspace', 'user'];
const userLayer = 1;

function valuesOf(kind: TopicSettingKind): readonly unknown[] {
	const values = vscode.workspace.getConfiguration('glossator').inspect<unknown>(settings[kind]);
	return [values?.workspaceValue, values?.globalValue];
}

function kindOf({ id }: TopicSetting): TopicSettingKind {
	return id.startsWith('search:') ? 'search' : 'own';
}

function merged(item: unknown, entry: TopicEntry): unknown {
	const members = Object.entries({ ...(typeof item === 'object' ? item : {}), ...entry });
	return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function openSettings(layer: number) {
	const command =
		layer === userLayer ? 'workbench.action.openSettingsJson' : 'workbench.action.openWorkspaceSettingsFile';
	return { title: vscode.l10n.t('Open settings.json'), command } as const;
}
