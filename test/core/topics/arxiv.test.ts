import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { areaOf } from '../../../src/core/topics/areaOf';
import { areaOfCategory } from '../../../src/core/topics/areaOfCategory';

const testPart = '../shared/data/topics/arxiv-test.jsonl.gz';

interface ArxivPaper {
	readonly id: string;
	readonly title: string;
	readonly abstract: string;
	readonly categories: readonly string[];
}

describe('with the shared data: areas of arXiv papers that were never trained on', function () {
	this.timeout(60_000);

	it('are among the paper’s own, by the words alone for 85 % and by the categories for nearly all', function () {
		if (!existsSync(testPart)) {
			this.skip();
		}
		const lines = gunzipSync(readFileSync(testPart)).toString('utf8').trim().split('\n');
		const papers = lines.map((line) => JSON.parse(line) as ArxivPaper);
		const rightBy = (place: (paper: ArxivPaper) => number): number =>
			papers.filter((paper) => paper.categories.map(areaOfCategory).includes(place(paper))).length / papers.length;
		const byWords = rightBy((paper) => areaOf({ ...paper, categories: [] }));
		const byCategories = rightBy(areaOf);
		assert.ok(byWords >= 0.85 && byCategories >= 0.97, `${byWords}, ${byCategories}`);
	});
});
