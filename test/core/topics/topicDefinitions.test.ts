import * as assert from 'node:assert/strict';
import { topicDefinitions, topicLabels } from '../../../src/core/topics/topicDefinitions';

describe('the table of topics', () => {
	it('names every topic once', () => {
		const ids = topicDefinitions.map(({ id }) => id);
		assert.deepEqual(ids, [...new Set(ids)]);
		assert.deepEqual(topicLabels, [...new Set(topicLabels)]);
	});

	it('names parents that exist and leads up to a broadest topic from everywhere', () => {
		const parents = new Map(topicDefinitions.map(({ id, parent }) => [id, parent]));
		for (const { id } of topicDefinitions) {
			let steps = 0;
			for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
				assert.ok(parents.has(at) && ++steps < 5, `${id}: ${at}`);
			}
		}
	});

	it('gives each category to one topic', () => {
		const categories = topicDefinitions.flatMap((topic) => topic.categories?.split(' ') ?? []);
		assert.deepEqual(categories, [...new Set(categories)]);
	});

	it('lists no phrase twice and none empty under one topic', () => {
		for (const { id, strong = '', usual = '', weak = '' } of topicDefinitions) {
			const phrases = [strong, usual, weak].filter((list) => list !== '').flatMap((list) => list.split(/\s*,\s*/));
			const twice = phrases.filter((phrase, place) => phrase === '' || phrases.indexOf(phrase) !== place);
			assert.deepEqual(twice, [], id);
		}
	});
});
