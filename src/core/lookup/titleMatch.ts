import { isPreprintDoi } from '../paper/doi';
import { identifierKeys } from '../paper/identityKeys';
import type { Name, PaperRecord } from '../paper/paper';
import { titleKey, titleWords } from '../paper/titleKey';
import { foldText } from '../text/foldText';
import { titleDistance } from './titleDistance';

/** What is known of the paper that is looked for. */
export type WantedPaper = Pick<PaperRecord, 'title'> & Partial<Pick<PaperRecord, 'author' | 'issued'>>;

/** Why a match is believed, for the reader to judge. */
export interface MatchFacts {
	/** Edits between the letters and digits of the two titles, and how many letters and digits there are. */
	readonly distance: number;
	readonly length: number;
	readonly authors: 'agree' | 'unknown';
	readonly years: 'agree' | 'unknown';
}

/** A record that is the wanted paper. */
export interface TitleMatch {
	readonly match: PaperRecord;
	readonly why: MatchFacts;
}

/**
 * The record that is the wanted paper, refused when in doubt: its title must be the same up to a few letters (numbers must
 * be the same), nothing may contradict, a short or common title needs an author or year as well, and no other paper may
 * fit as well. `undefined` where none is sure.
 */
export function titleMatch(wanted: WantedPaper, found: readonly PaperRecord[]): TitleMatch | undefined {
	const fitting = found
		.slice(0, mostCompared)
		.map((match) => ({ match, why: factsOf(wanted, match) }))
		.filter((candidate): candidate is TitleMatch => candidate.why !== undefined && isEnough(wanted, candidate.why));
	const [best, ...others] = [...fitting].sort((one, other) => doubtOf(one.why) - doubtOf(other.why));
	const isTied = others.some(
		({ match, why }) => best && doubtOf(why) <= doubtOf(best.why) && areTwo(best.match, match),
	);
	return isTied ? undefined : best;
}

const mostCompared = 100;
const mostYears = 2;
/** Titles below so many letters and digits are shared by different papers. */
const shortTitle = 25;

function factsOf(wanted: WantedPaper, found: PaperRecord): MatchFacts | undefined {
	const [one, other] = [lettersOf(wanted.title), lettersOf(found.title)];
	const distance = titleDistance(one, other);
	const authors = agreement(wanted.author ?? [], found.author);
	const years = yearsAgree(wanted, found);
	const isSame = distance !== undefined && numbersOf(wanted.title) === numbersOf(found.title);
	return !isSame || authors === 'differ' || years === 'differ'
		? undefined
		: { distance, length: Math.max(one.length, other.length), authors, years };
}

function isEnough({ title }: WantedPaper, { authors, years }: MatchFacts): boolean {
	if (titleKey(title) === undefined) {
		return authors === 'agree';
	}
	return lettersOf(title).length >= shortTitle || authors === 'agree' || years === 'agree';
}

function doubtOf({ distance, authors, years }: MatchFacts): number {
	return distance * 4 + (authors === 'agree' ? 0 : 2) + (years === 'agree' ? 0 : 1);
}

function lettersOf(title: string): string {
	return foldText(titleWords(title)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Digits and Roman numerals: parts and versions of a work differ in nothing else. */
function numbersOf(title: string): string {
	const words = foldText(titleWords(title)).match(/\d+|(?<![\p{L}\p{N}])[ivx]{1,5}(?![\p{L}\p{N}])/gu) ?? [];
	return words.join(' ');
}

/** Whether two records that fit are of different papers; a preprint and its publication are one. */
function areTwo(one: PaperRecord, other: PaperRecord): boolean {
	const keys = new Set(identifierKeys(one));
	if (identifierKeys(other).some((key) => keys.has(key))) {
		return false;
	}
	const published = ({ identifiers: { doi } }: PaperRecord) =>
		doi !== undefined && !isPreprintDoi(doi) ? doi : undefined;
	return (
		differ(published(one), published(other)) ||
		differ(one.identifiers.arxiv, other.identifiers.arxiv) ||
		differ(one.identifiers.pmid, other.identifiers.pmid) ||
		agreement(one.author, other.author) === 'differ' ||
		yearsAgree(one, other) === 'differ'
	);
}

function differ(one: string | undefined, other: string | undefined): boolean {
	return one !== undefined && other !== undefined && one !== other;
}

type Agreement = 'agree' | 'differ' | 'unknown';

function yearsAgree(
	{ issued: one }: Pick<PaperRecord, 'issued'>,
	{ issued: other }: Pick<PaperRecord, 'issued'>,
): Agreement {
	if (one === undefined || other === undefined) {
		return 'unknown';
	}
	return Math.abs(one.year - other.year) <= mostYears ? 'agree' : 'differ';
}

function agreement(one: readonly Name[], other: readonly Name[]): Agreement {
	const words = new Set(one.flatMap(familyWords));
	const others = other.flatMap(familyWords);
	if (words.size === 0 || others.length === 0) {
		return 'unknown';
	}
	return others.some((word) => words.has(word)) ? 'agree' : 'differ';
}

/** Words of the family name, because sources split compound names differently. */
function familyWords({ family, literal, given }: Name): readonly string[] {
	const words = foldText(family ?? literal ?? given ?? '').split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word.length > 1);
}
