import * as vscode from 'vscode';
import type { EngineMethod, EngineParams, EngineResult } from '../../worker/protocol';
import type { CitedKeys } from '../citing/citedKeys';
import type { LibraryStore } from '../library/libraryStore';
import type { NoteFiles } from '../notes/noteFiles';
import { factsChanges, type KnownFacts } from './factsChanges';
import type { MarkedPapers } from './markedPapers';
import type { Marks } from './marks';
import type { TopicSetting } from '../../core/topics/topicSettings';
import { today } from '../platform/today';
import type { TopicStore } from '../topics/topicStore';
import type { NewPapers } from './newPapers';

/** Where facts about papers come from. */
export interface FactsSources {
	readonly library: LibraryStore;
	readonly cited: CitedKeys;
	readonly notes: NoteFiles;
	readonly marks: Marks;
	readonly marked: MarkedPapers;
	readonly news: NewPapers;
	readonly topics: TopicStore;
}

/**
 * Keeps the engine told what the editor and the user say about papers: when somebody asks a question that depends on it,
 * one message at a time, and only what changed since the one before.
 */
export class FactsFeed implements vscode.Disposable {
	readonly #sources: FactsSources;
	readonly #subscription: vscode.Disposable;
	/** What the engine was told; `undefined` where it starts over. */
	#told: KnownFacts | undefined;
	#toldTopics: readonly (readonly TopicSetting[])[] = [];
	/** How often the engine started over. */
	#starts = 0;
	#isOutdated = true;
	#telling: Promise<void> | undefined;

	constructor(sources: FactsSources) {
		this.#sources = sources;
		const { library, cited, notes, marks, news, topics } = sources;
		const outdated = () => void (this.#isOutdated = true);
		this.#subscription = vscode.Disposable.from(
			library.onDidChangeState(() => {
				if (library.state.kind === 'loading') {
					this.#told = undefined;
					this.#toldTopics = [];
					this.#starts++;
				}
				this.#isOutdated = true;
			}),
			...[cited, notes, marks, news, topics].map((source) => source.onDidChange(outdated)),
		);
	}

	/** Asks the engine a question whose answer depends on facts about papers. */
	async ask<M extends EngineMethod>(
		method: M,
		params: EngineParams<M>,
		token?: vscode.CancellationToken,
	): Promise<EngineResult<M>> {
		await this.sync();
		return this.#sources.library.ask(method, params, token);
	}

	/** Settles when the engine knows all that is known here. */
	sync(): Promise<void> {
		if (!this.#telling && this.#isOutdated) {
			this.#telling = this.#tell().finally(() => (this.#telling = undefined));
		}
		return this.#telling ?? Promise.resolve();
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #tell(): Promise<void> {
		await this.#sources.library.open();
		while (this.#isOutdated) {
			this.#isOutdated = false;
			try {
				await this.#tellChanges();
			} catch (error) {
				this.#isOutdated = true;
				this.#told = undefined;
				this.#toldTopics = [];
				throw error;
			}
		}
	}

	/** What an engine that started over in between was told counts for nothing. */
	async #tellChanges(): Promise<void> {
		const { library, cited, notes, marked, news } = this.#sources;
		const marks = await marked.all();
		const { newSince } = news;
		const facts = { marks, cited: cited.all, noteNames: notes.names, ...(newSince !== undefined && { newSince }) };
		const starts = this.#starts;
		for (const change of factsChanges(this.#told, facts)) {
			await library.ask('setFacts', change);
			if (this.#starts !== starts) {
				this.#isOutdated = true;
				return;
			}
		}
		this.#told = facts;
		await this.#tellTopics();
	}

	async #tellTopics(): Promise<void> {
		const { library, topics } = this.#sources;
		const [searches, own] = [topics.all('search'), topics.all('own')];
		if (this.#toldTopics[0] !== searches || this.#toldTopics[1] !== own) {
			const starts = this.#starts;
			const named = (list: readonly TopicSetting[]) => list.map(({ id, name, query }) => ({ id, name, query }));
			await library.ask('setTopics', { searches: named(searches), own: named(own), today: today() });
			if (this.#starts === starts) {
				this.#toldTopics = [searches, own];
			} else {
				this.#isOutdated = true;
			}
		}
	}
}
