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
			assertSensible(treeOf(starterPapers(summaries(), withCategories)), { topics: 8, agreed: 55, themed: 0.8 });
		});

		it(`gives 7 to 16 with the shared data: the abstracts of the trending page, ${how} categories`, function () {
			if (!existsSync(page)) {
				this.skip();
			}
			assertSensible(treeOf(starterPapers(abstracts(), withCategories)), { topics: 7, agreed: 52, themed: 0.78 });
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

interface Bar {
	/** So many topics of the first level at least: the abstracts of the page make one fewer than wanted. */
	readonly topics: number;
	readonly agreed: number;
	/** The share of the papers of a large area that are in a theme. */
	readonly themed: number;
}

/** Counted as topics and as what a person sees when all is open, there are about 8 to 16; none holds a quarter of the papers. */
function assertSensible(tree: readonly Topic[], { topics, agreed, themed }: Bar): void {
	const leaves = tree.flatMap(leavesOf);
	const names = leaves.map(({ label, paperIds }) => `${label} (${paperIds.length})`).join(', ');
	assert.ok(tree.length >= topics && tree.length <= 16, names);
	assert.ok(leaves.length >= 8 && leaves.length <= 16, `${leaves.length}: ${names}`);
	assert.ok(
		leaves.every(({ paperIds }) => paperIds.length <= labelled.length * 0.25),
		names,
	);
	tree.forEach((topic) => assertThemes(topic, themed));
	const wrong = misplaced(tree);
	assert.ok(labelled.length - wrong.length >= agreed, wrong.join('\n'));
}

/** Themes, an area that has none, and what a divided area keeps outside its themes. */
function leavesOf(topic: Topic): readonly Topic[] {
	const { children = [] } = topic;
	const rest = { ...topic, paperIds: outsideThemes(topic) };
	return rest.paperIds.length > 0 ? [...children, rest] : children;
}

function outsideThemes({ children = [], paperIds }: Topic): readonly string[] {
	const themed = new Set(children.flatMap((child) => child.paperIds));
	return paperIds.filter((id) => !themed.has(id));
}

/** Themes have two papers at least; in areas of more than twenty three, and most papers are in one. */
function assertThemes(topic: Topic, themed: number): void {
	const { children = [], paperIds, label } = topic;
	const isLarge = paperIds.length > 20;
	assert.ok(
		children.every((child) => child.paperIds.length >= (isLarge ? 3 : 2)),
		label,
	);
	assert.ok(!isLarge || outsideThemes(topic).length <= paperIds.length * (1 - themed), outsideThemes(topic).join('\n'));
}

function misplaced(tree: readonly Topic[]): readonly string[] {
	return labelled.flatMap(({ title, areas, about }) => {
		const area = tree.find(({ paperIds }) => paperIds.includes(title));
		const theme = area?.children?.find(({ paperIds }) => paperIds.includes(title));
		const words = theme ? wordsOf(theme.label) : [];
		const isAbout = theme === undefined || wordsOf(about).some((word) => words.includes(word));
		return areas.includes(area?.id ?? '') && isAbout ? [] : [`${title}: ${area?.label} / ${theme?.label}`];
	});
}

/** “Pre-training” is “pretraining”. */
function wordsOf(text: string): readonly string[] {
	return topicWords(text.replaceAll(/pre[ -](?=train)/gi, 'pre'), 200);
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
