import { likenessTo, nearestSeed, seedIndex } from './assignPapers';
import { conceptsOf } from './concepts/conceptsOf';
import { withConcepts } from './concepts/conceptVectors';
import { makeSeeds } from './makeSeeds';
import type { Theme, ThemeSeed } from './theme';
import type { ThemePort } from './wordVectors';

/** The papers of an area. */
export interface AreaPapers {
	/** Id of the area. */
	readonly area: string;
	readonly paperIds: readonly string[];
}

/** The themes of an area, largest first, and the seeds to be kept for the next time. */
export interface AreaThemes {
	readonly themes: readonly Theme[];
	readonly seeds: readonly ThemeSeed[];
}

/**
 * Groups the papers of an area by theme; those of no theme are in none. A paper goes to the seed of the last time that
 * is nearest to it, so that it stays as others come and go; seeds are made anew only when they serve too badly.
 */
export function themesOf(papers: AreaPapers, previous: readonly ThemeSeed[], words: ThemePort): AreaThemes {
	const { area, paperIds } = papers;
	const wanted = themesWanted(paperIds.length);
	if (wanted === 0) {
		return { themes: [], seeds: [] };
	}
	const concepts = conceptsOf(area);
	const port = withConcepts(words, concepts);
	const kept = previous.length > 0 ? assign(paperIds, previous, port) : undefined;
	if (kept && serves(kept, previous, paperIds.length)) {
		return { themes: themes(kept, previous, paperIds.length), seeds: previous };
	}
	const known = new Set(previous.map(({ phrase }) => phrase));
	const seeds = makeSeeds({ area, ids: sampleOf(paperIds), wanted, known, concepts }, port);
	return { themes: themes(assign(paperIds, seeds, port), seeds, paperIds.length), seeds };
}

/** None up to eight papers, one for six up to twenty, then one for five, ever fewer as the area grows: 23 of 40,000. */
export function themesWanted(papers: number): number {
	if (papers <= 8) {
		return 0;
	}
	const few = papers <= 20 ? Math.max(2, Math.floor(papers / 6)) : Math.round(papers / 4.8);
	return Math.min(24, few, Math.round(2.2 * Math.log(papers)));
}

/** Themes are made from so many papers at most. */
const mostSampled = 1500;

/** Papers by the hash of their ids: a paper more or less changes one place at most. */
function sampleOf(ids: readonly string[]): readonly string[] {
	if (ids.length <= mostSampled) {
		return ids;
	}
	return ids
		.map((id) => ({ id, hash: hashOf(id) }))
		.sort((one, other) => one.hash - other.hash || (one.id < other.id ? -1 : 1))
		.slice(0, mostSampled)
		.map(({ id }) => id);
}

/** FNV-1a. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return hash >>> 0;
}

function assign(ids: readonly string[], seeds: readonly ThemeSeed[], port: ThemePort): readonly (readonly string[])[] {
	const index = seedIndex(seeds, port);
	const groups = seeds.map((): string[] => []);
	for (const id of ids) {
		groups[nearestSeed(likenessTo(port.vectorOf(id), index, seeds.length), seeds)]?.push(id);
	}
	return groups;
}

/** About as many papers have a theme as when the seeds were made, in about as many themes, none of which has grown out. */
function serves(groups: readonly (readonly string[])[], seeds: readonly ThemeSeed[], papers: number): boolean {
	const shares = groups.map(({ length }) => (length >= fewestShown(papers) ? length / papers : 0));
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const wanted = themesWanted(papers);
	const alive = shares.filter((share) => share > 0).length;
	return (
		sum(shares) >= 0.85 * sum(seeds.map(({ share }) => share)) &&
		alive >= 0.6 * seeds.length &&
		(seeds.length >= 0.5 * wanted || wanted < 4) &&
		seeds.length <= 2 * wanted &&
		shares.every((share, at) => share <= Math.max(0.4, 1.5 * (seeds[at]?.share ?? 0)))
	);
}

/** Fewer papers are no theme. */
function fewestShown(papers: number): number {
	return papers <= 20 ? 2 : 3;
}

function themes(groups: readonly (readonly string[])[], seeds: readonly ThemeSeed[], papers: number): readonly Theme[] {
	return seeds
		.map(({ id, label }, at) => ({ id, label, paperIds: groups[at] ?? [] }))
		.filter(({ paperIds }) => paperIds.length >= fewestShown(papers))
		.sort((one, other) => other.paperIds.length - one.paperIds.length || (one.id < other.id ? -1 : 1));
}
