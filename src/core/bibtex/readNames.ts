import type { Name } from '../paper/paper';
import { isEtAl } from '../paper/parseName';
import { latexText } from './latexText';
import { readName } from './readName';
import { splitOutsideBraces } from './splitOutsideBraces';

/** The people and groups of a BibTeX value. */
export interface BibtexPeople {
	readonly names: readonly Name[];
	/** The list ends with `and others`. */
	readonly more: boolean;
}

/**
 * The names of a BibTeX value, divided at each `and` outside of braces (Patashnik, BibTeXing, §4), at most `limit`.
 * Lists that are divided by semicolons instead, or by commas between whole names, are read as meant.
 */
export function readNames(value: string, limit = 5_001): BibtexPeople {
	const divided = splitOutsideBraces(value, /\s+and(?=\s)\s*/giy, limit);
	const written = divided.length > 1 ? divided : otherwiseDivided(value, limit);
	const named = written
		.map((name) => name.trim().replace(/^and\s|\sand$/gi, ''))
		.filter((name) => !/^[\s,]*$/.test(name));
	const people = named.filter((name) => !isEtAl(name));
	return { names: people.map(readName).filter(hasParts), more: people.length < named.length };
}

function otherwiseDivided(value: string, limit: number): readonly string[] {
	const bySemicolon = splitOutsideBraces(value, /;\s/gy, limit);
	if (bySemicolon.length > 1) {
		return bySemicolon.map((name) => name.replace(/;$/, ''));
	}
	const byComma = splitOutsideBraces(value, /\s*,\s*/gy, limit);
	const areWhole = byComma.length > 2 && byComma.every((name) => /^\S{1,200}\s+\S/.test(latexText(name).trim()));
	return areWhole ? byComma : [value];
}

function hasParts(name: Name): boolean {
	return Object.keys(name).length > 0;
}
