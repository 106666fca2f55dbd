import { identifiersContradict } from '../paper/identifiersContradict';
import type { Identifiers, Name, PartialDate } from '../paper/paper';
import { foldText } from '../text/foldText';

/** What two papers of about the same title are compared by. */
export interface Compared {
	readonly author: readonly Name[];
	readonly issued?: PartialDate;
	readonly identifiers?: Identifiers;
}

/** What speaks for and against two papers being one. */
export interface Agreement {
	readonly sharedAuthors: number;
	/** Absent where a year is unknown. */
	readonly yearsApart?: number;
	/** What rules it out. */
	readonly contradiction?: 'author' | 'year' | 'identifiers';
}

/** A preprint and its publication may be this many years apart. */
const mostYearsApart = 2;
/** Author lists of collaborations have thousands of names; the first say enough. */
const mostAuthors = 100;

/** Compares authors, years and identifiers; unknown facts contradict nothing. */
export function agreement(first: Compared, second: Compared): Agreement {
	const yearsApart = first.issued && second.issued && Math.abs(first.issued.year - second.issued.year);
	const sharedAuthors = countShared(first.author, second.author);
	const areNamed = first.author.length > 0 && second.author.length > 0;
	const contradiction = identifiersContradict(first.identifiers ?? {}, second.identifiers ?? {})
		? 'identifiers'
		: areNamed && sharedAuthors === 0
			? 'author'
			: yearsApart !== undefined && yearsApart > mostYearsApart
				? 'year'
				: undefined;
	return { sharedAuthors, ...(yearsApart !== undefined && { yearsApart }), ...(contradiction && { contradiction }) };
}

function differ(first: string | undefined, second: string | undefined): boolean {
	return first !== undefined && second !== undefined && first !== second;
}

function countShared(first: readonly Name[], second: readonly Name[]): number {
	const others = second.slice(0, mostAuthors).map(nameParts);
	return first
		.slice(0, mostAuthors)
		.map(nameParts)
		.filter((name) => others.some((other) => isSameName(name, other))).length;
}

interface NameParts {
	/** Of the family name, because sources split compound names differently. */
	readonly words: readonly string[];
	/** Of the first given name. */
	readonly initial: string | undefined;
}

function nameParts({ family, given, literal }: Name): NameParts {
	const words = wordsOf(family ?? literal ?? given ?? '');
	return { words, initial: family === undefined ? undefined : wordsOf(given ?? '')[0]?.charAt(0) };
}

function isSameName(first: NameParts, second: NameParts): boolean {
	const shared = first.words.some((word) => word.length > 1 && second.words.includes(word));
	return shared && !differ(first.initial, second.initial);
}

function wordsOf(text: string): readonly string[] {
	const words = foldText(text.slice(0, 300)).split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word !== '');
}
