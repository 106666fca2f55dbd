import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	addSubscription,
	changeSubscription,
	moveSubscription,
	removeSubscription,
} from '../../../src/core/subscriptions/editSubscriptions';
import { failed, isDue } from '../../../src/core/subscriptions/feedSchedule';
import { passesRules } from '../../../src/core/subscriptions/passesRules';
import { readSubscriptions } from '../../../src/core/subscriptions/readSubscriptions';
import { record } from '../library/record';

const option = fc.oneof(fc.jsonValue(), fc.boolean(), fc.integer(), fc.constant({ words: ['a*'], authors: ['b'] }));
const source = fc.oneof(
	fc.constantFrom<Record<string, unknown>>(
		{ huggingface: 'daily' },
		{ arxiv: ['cs.CL', 'cs.IR'] },
		{ arxiv: ['cs.IR', 'cs.CL'] },
		{ journal: '0028-0836' },
		{ files: '*.bib' },
		{ zotero: 'users/0', collection: 'ABCD1234' },
	),
	fc.record({ url: fc.webUrl() }),
	fc.dictionary(fc.constantFrom('url', 'huggingface', 'arxiv', 'journal', 'files', 'zotero'), fc.jsonValue()),
);
const options = fc.dictionary(
	fc.constantFrom('title', 'paused', 'include', 'exclude', 'maximumAge', 'minimumUpvotes', 'refreshEvery', 'mine'),
	option,
);
const entry = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(options, source).map(([more, from]) => ({ ...more, ...from })) },
	{ weight: 1, arbitrary: fc.jsonValue() },
);
const entries = fc.array(entry, { maxLength: 12 });
const idsOf = (value: unknown) => readSubscriptions(value).subscriptions.map(({ id }) => id);

describe('Any list of feeds', () => {
	it('is read: each source once, each entry a feed or a problem', () => {
		fc.assert(
			fc.property(entries, (list) => {
				const { subscriptions, problems } = readSubscriptions(list);
				assert.equal(new Set(subscriptions.map(({ id }) => id)).size, subscriptions.length);
				list.forEach((one, index) => {
					const isFeed = idsOf([one]).length === 1;
					assert.ok(isFeed || problems.some((problem) => problem.index === index));
				});
			}),
		);
	});

	it('has rules that answer for any paper', () => {
		fc.assert(
			fc.property(entries, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (list, title, name) => {
				for (const { rules } of readSubscriptions(list).subscriptions) {
					assert.equal(typeof passesRules(rules, record(title || 'x', { by: [name] }), '2026-11-23'), 'boolean');
				}
			}),
		);
	});

	it('is the same after a feed is added and removed, but for entries of its own source', () => {
		fc.assert(
			fc.property(entries, source, (list, added) => {
				const [id] = idsOf([added]);
				fc.pre(id !== undefined && !idsOf(list).includes(id));
				assert.deepEqual(removeSubscription(addSubscription(list, added), id ?? ''), list);
			}),
		);
	});

	it('keeps every entry when it is put in order', () => {
		fc.assert(
			fc.property(entries, fc.nat(), fc.nat(), (list, from, to) => {
				const ids = idsOf(list);
				fc.pre(ids.length > 0);
				const moved = moveSubscription(list, ids[from % ids.length] ?? '', ids[to % (ids.length + 1)]);
				const sorted = (value: readonly unknown[]) => value.map((one) => JSON.stringify(one)).sort();
				assert.deepEqual(sorted(moved), sorted(list));
			}),
		);
	});

	it('keeps the other entries as they are when one is changed', () => {
		fc.assert(
			fc.property(entries, fc.nat(), (list, which) => {
				const ids = idsOf(list);
				fc.pre(ids.length > 0);
				const changed = changeSubscription(list, ids[which % ids.length] ?? '', { title: 'Another title' });
				const differing = list.filter((one, place) => one !== changed[place]);
				assert.equal(changed.length, list.length);
				assert.ok(differing.length <= 1);
				assert.deepEqual(idsOf(changed), ids);
			}),
		);
	});
});

describe('Any history of a feed', () => {
	it('lets it be due within a day after a failure, under any clock', () => {
		const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(time, fc.nat(50), fc.nat(), (date, failures, retryAfterMs) => {
				const now = date.toISOString();
				const history = failed({ failures }, { now, retryAfterMs, chance: 0.5 });
				const dayLater = new Date(date.getTime() + 86_400_000).toISOString();
				const before = new Date(date.getTime() - 1).toISOString();
				assert.equal(isDue(history, 60, now), false);
				assert.equal(isDue(history, 60, dayLater), true);
				assert.equal(isDue(history, 60, before), true);
			}),
		);
	});
});
