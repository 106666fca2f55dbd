import * as vscode from 'vscode';
import { agreement } from '../../core/beyond/agreement';
import { identifierKeys, identityKeys } from '../../core/paper/identityKeys';
import type { PaperRecord } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';

/** Knows which records the library has, and adds those it has not. */
export class KnownPapers {
	readonly #library: Pick<LibraryStore, 'addRecords' | 'ask'>;
	readonly #ids = new Map<string, string | undefined>();

	constructor(library: Pick<LibraryStore, 'addRecords' | 'ask'>) {
		this.#library = library;
	}

	/** The id of the record's paper in the library; `undefined` where it is not there. */
	async idOf(record: PaperRecord): Promise<string | undefined> {
		const named = identifierKeys(record);
		for (const key of identityKeys(record)) {
			const id = named.includes(key) ? await this.#idOfKey(key) : await this.#idOfTitle(key, record);
			if (id !== undefined) {
				return id;
			}
		}
		return undefined;
	}

	/** Adds the record to what was added by hand, unless it is there, and gives its paper's id. */
	async add(record: PaperRecord): Promise<string | undefined> {
		const known = await this.idOf(record);
		if (known !== undefined) {
			return known;
		}
		await this.#library.addRecords({ id: 'added', label: vscode.l10n.t('Added by Hand') }, [record]);
		this.#ids.clear();
		return this.idOf(record);
	}

	async #idOfKey(key: string): Promise<string | undefined> {
		if (!this.#ids.has(key)) {
			this.#ids.set(key, (await this.#library.ask('paper', { key }))?.id);
		}
		return this.#ids.get(key);
	}

	/** A common title is not enough. */
	async #idOfTitle(key: string, record: PaperRecord): Promise<string | undefined> {
		const paper = await this.#library.ask('paper', { key });
		return paper && agreement(record, paper).contradiction === undefined ? paper.id : undefined;
	}
}
