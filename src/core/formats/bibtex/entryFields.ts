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

/** A .bib of which entries are read one by one. */
export interface Bibliography {
	fieldsOf(entry: BibtexEntry): EntryFields;
}

type FieldMap = ReadonlyMap<string, BibtexField>;

interface Ancestor {
	readonly entry: BibtexEntry;
	readonly by: 'crossref' | 'xdata';
}

/** Entries with what they inherit through `crossref` (BibTeXing §2.2; biblatex, appendix B) and `xdata` (§3.14.6). */
export function bibliographyOf(text: string, { entries, commands }: BibtexParts): Bibliography {
	const macros = bibtexMacros(text, commands);
	const byKey = new Map<string, BibtexEntry>();
	for (const entry of entries) {
		const key = entry.key.toLowerCase();
		byKey.set(key, byKey.get(key) ?? entry);
	}
	const parents = new Map<BibtexEntry, FieldMap>();
	const parentFields = (entry: BibtexEntry) => {
		const fields = parents.get(entry) ?? fieldMap(entry);
		parents.set(entry, fields);
		return fields;
	};
	const read = (fields: FieldMap, name: string) => valueOf(text, fields.get(name), macros);
	const fieldsOf = (entry: BibtexEntry): EntryFields => {
		const own = fieldMap(entry);
		const ancestors = ancestorsOf(
			own,
			(fields, name) => read(fields, name),
			(key) => byKey.get(key),
			parentFields,
		);
		const inherited = ({ entry: ancestor, by }: Ancestor, name: string) =>
			firstOf(by === 'xdata' ? [name] : inheritedNames(name, entry.type, ancestor.type), (each) =>
				read(parentFields(ancestor), each),
			);
		const value = (name: string) => read(own, name) ?? firstOf(ancestors, (ancestor) => inherited(ancestor, name));
		return { type: entry.type, value: (...names) => firstOf(names, value) };
	};
	return { fieldsOf };
}

const maxAncestors = 10;
const maxValue = 8_000;
/** Fields that may be long: many authors, an abstract. */
const maxLongValue = 400_000;

/** The entries that one refers to, directly and through others, the nearest first. */
function ancestorsOf(
	own: FieldMap,
	read: (fields: FieldMap, name: string) => string | undefined,
	entryOf: (key: string) => BibtexEntry | undefined,
	parentFields: (entry: BibtexEntry) => FieldMap,
): readonly Ancestor[] {
	const found: Ancestor[] = [];
	for (let at = -1; at < found.length && at < maxAncestors; at++) {
		const ancestor = found[at];
		const fields = ancestor ? parentFields(ancestor.entry) : own;
		for (const by of ['xdata', 'crossref'] as const) {
			const keys = fields.has(by) ? (read(fields, by) ?? '').split(',', maxAncestors) : [];
			for (const key of keys) {
				const entry = entryOf(key.trim().toLowerCase());
				if (entry && found.every((known) => known.entry !== entry) && found.length < maxAncestors) {
					found.push({ entry, by: ancestor?.by === 'crossref' ? 'crossref' : by });
				}
			}
		}
	}
	return found;
}

/** BibTeX counts the first of two fields with one name. */
function fieldMap(entry: BibtexEntry): FieldMap {
	const fields = new Map<string, BibtexField>();
	for (const field of entry.fields) {
		fields.set(field.name, fields.get(field.name) ?? field);
	}
	return fields;
}

function valueOf(text: string, field: BibtexField | undefined, macros: BibtexMacros): string | undefined {
	if (!field) {
		return undefined;
	}
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
