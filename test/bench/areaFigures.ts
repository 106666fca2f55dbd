import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { areaOf } from '../../src/core/topics/areaOf';
import { areaOfCategory } from '../../src/core/topics/areaOfCategory';
import type { TopicPaper } from '../../src/core/topics/topic';

const labelled = '../shared/data/topics/arxiv-test.jsonl.gz';

/** The share of papers whose area is among their own arXiv categories, told from title and abstract alone. */
export interface AreaFigures {
	readonly asked: number;
	readonly right: number;
}

/** Absent where there are no labelled papers. */
export function areaFigures(): AreaFigures | undefined {
	if (!existsSync(labelled)) {
		return undefined;
	}
	const lines = gunzipSync(readFileSync(labelled)).toString('utf8').trim().split('\n');
	const papers = lines.map((line) => JSON.parse(line) as TopicPaper);
	const right = papers.filter((paper) =>
		paper.categories.map(areaOfCategory).includes(areaOf({ ...paper, categories: [] })),
	);
	return { asked: papers.length, right: right.length / papers.length };
}
