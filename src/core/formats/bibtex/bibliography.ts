import { bibtexMacros, bibtexValue, type BibtexMacros } from '../../bibtex/bibtexValue';
import type { BibtexEntry, BibtexField, BibtexParts } from '../../bibtex/scanBibtex';
import { inheritedNames } from './inheritedNames';

/** The fields of one entry and of those it refers to, read when asked for. */
export interface EntryFields {
	/** Lower-case type of the entry. */
	readonly type: string;
	/** The first of the fields that says something, as TeX without delimiters; `undefined` where none does. */
	value(...names: readonly string[]): string | undefined;
}

type FieldMap = ReadonlyMap<string, BibtexField>;

interface Ancestor {
	readonly type: string;
	readonly fields: FieldMap;
	readonly by: 'crossref' | 'xdata';
}

const maxAncestors = 10;
const maxValue = 8_000;
/** Fields that may be long: many authors, an abstract. */
const maxLongValue = 400_000;

/** Entries with what they inherit through `crossref` (BibTeXing §2.2; biblatex, appendix B) and `xdata` (§3.14.6). */
export class Bibliography {
	readonly #text: string;
	readonly #macros: BibtexMacros;
	readonly #byKey = new Map<string, BibtexEntry>();
	readonly #parents = new Map<BibtexEntry, FieldMap>();

	constructor(text: string, { entries, commands }: BibtexParts) {
		this.#text = text;
		this.#macros = bibtexMacros(text, commands);
		for (const entry of entries) {
			const key = entry.key.toLowerCase();
			this.#byKey.set(key, this.#byKey.get(key) ?? entry);
		}
	}

	fieldsOf(entry: BibtexEntry): EntryFields {
		const own = fieldMap(entry);
		const ancestors = this.#ancestorsOf(own);
		const inherited = (name: string, { type, fields, by }: Ancestor) =>
			firstOf(by === 'xdata' ? [name] : inheritedNames(name, entry.type, type), (each) => this.#read(fields, each));
		const value = (name: string) =>
			this.#read(own, name) ?? firstOf(ancestors, (ancestor) => inherited(name, ancestor));
		return { type: entry.type, value: (...names) => firstOf(names, value) };
	}

	/** The entries that one refers to, directly and through others, the nearest first; each once. */
	#ancestorsOf(own: FieldMap): readonly Ancestor[] {
		const found: Ancestor[] = [];
		for (let at = -1; at < found.length; at++) {
			const child = found[at];
			for (const by of ['xdata', 'crossref'] as const) {
				for (const entry of this.#namedIn(child?.fields ?? own, by)) {
					const fields = this.#parentFields(entry);
					if (found.length < maxAncestors && found.every((known) => known.fields !== fields)) {
						found.push({ type: entry.type, fields, by: child?.by === 'crossref' ? 'crossref' : by });
					}
				}
			}
		}
		return found;
	}

	#namedIn(fields: FieldMap, by: Ancestor['by']): readonly BibtexEntry[] {
		const keys = fields.has(by) ? (this.#read(fields, by) ?? '').split(',', maxAncestors) : [];
		return keys.map((key) => this.#byKey.get(key.trim().toLowerCase())).filter((entry) => entry !== undefined);
	}

	#parentFields(entry: BibtexEntry): FieldMap {
		const fields = this.#parents.get(entry) ?? fieldMap(entry);
		this.#parents.set(entry, fields);
		return fields;
	}

	#read(fields: FieldMap, name: string): string | undefined {
		const field = fields.get(name);
		return field && valueOf(this.#text, field, this.#macros);
	}
}

/** BibTeX counts the first of two fields with one name. */
function fieldMap(entry: BibtexEntry): FieldMap {
	const fields = new Map<string, BibtexField>();
	for (const field of entry.fields) {
		fields.set(field.name, fields.get(field.name) ?? field);
	}
	return fields;
}

function valueOf(text: string, field: BibtexField, macros: BibtexMacros): string | undefined {
	const isLong = field.name === 'author' || field.name === 'editor' || field.name === 'abstract';
	const value = bibtexValue(text, field, macros, isLong ? maxLongValue : maxValue);
	return /[^\s{}]/.test(value) ? value.trim() : undefined;
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | undefined): string | undefined {
	for (const item of items) {
		const value = read(item);
		if (value !== undefined) {
			return value;
		}
	}
	return undefined;
}
