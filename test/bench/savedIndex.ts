import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPaper } from '../../src/core/search/searchPaper';
import { newGlossator, openGlossator, type OwnIndex } from './glossator';
import { shown } from './searcher';

/** An index that was saved: milliseconds and bytes. */
export interface SavedFigures {
	readonly save: number;
	readonly bytes: number;
}

/** Builds an index and keeps it in the folder; absent where an index cannot be saved. */
export function saveIndex(folder: string, papers: readonly SearchPaper[]): SavedFigures | undefined {
	const index = newGlossator();
	if (!index.saved) {
		return undefined;
	}
	papers.forEach((paper) => index.add(paper));
	const start = performance.now();
	const parts = index.saved();
	const save = performance.now() - start;
	mkdirSync(folder, { recursive: true });
	parts.forEach((part, number) => writeFileSync(join(folder, String(number).padStart(6, '0')), part));
	return { save, bytes: parts.reduce((sum, { length }) => sum + length, 0) };
}

/** Reopens what {@link saveIndex} kept. `reopen`: milliseconds from the bytes to the first answer. */
export function reopenIndex(
	folder: string,
	papers: readonly SearchPaper[],
): { readonly index: OwnIndex; readonly reopen: number } | undefined {
	const parts = readdirSync(folder)
		.sort()
		.map((name) => new Uint8Array(readFileSync(join(folder, name))));
	const start = performance.now();
	const index = openGlossator(parts, papers);
	const found = index?.search((papers[0]?.title ?? '').slice(0, 12), shown) ?? [];
	const reopen = performance.now() - start;
	return index && found.length > 0 ? { index, reopen } : undefined;
}
