import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { groupByTopic } from '../../../src/core/topics/groupByTopic';
import type { Topic, TopicPaper } from '../../../src/core/topics/topic';
import labelled from './starterTopics.json';

const page = '../shared/data/feeds/trending-page.txt';
const starterFeed = 'media/starter-feed.json';

describe('the starter feed by topic', function () {
	this.timeout(60_000);

	describe('from titles and primary categories alone', () => {
		const topics = groupByTopic(starterPapers(new Map()));

		it('gives between 8 and 16 topics, none with more than 30 % of the papers', () => {
			assertBalanced(topics);
		});

		it('puts most papers where a researcher would look', () => {
			assert.ok(misplaced(topics).length <= 10, misplaced(topics).join('\n'));
		});
	});

	describe('with its own summaries', () => {
		it('puts at least nine papers of ten where a researcher would look, in 8 to 16 topics', function () {
			if (!existsSync(starterFeed)) {
				this.skip();
			}
			const topics = groupByTopic(starterPapers(summaries()));
			assertBalanced(topics);
			assert.ok(misplaced(topics).length <= 5, misplaced(topics).join('\n'));
		});
	});

	describe('with the shared data: the abstracts of the trending page', () => {
		it('puts at least nine papers of ten where a researcher would look, in 8 to 16 topics', function () {
			if (!existsSync(page)) {
				this.skip();
			}
			const topics = groupByTopic(starterPapers(abstracts()));
			assertBalanced(topics);
			assert.ok(misplaced(topics).length <= 5, misplaced(topics).join('\n'));
		});

		it('does so without any categories too', function () {
			if (!existsSync(page)) {
				this.skip();
			}
			const papers = starterPapers(abstracts()).map((paper) => ({ ...paper, categories: [] }));
			const topics = groupByTopic(papers);
			assertBalanced(topics);
			assert.ok(misplaced(topics).length <= 5, misplaced(topics).join('\n'));
		});
	});
});

function starterPapers(abstractOf: ReadonlyMap<string, string>): TopicPaper[] {
	return labelled.map(({ title, categories }) => {
		const abstract = abstractOf.get(title);
		return { id: title, title, categories: categories ?? [], ...(abstract === undefined ? {} : { abstract }) };
	});
}

function assertBalanced(topics: readonly Topic[]): void {
	assert.ok(topics.length >= 8 && topics.length <= 16, topics.map((topic) => topic.label).join(', '));
	for (const { id, paperIds } of topics) {
		assert.ok(paperIds.length <= labelled.length * (id === 'other' ? 0.1 : 0.3), `${id}: ${paperIds.length}`);
	}
}

function misplaced(topics: readonly Topic[]): string[] {
	const topicOfPaper = new Map(topics.flatMap(({ id, paperIds }) => paperIds.map((paper) => [paper, id] as const)));
	return labelled
		.filter(({ title, topics: acceptable }) => !acceptable.includes(topicOfPaper.get(title) ?? ''))
		.map(({ title }) => `${title}: ${topicOfPaper.get(title)}`);
}

/** Title → abstract: on the page a title is a line of its own and its abstract the next that is not empty. */
function abstracts(): ReadonlyMap<string, string> {
	const lines = readFileSync(page, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const found = labelled.map(({ title }) => [title, lines[lines.indexOf(title) + 1] ?? ''] as const);
	assert.ok(found.every(([, abstract]) => abstract.length > 200));
	return new Map(found);
}

function summaries(): ReadonlyMap<string, string> {
	const feed = JSON.parse(readFileSync(starterFeed, 'utf8')) as { papers: { title: string; abstract: string }[] };
	const found = new Map(feed.papers.map(({ title, abstract }) => [title, abstract]));
	assert.ok(labelled.every(({ title }) => (found.get(title) ?? '').length > 50));
	return found;
}
