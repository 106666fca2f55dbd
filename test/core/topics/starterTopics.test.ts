import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { areaOf } from '../../../src/core/topics/areaOf';
import { groupTopics } from '../../../src/core/topics/groupTopics';
import { textVectors } from '../../../src/core/topics/themes/textVectors';
import type { Topic, TopicPaper } from '../../../src/core/topics/topic';
import { TopicTree } from '../../../src/core/topics/topicTree';
import { topicWords } from '../../../src/core/topics/topicWords';
import labelled from './starterTopics.json';

const page = '../shared/data/feeds/trending-page.txt';

describe('the starter feed by topic', function () {
	this.timeout(60_000);

	for (const withCategories of [true, false]) {
		const how = withCategories ? 'with' : 'without';

		it(`gives 8 to 16 topics that a person would agree with, ${how} categories`, () => {
			assertSensible(treeOf(starterPapers(summaries(), withCategories)), 55);
		});

		it(`does so with the shared data: the abstracts of the trending page, ${how} categories`, function () {
			if (!existsSync(page)) {
				this.skip();
			}
			assertSensible(treeOf(starterPapers(abstracts(), withCategories)), 54);
		});
	}
});

function treeOf(papers: readonly TopicPaper[]): readonly Topic[] {
	const tree = new TopicTree();
	const port = textVectors(papers);
	return groupTopics(papers.map((paper) => ({ id: paper.id, area: areaOf(paper) }))).map((topic) =>
		tree.divided(topic, port),
	);
}

function starterPapers(abstractOf: ReadonlyMap<string, string>, withCategories: boolean): TopicPaper[] {
	return labelled.map(({ title, categories }) => ({
		id: title,
		title,
		categories: withCategories ? (categories ?? []) : [],
		abstract: abstractOf.get(title) ?? '',
	}));
}

/** What a person sees without opening further: themes, and areas that have none. */
function assertSensible(tree: readonly Topic[], agreed: number): void {
	const leaves = tree.flatMap((topic) => topic.children ?? [topic]);
	assert.ok(leaves.length >= 8 && leaves.length <= 16, leaves.map(({ label }) => label).join(', '));
	assert.ok(tree.length >= 6, tree.map(({ label }) => label).join(', '));
	for (const topic of tree) {
		const themed = (topic.children ?? []).flatMap(({ paperIds }) => paperIds);
		const shown = [...(topic.children ?? []), { paperIds: topic.paperIds.filter((id) => !themed.includes(id)) }];
		shown.forEach(({ paperIds }) => assert.ok(paperIds.length <= labelled.length * 0.3, topic.label));
	}
	const wrong = misplaced(tree);
	assert.ok(labelled.length - wrong.length >= agreed, wrong.join('\n'));
}

function misplaced(tree: readonly Topic[]): readonly string[] {
	return labelled.flatMap(({ title, areas, about }) => {
		const area = tree.find(({ paperIds }) => paperIds.includes(title));
		const theme = area?.children?.find(({ paperIds }) => paperIds.includes(title));
		const words = theme ? topicWords(theme.label, 100) : [];
		const isAbout = theme === undefined || topicWords(about, 200).some((word) => words.includes(word));
		return areas.includes(area?.id ?? '') && isAbout ? [] : [`${title}: ${area?.label} / ${theme?.label}`];
	});
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
	const feed = JSON.parse(readFileSync('media/starter-feed.json', 'utf8')) as {
		papers: { title: string; abstract: string }[];
	};
	return new Map(feed.papers.map(({ title, abstract }) => [title, abstract]));
}
