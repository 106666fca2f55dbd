import * as vscode from 'vscode';
import { hashText } from '../../core/text/hashText';
import { filesIn, readText, writeTextAtomically } from '../platform/storage';

/** Where feeds and citekeys are kept: one file per feed, so that one damaged file never costs the others. */
export class FeedFiles {
	readonly #folder: vscode.Uri;
	readonly #citekeys: vscode.Uri;
	readonly #starter: vscode.Uri;

	constructor(context: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extensionUri'>) {
		this.#folder = vscode.Uri.joinPath(context.globalStorageUri, 'feeds');
		this.#citekeys = vscode.Uri.joinPath(context.globalStorageUri, 'citekeys.json');
		this.#starter = vscode.Uri.joinPath(context.extensionUri, 'media', 'starter-feed.json');
	}

	/** A glob that matches the files of all feeds, for a watcher. */
	get pattern(): vscode.RelativePattern {
		return new vscode.RelativePattern(this.#folder, '*.json');
	}

	/** The texts of all feeds, the starter feed first when it is wanted. */
	async readAll(withStarter: boolean): Promise<readonly string[]> {
		const files = [...(withStarter ? [this.#starter] : []), ...(await filesIn(this.#folder, '.json'))];
		const texts = await Promise.all(files.map(readText));
		return texts.filter((text) => text !== undefined);
	}

	/** The stored text of one feed; `undefined` where it is not kept. */
	read(feedId: string): Promise<string | undefined> {
		return readText(this.#fileOf(feedId));
	}

	/** Tells feeds apart from what they were before. */
	fingerprint(texts: readonly string[]): string {
		return texts.map(hashText).join();
	}

	async write(feedId: string, text: string): Promise<void> {
		await vscode.workspace.fs.createDirectory(this.#folder);
		await writeTextAtomically(this.#fileOf(feedId), text);
	}

	/** Deletes the feed's file, if another window has not done so. */
	async remove(feedId: string): Promise<void> {
		if ((await this.read(feedId)) !== undefined) {
			await vscode.workspace.fs.delete(this.#fileOf(feedId));
		}
	}

	/** Citekeys by paper id; none where the file is missing or is no such record. */
	async readCitekeys(): Promise<Readonly<Record<string, string>>> {
		const text = await readText(this.#citekeys);
		return text === undefined ? {} : citekeysIn(text);
	}

	/** Adds to the citekeys on disk, keeping those that another window gave. */
	async addCitekeys(citekeys: Readonly<Record<string, string>>): Promise<void> {
		const known = await this.readCitekeys();
		if (Object.keys(citekeys).some((id) => known[id] === undefined)) {
			await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.#folder, '..'));
			await writeTextAtomically(this.#citekeys, JSON.stringify({ ...citekeys, ...known }, null, '\t'));
		}
	}

	#fileOf(feedId: string): vscode.Uri {
		return vscode.Uri.joinPath(this.#folder, `${hashText(feedId)}.json`);
	}
}

function citekeysIn(text: string): Readonly<Record<string, string>> {
	try {
		const value: unknown = JSON.parse(text);
		const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
		return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
	} catch (error) {
		if (error instanceof SyntaxError) {
			return {};
		}
		throw error;
	}
}
