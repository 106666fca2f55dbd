import { areas } from './areas';

/** Papers by the place of their area. */
export type AreaCounts = ReadonlyMap<number, number>;

/**
 * Where the papers of each area go. In a library of up to 2,000 papers, up to sixteen areas all stay as they are, as a
 * person takes in so many; else areas with too few papers for a library of this size join the broader one where it
 * is there or another small one joins it too. An area without company stays: its own name says more than a broader one.
 */
export function foldSmallAreas(
	counts: AreaCounts,
	papers: number,
	kept: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, number> {
	if (counts.size <= mostTopics && papers <= smallLibrary) {
		return new Map();
	}
	const fewest = fewestPapers(papers);
	const isSmall = (place: number) => (counts.get(place) ?? 0) < fewest && !kept.has(place);
	const small = [...counts.keys()].filter((place) => isSmall(place) && parents[place] !== undefined);
	const joining = new Map<number, number>();
	for (const place of small) {
		const parent = parents[place] ?? place;
		joining.set(parent, (joining.get(parent) ?? 0) + 1);
	}
	return new Map(
		small
			.map((place) => [place, parents[place] ?? place] as const)
			.filter(([, parent]) => counts.has(parent) || (joining.get(parent) ?? 0) > 1),
	);
}

const mostTopics = 16;
const smallLibrary = 2000;

/** Areas with fewer papers do not stand alone: two make one, in a large library one in a thousand. */
function fewestPapers(papers: number): number {
	return Math.max(2, Math.ceil(papers / 1000));
}

const parents: readonly (number | undefined)[] = areas.map(({ parent }) => {
	const place = areas.findIndex(({ id }) => id === parent);
	return place < 0 ? undefined : place;
});
