import type { Name } from '../../paper/paper';
import { isEtAl, parseName } from '../../paper/parseName';
import { singleLine } from '../../text/plainText';
import { defined } from './defined';

/** The two parts in which services and Zotero give a person's name. */
export interface NameFields {
	readonly family?: string | undefined;
	readonly given?: string | undefined;
}

/** A list of authors, and whether it says that there are more of them. */
export interface Authors {
	readonly author: readonly Name[];
	readonly moreAuthors?: true;
}

/**
 * A person from given and family name; particles that stand before the family name (`van der Meer`) or behind the given
 * one and a suffix are told apart as citation programs do (CSL 1.0.2, `parse-names`), what stands in quotes is not.
 */
export function personName({ family, given }: NameFields): Name | undefined {
	const [last, first] = [singleLine(family ?? ''), singleLine(given ?? '')];
	if (last === '' || first === '') {
		const only = last || first;
		return only === '' ? undefined : only.includes(' ') ? parseName(only) : { family: only };
	}
	if (/^["“].*["”]$/.test(last)) {
		return { family: last.slice(1, -1), given: first };
	}
	const parsed = last.includes(',') ? {} : parseName(`${last}, ${first}`);
	return parsed.family === undefined ? { family: last, given: first } : parsed;
}

/** Names in the order given, without `et al.`, which becomes `moreAuthors`. */
export function authorsOf(names: readonly (Name | undefined)[]): Authors {
	const named = names.filter((name) => name !== undefined);
	const people = named.filter((name) => !isEtAl(name.literal ?? (name.given === undefined ? (name.family ?? '') : '')));
	return { author: people, ...defined({ moreAuthors: people.length < named.length ? true : undefined }) };
}

/** Names from plain texts (`Ada Lovelace`), as most services give them. */
export function authorsFromTexts(names: readonly string[]): Authors {
	const people = names.filter((name) => !isEtAl(name));
	return { author: people.map(parseName), ...(people.length < names.length && { moreAuthors: true }) };
}
