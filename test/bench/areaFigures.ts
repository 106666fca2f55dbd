import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TopicPaper } from '../../src/core/topics/topic';
import { topicDefinitions } from '../../src/core/topics/topicDefinitions';
import { topicOf } from '../../src/core/topics/topicOf';
import { ancestorsOf } from '../../src/core/topics/topicTree';

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
	const right = papers.filter((paper) => isRight(topicOf({ ...paper, categories: [] }).id, paper.categories));
	return { asked: papers.length, right: right.length / papers.length };
}

/** A topic stands for its own categories and for those of the broader ones. */
function isRight(topic: string, categories: readonly string[]): boolean {
	const place = topicDefinitions.findIndex(({ id }) => id === topic);
	const named = [place, ...ancestorsOf(place)].flatMap((at) => topicDefinitions[at]?.categories?.split(' ') ?? []);
	return categories.some((category) => named.includes(category) || named.includes(category.split('.')[0] ?? ''));
}
