import type { Name } from '../../paper/paper';
import { singleLine } from '../../text/plainText';
import { bibtexText } from './bibtexText';

/**
 * Authors as a BibTeX value, in the form that leaves no doubt (Patashnik, BibTeXing, §4): `von Last, Jr., First and …`;
 * groups in braces; `and others` where there are more. `undefined` where nobody is named.
 */
export function bibtexNames(names: readonly Name[], moreAuthors: boolean): string | undefined {
	const written = names.map(bibtexName).filter((name) => name !== '');
	return written.length === 0 ? undefined : [...written, ...(moreAuthors ? ['others'] : [])].join(' and ');
}

function bibtexName(name: Name): string {
	const [literal, family, given, suffix, particle] = [
		name.literal,
		name.family,
		name.given,
		name.suffix,
		name['non-dropping-particle'],
	].map((part) => singleLine(part ?? ''));
	if (literal) {
		return `{${bibtexText(literal)}}`;
	}
	if (!family) {
		return given ? `{${bibtexText(given)}}` : '';
	}
	const last = [particle && bibtexText(particle), familyName(family, given !== '')].filter((part) => part).join(' ');
	if (suffix) {
		return `${last}, ${namePart(suffix)}, ${given ? namePart(given) : '{}'}`;
	}
	return given ? `${last}, ${namePart(given)}` : last;
}

/** Braces keep together what BibTeX would split: small first letters are particles to it, commas and `and` divide. */
function familyName(family: string, hasGiven: boolean): string {
	const isSplit = /(?:^|\s)\p{Ll}/u.test(family) || (!hasGiven && family.includes(' ')) || family === 'others';
	return isSplit ? `{${bibtexText(family)}}` : namePart(family);
}

function namePart(part: string): string {
	return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${bibtexText(part)}}` : bibtexText(part);
}
