import type { Name } from '../../paper/paper';
import { parseName } from '../../paper/parseName';
import { defined } from '../json/defined';
import { looseText } from '../json/looseText';
import { personName } from '../json/personName';
import { isObject, listOf, textOf } from '../jsonValue';

/**
 * The names of a CSL name variable; Crossref's groups (`name`) count as literal, a plain text is read as a name. A dropping
 * particle goes with the given name, which is where it stands when the name is written in full.
 */
export function cslNames(value: unknown): readonly (Name | undefined)[] {
	return (Array.isArray(value) ? listOf(value) : [value]).map(cslName);
}

function cslName(value: unknown): Name | undefined {
	if (!isObject(value)) {
		const text = textOf(value);
		return text === undefined ? undefined : parseName(text);
	}
	const family = looseText(value.family);
	const dropping = looseText(value['dropping-particle']);
	const given = joined([looseText(value.given), dropping]);
	const literal = looseText(value.literal) ?? looseText(value.name);
	if (family === undefined && given === undefined) {
		return literal === undefined ? undefined : { literal };
	}
	const particle = looseText(value['non-dropping-particle']);
	const suffix = looseText(value.suffix);
	const isApart = [particle, dropping, suffix].some((part) => part !== undefined);
	return isApart || !isParsed(value['parse-names'])
		? defined({ family: family ?? given, given: family && given, 'non-dropping-particle': particle, suffix })
		: personName({ family, given });
}

/** citeproc-js parses names unless told not to. */
function isParsed(parseNames: unknown): boolean {
	return parseNames !== false && parseNames !== 0 && parseNames !== 'false';
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
	const present = texts.filter((text) => text !== undefined);
	return present.length > 0 ? present.join(' ') : undefined;
}
