import { citekeyFor } from '../paper/citekey';
import type { PaperRecord } from '../paper/paper';

/** Every citekey ever given, by the keys of its paper, so that a paper that comes back gets its own again. */
export class CitekeyRegister {
	readonly #byKey = new Map<string, string>();
	readonly #given = new Set<string>();

	constructor(saved: Readonly<Record<string, string>>) {
		for (const [key, citekey] of Object.entries(saved)) {
			if (wellFormed.test(citekey)) {
				this.remember([key], citekey);
			}
		}
	}

	/** The citekey of a paper with these keys: its own from before unless a paper holds it now, else a new one. */
	take(keys: readonly string[], record: PaperRecord, held: (citekey: string) => boolean): string {
		const before = keys.map((key) => this.#byKey.get(key)).find((known) => known !== undefined && !held(known));
		const citekey = before ?? citekeyFor(record, (key) => this.#given.has(key));
		this.remember(keys, citekey);
		return citekey;
	}

	/** Ties keys to a citekey; a key that has one keeps it. */
	remember(keys: readonly string[], citekey: string): void {
		this.#given.add(citekey);
		for (const key of keys) {
			if (!this.#byKey.has(key)) {
				this.#byKey.set(key, citekey);
			}
		}
	}

	toRecord(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.#byKey);
	}
}

/** What can be a citekey and a file name, whoever wrote the saved file. */
const wellFormed = /^[A-Za-z][\w-]{0,79}$/;
