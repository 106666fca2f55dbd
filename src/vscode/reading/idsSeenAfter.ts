import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';

/** Ids of the papers that a feed first showed after the time (ISO 8601). */
export async function idsSeenAfter(library: LibraryStore, time: string): Promise<ReadonlySet<string>> {
	const day = time.slice(0, 10);
	const days = await library.ask('groups', { by: 'date' });
	const later = days.filter(({ label }) => label > day).flatMap(({ paperIds }) => paperIds);
	const sameDay = days.filter(({ label }) => label === day).flatMap(({ paperIds }) => paperIds);
	const papers = await Promise.all(sameDay.map((key) => library.ask('paper', { key })));
	return new Set([...later, ...papers.flatMap((paper) => (paper && firstSeen(paper) > time ? [paper.id] : []))]);
}

function firstSeen({ provenance }: Paper): string {
	return provenance.flatMap((sighting) => sighting.firstSeen ?? []).sort()[0] ?? '';
}
