import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { areas } from '../../../src/core/topics/areas';
import { groupTopics, type PlacedPaper } from '../../../src/core/topics/groupTopics';
import type { UserTopic } from '../../../src/core/topics/ownTopics';
import type { Topic } from '../../../src/core/topics/topic';

const placed = (...ids: readonly string[]): readonly PlacedPaper[] =>
	ids.map((id, number) => ({ id: `${id}-${number}`, area: areas.findIndex((area) => area.id === id) }));
/** So many areas, in a small library, that small ones join others. */
const many = areas.filter(({ parent }) => parent === undefined || parent === 'physics' || parent === 'mathematics');
const crowd = placed(...many.flatMap(({ id }) => (id === 'computer-science' ? [] : [id, id, id])));
const withoutCrowd = (topics: readonly Topic[]) =>
	topics
		.map((topic) => ({ ...topic, paperIds: topic.paperIds.filter((id) => !crowd.some((paper) => paper.id === id)) }))
		.filter(({ paperIds }) => paperIds.length > 0);
const shape = (topics: readonly Topic[]) => topics.map(({ label, paperIds }) => [label, paperIds.length]);
const own = (id: string, order: number, ...papers: readonly string[]): UserTopic => ({
	id,
	label: id.toUpperCase(),
	order,
	matches: (paper) => papers.includes(paper),
});

describe('grouping papers by area', () => {
	it('gives no topics for no papers', () => {
		assert.deepEqual(groupTopics([]), []);
	});

	it('lists the largest area first, then by label, and Other last', () => {
		const papers = placed('nothing', 'nothing', 'nothing', 'robotics', 'law', 'robotics', 'astronomy');
		assert.deepEqual(shape(groupTopics(papers)), [
			['Robotics', 2],
			['Astronomy and astrophysics', 1],
			['Law', 1],
			['Other', 3],
		]);
	});

	it('joins lonely areas under the broader name they share, in the order of the papers', () => {
		const papers = placed('robotics', 'security', 'robotics', 'security', 'algorithms', 'multimedia');
		const [topic, ...rest] = withoutCrowd(groupTopics([...papers, ...crowd]));
		assert.deepEqual(
			[topic?.label, ...rest.map(({ label }) => label)],
			['Computer science', 'Robotics', 'Security and cryptography'],
		);
		assert.deepEqual(topic?.paperIds, ['algorithms-4', 'multimedia-5']);
	});

	it('leaves small areas as they are where there are no more than a person takes in', () => {
		const papers = placed('robotics', 'robotics', 'algorithms', 'multimedia');
		assert.deepEqual(shape(groupTopics(papers)), [
			['Robotics', 2],
			['Algorithms and complexity', 1],
			['Multimedia', 1],
		]);
	});

	it('keeps the name of an area that stands alone', () => {
		assert.deepEqual(shape(groupTopics(placed('robotics', 'astronomy'))), [
			['Astronomy and astrophysics', 1],
			['Robotics', 1],
		]);
	});

	it('joins areas of less than one paper in a thousand in a large library', () => {
		const papers = placed(...Array<string>(6000).fill('robotics'), ...Array<string>(5).fill('law'), 'social-science');
		assert.deepEqual(shape(groupTopics(papers)), [
			['Robotics', 6000],
			['Social science and politics', 6],
		]);
	});

	it('puts every paper in one topic, whatever the areas', () => {
		const paper = fc.integer({ min: -1, max: areas.length + 2 });
		fc.assert(
			fc.property(fc.array(paper), (places) => {
				const papers = places.map((area, number) => ({ id: `${number}`, area }));
				const ids = groupTopics(papers).flatMap(({ paperIds }) => paperIds);
				assert.deepEqual([...ids].sort(), papers.map(({ id }) => id).sort());
			}),
		);
	});
});

describe('the user’s own topics', () => {
	const papers = placed('robotics', 'robotics', 'robotics', 'law');

	it('come before areas and take what they match, the first one first, and are there when empty', () => {
		const topics = groupTopics(papers, {
			own: [own('second', 2, 'robotics-0', 'robotics-1'), own('first', 1, 'robotics-0'), own('empty', 3)],
			choices: new Map(),
		});
		assert.deepEqual(shape(topics), [
			['FIRST', 1],
			['SECOND', 1],
			['EMPTY', 0],
			['Law', 1],
			['Robotics', 1],
		]);
	});

	it('give way to what was moved by hand, to areas, their themes and own topics', () => {
		const choices = new Map([
			['robotics-0', 'law'],
			['robotics-1', 'computer-vision/pose-1234'],
			['law-3', 'mine'],
		]);
		const topics = groupTopics(papers, { own: [own('mine', 1, 'robotics-0')], choices });
		assert.deepEqual(
			topics.map(({ label, paperIds }) => [label, ...paperIds]),
			[
				['MINE', 'law-3'],
				['Computer vision', 'robotics-1'],
				['Law', 'robotics-0'],
				['Robotics', 'robotics-2'],
			],
		);
	});

	it('keep an area that a paper was moved to, however small it is', () => {
		const choices = new Map([['robotics-0', 'security']]);
		const papers = [...placed('robotics', 'algorithms', 'multimedia'), ...crowd];
		assert.deepEqual(shape(withoutCrowd(groupTopics(papers, { own: [], choices }))), [
			['Computer science', 2],
			['Security and cryptography', 1],
		]);
	});

	it('leave a paper in its area when its topic is gone', () => {
		const topics = groupTopics(papers, { own: [], choices: new Map([['law-3', 'gone']]) });
		assert.deepEqual(shape(topics), [
			['Robotics', 3],
			['Law', 1],
		]);
	});
});
