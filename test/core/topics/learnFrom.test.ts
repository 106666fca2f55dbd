import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupTopics } from '../../../src/core/topics/groupTopics';
import { learnFrom } from '../../../src/core/topics/learnFrom';
import { textVectors } from '../../../src/core/topics/themes/textVectors';
import { TopicTree } from '../../../src/core/topics/topicTree';
import { subjectOf, subjectPapers } from './topicFixtures';

const papers = subjectPapers(120);
const port = textVectors(papers);
const ofSubject = (subject: number) => papers.map(({ id }) => id).filter((id) => subjectOf(id) === subject);
const moved = (subject: number, count: number, target: string) =>
	ofSubject(subject)
		.slice(0, count)
		.map((id) => [id, target] as const);

describe('learning from papers that were moved', () => {
	it('suggests nothing before anything was moved', () => {
		const suggest = learnFrom(new Map(), port);
		assert.deepEqual(
			papers.map(({ id }) => suggest(id)).filter((target) => target !== undefined),
			[],
		);
	});

	it('sends papers after those they are like, and no others', () => {
		const choices = new Map([...moved(0, 6, 'mine'), ...moved(1, 6, 'robotics')]);
		const suggest = learnFrom(choices, port);
		for (const { id } of papers) {
			const expected = ['mine', 'robotics'][subjectOf(id)];
			assert.equal(suggest(id), expected, id);
		}
	});

	it('reaches less far with one move than with many', () => {
		// The cosine of a paper that was moved and `near` is 0.4.
		const alike = { terms: Uint32Array.of(1), weights: Float32Array.of(1) };
		const near = { terms: Uint32Array.of(1, 2), weights: Float32Array.of(0.4, 0.9165) };
		const vectors = { vectorOf: (id: string) => (id === 'near' ? near : alike) };
		const suggestionAfter = (count: number) =>
			learnFrom(new Map(Array.from({ length: count }, (_, number) => [`${number}`, 'mine'])), vectors)('near');
		assert.deepEqual([1, 4].map(suggestionAfter), [undefined, 'mine']);
	});

	it('does not depend on the order of the moves', () => {
		const choices = [...moved(0, 4, 'one'), ...moved(1, 4, 'two'), ...moved(2, 4, 'three')];
		const expected = papers.map(({ id }) => learnFrom(new Map(choices), port)(id));
		fc.assert(
			fc.property(fc.shuffledSubarray(choices, { minLength: choices.length }), (shuffled) => {
				const suggest = learnFrom(new Map(shuffled), port);
				assert.deepEqual(
					papers.map(({ id }) => suggest(id)),
					expected,
				);
			}),
			{ numRuns: 10 },
		);
	});

	it('places papers in the tree that nobody moved, and never one that was', () => {
		const choices = new Map([...moved(0, 6, 'law'), ...moved(1, 2, 'education')]);
		const topics = groupTopics(
			papers.map(({ id }) => ({ id, area: -1 })),
			{ own: [], choices, suggest: learnFrom(choices, port) },
		);
		const idsIn = (id: string) => topics.find((topic) => topic.id === id)?.paperIds ?? [];
		moved(0, 6, '').forEach(([id]) => assert.ok(idsIn('law').includes(id)));
		assert.ok(idsIn('law').length > 6);
	});
});

describe('the tree of topics', () => {
	const topic = { id: 'robotics', label: 'Robotics', paperIds: papers.map(({ id }) => id) };

	it('divides a topic and remembers by what', () => {
		const tree = new TopicTree();
		const divided = tree.divided(topic, port);
		assert.deepEqual(divided.paperIds, topic.paperIds);
		assert.ok((divided.children ?? []).length > 3);
		assert.deepEqual(new TopicTree(tree.seeds).divided(topic, port), divided);
	});

	it('moves papers into a theme and out of it as the user said', () => {
		const tree = new TopicTree();
		const [one, other] = tree.divided(topic, port).children ?? [];
		const [first = '', second = ''] = one?.paperIds ?? [];
		const choices = new Map([
			[first, other?.id ?? ''],
			[second, topic.id],
		]);
		const children = tree.divided(topic, port, { own: [], choices }).children ?? [];
		const idsIn = (id: string | undefined) => children.find((child) => child.id === id)?.paperIds ?? [];
		assert.ok(idsIn(other?.id).includes(first) && !idsIn(one?.id).includes(first));
		assert.ok(!children.some(({ paperIds }) => paperIds.includes(second)));
	});

	it('leaves a small topic whole', () => {
		const small = { ...topic, paperIds: topic.paperIds.slice(0, 8) };
		assert.deepEqual(new TopicTree().divided(small, port), small);
	});
});
