import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRecord } from '../../src/core/paper/paper';
import type { SearchPaper } from '../../src/core/search/searchPaper';
import { Engine } from '../../src/worker/engine';

const perSegment = 5000;

/** Writes a library of the papers into the folder, a file per 5,000 of them. */
export function writeSegments(folder: string, papers: readonly SearchPaper[]): void {
	mkdirSync(folder, { recursive: true });
	const engine = new Engine();
	engine.open();
	for (let start = 0; start < papers.length; start += perSegment) {
		const number = start / perSegment;
		const name = `${String(number + 1).padStart(8, '0')}-bench`;
		const records = papers.slice(start, start + perSegment).map((paper, at) => recordOf(paper, start + at));
		const feed = { id: `feed${number % 5}`, label: 'Feed' };
		const { segment } = engine.addRecords({ feed, records, now: '2026-11-23T00:00:00Z', segment: name });
		writeFileSync(join(folder, name), segment ?? new Uint8Array());
	}
}

function recordOf(
	{ title, author, issued, abstract, keywords, containerTitle }: SearchPaper,
	place: number,
): PaperRecord {
	return {
		...{ type: 'article', categories: [], links: {}, signals: {}, title, author },
		...(issued && { issued }),
		...(abstract !== undefined && { abstract }),
		...(keywords && { keywords }),
		...(containerTitle !== undefined && { containerTitle }),
		// An identifier of its own keeps a paper apart from its copies.
		identifiers: { arxiv: `${1001 + Math.floor(place / 90_000)}.${String(place % 90_000).padStart(5, '0')}` },
		sighting: { firstSeen: '2026-11-20' },
	};
}
