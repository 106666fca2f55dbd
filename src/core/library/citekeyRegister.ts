import { citekeyFor } from '../paper/citekey';
import type { PaperRecord } from '../paper/paper';

/** The citekeys of papers that are gone, so that a paper that comes back gets its own again and no other ever does. */
export class CitekeyRegister {
	readonly #byKey = new Map<string, string>();
	readonly #given = new Set<string>();

	/**
	 * The citekey of a new paper with these keys: its own from before, else the one its source cites it by, else a new
	 * one. `held` says which citekeys papers hold now.
	 */
	take(keys: readonly string[], record: PaperRecord, held: (citekey: string) => boolean): string {
		const before = keys.map((key) => this.#byKey.get(key)).find((known) => known !== undefined && !held(known));
		const isFree = (citekey: string) => !held(citekey) && !this.#given.has(citekey);
		const { sourceKey } = record;
		return (
			before ??
			(sourceKey !== undefined && wellFormed.test(sourceKey) && isFree(sourceKey)
				? sourceKey
				: citekeyFor(record, (citekey) => !isFree(citekey)))
		);
	}

	/** Ties keys to the citekey of a paper that goes; a key that has one keeps it. */
	remember(keys: readonly string[], citekey: string): void {
		this.#given.add(citekey);
		for (const key of keys) {
			if (!this.#byKey.has(key)) {
				this.#byKey.set(key, citekey);
			}
		}
	}

	/** All that is remembered, as `remember` takes it. */
	memories(): readonly (readonly [citekey: string, keys: readonly string[]])[] {
		const keys = new Map<string, string[]>([...this.#given].map((citekey) => [citekey, []]));
		for (const [key, citekey] of this.#byKey) {
			keys.get(citekey)?.push(key);
		}
		return [...keys];
	}
}

/** What can be a citation key in Pandoc without braces ("Citation syntax" in its manual). */
const wellFormed = /^(?=.{1,100}$)[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;
