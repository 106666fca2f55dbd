import type { Name, PaperRecord, PartialDate, Identifiers } from '../paper/paper';
import { titleKey } from '../paper/titleKey';
import { agreement, type Agreement } from './agreement';
import { titleDistance } from './titleDistance';

/** The paper that is looked for. */
export interface WantedPaper {
	readonly title: string;
	readonly author: readonly Name[];
	readonly issued?: PartialDate;
	readonly identifiers?: Identifiers;
}

/** The found paper, and what speaks for it. */
export interface TitleMatch {
	readonly record: PaperRecord;
	readonly why: {
		/** 0 for the same letters, otherwise the share of letters that differ. */
		readonly titleDistance: number;
		readonly sharedAuthors: number;
		/** Absent where a year is unknown. */
		readonly yearsApart?: number;
	};
}

/** Why no found paper is taken; the nearest miss counts. */
export type Refusal =
	/** None has a near-identical title. */
	| 'title'
	/** Authors, year or identifiers contradict. */
	| 'author'
	| 'year'
	| 'identifiers'
	/** The title is short, common or spelt differently, and nothing else speaks for the paper. */
	| 'doubtful'
	/** Two different papers fit equally well. */
	| 'ambiguous';

/** The one paper among the found that is surely the wanted one; `undefined` when in doubt. */
export function titleMatch(wanted: WantedPaper, found: readonly PaperRecord[]): TitleMatch | undefined {
	const judgement = judgeTitles(wanted, found);
	return typeof judgement === 'string' ? undefined : judgement;
}

/** As {@link titleMatch}, but says why none was taken. */
export function judgeTitles(wanted: WantedPaper, found: readonly PaperRecord[]): TitleMatch | Refusal {
	const similar = found.slice(0, mostFound).flatMap((record) => {
		const distance = titleDistance(wanted.title, record.title);
		return distance === undefined ? [] : [{ record, distance, ...agreement(wanted, record) }];
	});
	const refusals = similar.map((candidate) => candidate.contradiction ?? doubtAbout(wanted, candidate));
	const [best, ...others] = similar.filter((_, place) => refusals[place] === undefined).sort(byFit);
	if (!best) {
		return refusals.find((refusal) => refusal === 'doubtful') ?? refusals[0] ?? 'title';
	}
	const isRivalled = others.some((other) => isAsGood(other, best) && !isSame(best.record, other.record));
	return isRivalled ? 'ambiguous' : matchOf(best);
}

type Candidate = Agreement & { readonly record: PaperRecord; readonly distance: number };

const mostFound = 100;
/** Letters of a title that says enough by itself. */
const tellingLength = 24;

function doubtAbout(wanted: WantedPaper, { distance, sharedAuthors, yearsApart }: Candidate): 'doubtful' | undefined {
	if (sharedAuthors > 0) {
		return undefined;
	}
	const key = titleKey(wanted.title);
	const isTelling = key !== undefined && key.length >= tellingLength;
	return isTelling && (distance === 0 || (yearsApart ?? 2) < 2) ? undefined : 'doubtful';
}

/** The better candidate first. */
function byFit(first: Candidate, second: Candidate): number {
	return (
		first.distance - second.distance ||
		Math.sign(second.sharedAuthors) - Math.sign(first.sharedAuthors) ||
		yearRank(first) - yearRank(second)
	);
}

/** Whether another candidate fits as well as the best: without a shared author, the year does not decide. */
function isAsGood(other: Candidate, best: Candidate): boolean {
	const isNamed = best.sharedAuthors > 0;
	return (
		other.distance <= best.distance && (!isNamed || (other.sharedAuthors > 0 && yearRank(other) <= yearRank(best)))
	);
}

function yearRank({ yearsApart }: Candidate): number {
	return yearsApart ?? 1;
}

function isSame(first: PaperRecord, second: PaperRecord): boolean {
	return agreement(first, second).contradiction === undefined;
}

function matchOf({ record, distance, sharedAuthors, yearsApart }: Candidate): TitleMatch {
	const why = { titleDistance: distance, sharedAuthors, ...(yearsApart !== undefined && { yearsApart }) };
	return { record, why };
}
