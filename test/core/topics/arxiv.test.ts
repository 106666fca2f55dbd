import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { topicOf } from '../../../src/core/topics/topicOf';

const labelled = '../shared/data/topics/arxiv-test.jsonl.gz';

interface ArxivPaper {
	readonly id: string;
	readonly title: string;
	readonly abstract: string;
	readonly categories: readonly string[];
}

describe('with the shared data: topics of arXiv papers', () => {
	it('leaves no paper with categories in Other, and few without', function () {
		this.timeout(60_000);
		if (!existsSync(labelled)) {
			this.skip();
		}
		const lines = gunzipSync(readFileSync(labelled)).toString('utf8').trim().split('\n');
		const papers = lines.map((line) => JSON.parse(line) as ArxivPaper);
		const inOther = (some: readonly ArxivPaper[]): number => some.filter((one) => topicOf(one).id === 'other').length;
		assert.equal(inOther(papers), 0);
		assert.ok(inOther(papers.map((one) => ({ ...one, categories: [] }))) < papers.length * 0.06);
	});
});
