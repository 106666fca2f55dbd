import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import { Segments } from '../../../src/core/library/segments';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { record } from './record';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const codec = { encode: (text: string) => encoder.encode(text), decode: (bytes: Uint8Array) => decoder.decode(bytes) };
const ports = { codec, derive: ({ title }: { title: string }) => title.length, derivedBy: 'length' };

function opened(disk: ReadonlyMap<string, Uint8Array>) {
	const library = new Library(['starter']);
	const segments = new Segments(library, ports);
	const names = [...disk.keys()].sort();
	const absorbed = names.map((name) => segments.absorb(name, disk.get(name) ?? new Uint8Array()));
	return { library, segments, absorbed };
}

const papersOf = ({ library }: { readonly library: Library }) =>
	[...library.papers()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Sources that contradict each other: papers meet, part and meet others from one day to the next. */
const contrary: fc.Arbitrary<PaperRecord> = fc
	.record({
		title: fc.constantFrom('Notes in the Margin', 'Notes in the margin!', 'Glosses of the Ancients', 'Editorial'),
		by: fc.constantFrom([], ['Ada Meer'], ['Bob Other']),
		arxiv: fc.constantFrom(undefined, '2401.00001', '2401.00002', '2401.00003'),
		doi: fc.constantFrom(undefined, '10.1000/a', '10.1000/b'),
	})
	.map(({ title, by, arxiv, doi }) =>
		record(title, {
			...{ by, sighting: { firstSeen: '2026-11-20' } },
			identifiers: { ...(arxiv && { arxiv }), ...(doi && { doi }) },
		}),
	);
const anyStep = fc.record({
	feed: fc.constantFrom('a', 'b', 'c'),
	records: fc.array(contrary, { maxLength: 4 }),
	isRemoval: fc.nat(4).map((chance) => chance === 0),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Runs the steps in one window, each saved as a segment. */
function saved(steps: readonly Step[]) {
	const disk = new Map<string, Uint8Array>();
	const window = opened(disk);
	steps.forEach(({ feed, records, isRemoval }, number) => {
		if (isRemoval) {
			window.library.removeFeed(feed);
		} else {
			window.library.addFeed({ id: feed, label: feed }, records);
		}
		const bytes = window.segments.changes(`0000000${number}`);
		if (bytes) {
			disk.set(`0000000${number}`, bytes);
		}
	});
	return { disk, window };
}

describe('A library that is opened again', () => {
	it('is the one that was saved, however its sources contradicted each other', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
				const { disk, window } = saved(steps);
				const again = opened(disk);
				assert.ok(again.absorbed.every(({ damaged }) => damaged === 0));
				assert.deepEqual(papersOf(again), papersOf(window));
				assert.equal(again.segments.changes('9'), undefined);
			}),
			{ numRuns: 1000 },
		);
	}).timeout(60_000);

	it('is so too when its segments were made fewer, and after that was cut short', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { minLength: 2, maxLength: 8 }), fc.nat(7), fc.nat(8), (steps, from, deleted) => {
				const { disk, window } = saved(steps);
				const expected = papersOf(window);
				const names = [...disk.keys()].sort().slice(from);
				const parts = window.segments.compacted(new Set(names), `${names.at(-1) ?? '9'}-x`);
				names.slice(-deleted || names.length).forEach((name) => disk.delete(name));
				parts.forEach(({ name, bytes }) => disk.set(name, bytes));
				assert.deepEqual(papersOf(opened(disk)), expected);
			}),
			{ numRuns: 1000 },
		);
	}).timeout(60_000);
});

describe('A feed that says the same again', () => {
	const paper = record('Notes in the Margin of a Book', { identifiers: { arxiv: '2401.00001' } });
	const cases: readonly (readonly [string, readonly PaperRecord[]])[] = [
		['with nothing where others have something', [{ ...paper, keywords: [] }]],
		['with one category twice', [{ ...paper, categories: ['cs.CV', 'cs.CV'] }]],
		['with one paper in two places', [1, 7].map((rank) => ({ ...paper, sighting: { rank } }))],
	];
	for (const [how, records] of cases) {
		it(`changes no file: ${how}`, () => {
			const disk = new Map<string, Uint8Array>();
			const first = opened(disk);
			first.library.addFeed({ id: 'a', label: 'A' }, records, '2026-11-23');
			disk.set('1', first.segments.changes('1') ?? new Uint8Array());
			for (const { library, segments } of [first, opened(disk)]) {
				library.addFeed({ id: 'a', label: 'A' }, records, '2026-11-24');
				assert.equal(segments.changes('2'), undefined);
			}
		});
	}
});

describe('A damaged segment', () => {
	const { disk } = saved([
		{ feed: 'a', isRemoval: false, records: [1, 2, 3].map((n) => record(`Paper of the number ${n}`)) },
	]);
	const whole = disk.get('00000000') ?? new Uint8Array();
	const damageOf = (bytes: Uint8Array) => opened(new Map([['1', bytes]])).absorbed[0]?.damaged;

	it('is noticed whichever byte of it is another', () => {
		for (let at = 0; at < whole.length; at++) {
			assert.notEqual(damageOf(whole.map((byte, place) => (place === at ? byte ^ 1 : byte))), 0);
		}
	});

	it('is noticed wherever it ends, also between two lines', () => {
		for (let length = 0; length < whole.length; length++) {
			assert.notEqual(damageOf(whole.slice(0, length)), 0);
		}
	});

	it('gives its whole lines, also where the first one is gone', () => {
		const lines = decoder.decode(whole).split('\n');
		const beheaded = opened(new Map([['1', encoder.encode(lines.slice(1).join('\n').replace(/^/, '{"gloss\n'))]]));
		assert.equal(beheaded.library.papers().length, 3);
		assert.deepEqual(beheaded.absorbed, [{ damaged: 1, feeds: ['a'] }]);
		const middle = opened(new Map([['1', encoder.encode(lines.filter((_, place) => place !== 3).join('\n'))]]));
		assert.equal(middle.library.papers().length, 2);
	});
});
