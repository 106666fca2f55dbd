import * as vscode from 'vscode';
import { decodeMarks } from '../../core/reading/decodeMarks';
import { encodeMarks } from '../../core/reading/encodeMarks';
import { mergeBooks } from '../../core/reading/markBook';
import type { MarkPlace } from './markPlace';

/** What Settings Sync carries to other machines. */
const syncedKey = 'readingMarks';
/** A copy that stays here: Settings Sync lets one machine's value win, and both are to survive. */
const localKey = 'readingMarks.local';
const damagedKey = 'readingMarks.damaged';
/** What versions before 0.2 kept: state by citekey. */
const formerKey = 'readingStates';

/** Beyond this, Settings Sync gets slow. */
const comfortable = 100 * 1024;

/** VS Code's own storage, shared by its windows and synchronised by Settings Sync. It has no event of its own. */
export class StatePlace implements MarkPlace {
	readonly label = vscode.l10n.t("VS Code's storage");
	readonly spelling = 'compact';
	readonly #state: vscode.Memento;
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;

	readonly onDidChange = this.#onDidChange.event;

	constructor(state: vscode.Memento & { setKeysForSync(keys: readonly string[]): void }, log: vscode.LogOutputChannel) {
		this.#state = state;
		this.#log = log;
		state.setKeysForSync([syncedKey]);
		this.#subscription = vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#onDidChange.fire());
	}

	/** Reading both copies, one after the other, merges them. */
	async read(): Promise<string | undefined> {
		const texts = [syncedKey, localKey].map((key) => this.#text(key)).concat(this.#former());
		const [synced = '', local = ''] = texts;
		if (synced === local && texts.length === 2) {
			return synced;
		}
		const merged = texts.map((text) => decodeMarks(text).book).reduce(mergeBooks);
		const isWhole = texts.every((text) => decodeMarks(text).damaged.length === 0);
		if (isWhole) {
			await this.write(encodeMarks(merged, this.spelling));
		}
		return texts.join('\n');
	}

	async write(text: string): Promise<void> {
		if (text.length > comfortable) {
			this.#log.warn(`The marks take ${text.length} characters; Settings Sync is made for less than ${comfortable}.`);
		}
		await this.#state.update(localKey, text);
		await this.#state.update(syncedKey, text);
		await this.#state.update(formerKey, undefined);
	}

	async setAside(): Promise<string> {
		await this.#state.update(damagedKey, [syncedKey, localKey].map((key) => this.#text(key)).join('\n'));
		return damagedKey;
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#onDidChange.dispose();
	}

	#text(key: string): string {
		const text = this.#state.get<unknown>(key);
		return typeof text === 'string' ? text : '';
	}

	#former(): readonly string[] {
		const states = this.#state.get<Readonly<Record<string, string>>>(formerKey);
		return states === undefined
			? []
			: [
					Object.entries(states)
						.map(([key, state]) => JSON.stringify({ key, state }))
						.join('\n'),
				];
	}
}
