import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { proposedName } from '../../../src/core/topics/proposedName';
import { readTopicSettings } from '../../../src/core/topics/topicSettings';

const faults = (layers: readonly unknown[], kind: 'search' | 'own' = 'search') =>
	readTopicSettings(layers, kind).problems.map(({ fault, layer, place }) => [fault, layer, place]);

describe('The settings of saved searches and topics', () => {
	it('are read in their order, those of the first list first', () => {
		const workspace = [{ name: 'B', query: 'b', icon: 'rocket', color: 'charts.blue' }];
		const user = [
			{ name: 'A', query: ' a ' },
			{ name: 'b', query: 'other' },
		];
		const { entries, problems } = readTopicSettings([workspace, undefined, user], 'search');
		assert.deepEqual(entries, [
			{ id: 'search:b', name: 'B', query: 'b', icon: 'rocket', color: 'charts.blue', layer: 0, place: 0 },
			{ id: 'search:a', name: 'A', query: 'a', layer: 2, place: 0 },
		]);
		assert.deepEqual(problems, []);
	});

	it('tell what is wrong and leave that out', () => {
		const list = [null, {}, { name: '\u200b' }, { name: 'a' }, { name: 'b', query: 1 }, { name: 'x'.repeat(101) }];
		assert.deepEqual(
			faults([list]).map(([fault]) => fault),
			['noObject', 'noName', 'noName', 'noQuery', 'noQuery', 'longName'],
		);
		assert.deepEqual(faults(['nonsense']), [['noList', 0, undefined]]);
		assert.deepEqual(faults([[{ name: 'a', query: 'q'.repeat(2001) }]]), [['longQuery', 0, 0]]);
		const twice = [
			{ name: 'a', query: 'q', icon: '$(x)', color: 'red; }' },
			{ name: 'A ', query: 'q' },
		];
		assert.deepEqual(faults([twice]), [
			['badIcon', 0, 0],
			['badColor', 0, 0],
			['sameName', 0, 1],
		]);
	});

	it('need no query for a topic', () => {
		assert.deepEqual(readTopicSettings([[{ name: 'Mine' }]], 'own').entries[0]?.id, 'own:mine');
	});

	it('end after a hundred entries', () => {
		const many = Array.from({ length: 300 }, (_, place) => ({ name: `n${place}`, query: 'q' }));
		const { entries, problems } = readTopicSettings([many, many], 'search');
		assert.deepEqual([entries.length, problems[0]?.fault], [100, 'tooMany']);
	});

	it('give a list and problems whatever the JSON is', () => {
		const entry = fc.record(
			{ name: fc.oneof(fc.string(), fc.json()), query: fc.oneof(fc.string(), fc.jsonValue()), icon: fc.string() },
			{ requiredKeys: [] },
		);
		const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(entry, fc.jsonValue())));
		fc.assert(
			fc.property(fc.array(value, { maxLength: 3 }), (layers) => {
				const { entries, problems } = readTopicSettings(layers, 'search');
				assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
				assert.ok(entries.length <= 100 && problems.length <= 100);
				assert.ok(entries.every(({ name, query }) => name !== '' && name.length <= 100 && query !== ''));
			}),
		);
	});
});

describe('The name that is proposed for a saved search', () => {
	it('has what the query asks for without the signs of the language', () => {
		assert.equal(
			proposedName('tag:llm is:unread "long context" (author:ada OR bo)'),
			'llm unread long context ada OR bo',
		);
	});
});
