import { authorsFromTexts, type Authors } from '../json/personName';
import { htmlLine } from '../xml/htmlText';

/**
 * The people that a feed names in one or more elements: one name each, or one text that lists them, divided by
 * semicolons, commas or `and`; `Family, G., Family, G.` too, and RSS's `mail@example.org (Name)`.
 */
export function creatorNames(texts: readonly string[]): Authors {
	const written = texts
		.slice(0, maxNames)
		.map(personText)
		.filter((text) => text !== '');
	const [only = ''] = written;
	return authorsFromTexts(written.length === 1 ? dividedNames(only) : written);
}

/** The people of a text that lists whole names with commas between them, as arXiv writes it. */
export function listedNames(text: string): Authors {
	let plain = htmlLine(text).slice(0, maxLength);
	// Affiliations nest: `((1) Here, (2) There)`.
	for (let depth = 0; depth < 3; depth++) {
		plain = plain.replace(/\s?\([^()]{0,300}\)/g, '');
	}
	return authorsFromTexts(withSuffixes(split(plain, /,|;|(?<=\s)and(?=\s)/)));
}

const maxNames = 5_001;
const maxLength = 200_000;

/** A name without the address that RSS 2.0 asks for: `mail@example.org (Ada Reader)`, `Ada Reader <mail@example.org>`. */
function personText(text: string): string {
	const plain =
		text.includes('<') && !text.includes('@') ? htmlLine(text.slice(0, maxLength)) : text.slice(0, maxLength);
	const line = plain.replace(/\s+/g, ' ').trim();
	if (!line.includes('@')) {
		return line.replace(/^by:?\s/i, '');
	}
	const named = /^\S{1,200}@\S{1,200}\s?\((.{1,300})\)$/.exec(line)?.[1];
	const rest = named ?? line.replace(/[<([]?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{1,200}[>)\]]?/g, '');
	return rest.replace(/^[\s,;:()]+|[\s,;:(]+$/g, '');
}

function dividedNames(text: string): readonly string[] {
	if (text.includes(';')) {
		return split(text, /;/);
	}
	const parts = split(text, /,\s*(?:and\s|&\s)?|\s(?:and|&)\s/);
	const hasAnd = /\s(?:and|&)\s/.test(text);
	if (parts.length === 2 && !hasAnd && isOneName(parts)) {
		return [text];
	}
	const isPaired =
		parts.length % 2 === 0 &&
		parts.every((part, place) => initials.test(part) === (place % 2 === 1)) &&
		text.includes(',');
	return isPaired ? pairs(parts) : withSuffixes(parts);
}

/** `Lovelace, Ada` and `Lovelace, Jr.`, but not `Ada Lovelace, Alan Turing`. */
function isOneName([first = '', second = '']: readonly string[]): boolean {
	return !first.includes(' ') || !second.includes(' ') || /^\p{Ll}/u.test(first);
}

const initials = /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,4}$/u;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

function pairs(parts: readonly string[]): readonly string[] {
	return parts.flatMap((part, place) => (place % 2 === 0 ? [`${part}, ${parts[place + 1] ?? ''}`] : []));
}

function withSuffixes(parts: readonly string[]): readonly string[] {
	const isSuffix = (part: string | undefined) => part !== undefined && suffix.test(part);
	return parts.flatMap((part, place) =>
		isSuffix(part) ? [] : [isSuffix(parts[place + 1]) ? `${part}, ${parts[place + 1]}` : part],
	);
}

function split(text: string, divider: RegExp): readonly string[] {
	return text
		.split(divider)
		.slice(0, maxNames)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
