import { pdfUrl } from '../paper/paperLinks';
import type { Paper } from '../paper/paper';
import { dayNumber } from '../time/timeSpan';
import type { SearchPaper } from './searchPaper';

/** Facts of a paper as whole numbers below 2³². */
export interface PaperColumns {
	/** Tells whether what the library says of the paper changed. */
	readonly stamp: number;
	/** Tells whether its words changed. */
	readonly textStamp: number;
	readonly titleWords: number;
	readonly abstractWords: number;
	/** 0 where it is unknown. */
	readonly year: number;
	/** The day a feed first showed it, in days since 1970-01-01; 0 where no feed says. */
	readonly added: number;
	/** {@link Traits} together. */
	readonly traits: number;
	/** One more than the count; 0 where no source counts. */
	readonly upvotes: number;
	readonly comments: number;
	readonly stars: number;
	readonly citations: number;
}

/** What a paper has, as bits. */
export const Traits = { code: 1, pdf: 2, doi: 4, abstract: 8 } as const;

/** The facts of a paper that do not depend on its words. */
export function factsOf(
	paper: SearchPaper & Partial<Paper>,
): Omit<PaperColumns, 'stamp' | 'textStamp' | 'titleWords' | 'abstractWords'> {
	const { signals = {}, issued, identifiers, abstract, provenance = [], links = {} } = paper;
	const days = provenance.flatMap(({ firstSeen }) => dayNumber((firstSeen ?? '').slice(0, 10)) ?? []);
	const hasPdf = links.pdf !== undefined || pdfUrl({ identifiers, links }) !== undefined;
	return {
		year: issued && issued.year > 0 ? issued.year : 0,
		added: days.length === 0 ? 0 : Math.max(Math.min(...days), 0),
		traits:
			(links.code && links.code.length > 0 ? Traits.code : 0) |
			(hasPdf ? Traits.pdf : 0) |
			(identifiers.doi === undefined ? 0 : Traits.doi) |
			(abstract === undefined ? 0 : Traits.abstract),
		upvotes: counted(signals.upvotes),
		comments: counted(signals.comments),
		stars: counted(signals.stars),
		citations: counted(signals.citations),
	};
}

function counted(count: number | undefined): number {
	return count === undefined || !(count >= 0) ? 0 : Math.min(Math.floor(count), 0xfffffffe) + 1;
}
