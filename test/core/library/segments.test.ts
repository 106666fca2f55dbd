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

/** A window: a library with its disk. */
function openWindow(disk: ReadonlyMap<string, Uint8Array> = new Map()) {
	const library = new Library(['starter']);
	const segments = new Segments(library, ports);
	const absorbed = [...disk].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => segments.absorb(name, bytes));
	return { library, segments, absorbed };
}

const facts = (library: Library) => library.papers().map((paper) => ({ ...paper }));
const sorted = (library: Library) => facts(library).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Sources that know more or less of a paper, but agree on which one it is. */
const anyRecord = fc
	.record({
		number: fc.nat(3),
		shouts: fc.boolean(),
		isSigned: fc.boolean(),
		hasArxiv: fc.boolean(),
		hasDoi: fc.boolean(),
		upvotes: fc.nat(3),
	})
	.map(({ number, shouts, isSigned, hasArxiv, hasDoi, upvotes }) => {
		const title =
			['Notes in the Margin', 'Glosses of the Ancients', 'Letters from the Islands', 'Zürich\n\tß'][number] ?? '';
		const isNamed = hasArxiv || hasDoi || number < 3;
		return record(shouts ? `${title}!` : title, {
			...{
				by: isSigned ? [['Ada Meer', 'Bob Other', 'Eve Third', 'Ida Last'][number] ?? ''] : [],
				signals: { upvotes },
			},
			sighting: { firstSeen: '2026-11-20' },
			identifiers: {
				...((hasArxiv || !isNamed) && { arxiv: `2401.0000${number}` }),
				...(hasDoi && { doi: `10.1000/${number}` }),
			},
		});
	});
type Step = { readonly feed: string; readonly records?: readonly PaperRecord[] };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ feed: fc.constantFrom('a', 'b', 'c'), records: fc.array(anyRecord, { maxLength: 4 }) }),
	},
	{ weight: 1, arbitrary: fc.record({ feed: fc.constantFrom('a', 'b', 'c') }) },
);

function run(library: Library, { feed, records }: Step): void {
	if (records) {
		library.addFeed({ id: feed, label: feed.toUpperCase() }, records);
	} else {
		library.removeFeed(feed);
	}
}

describe('Segments', () => {
	it('open to the library that wrote them, whatever came and went', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
				const disk = new Map<string, Uint8Array>();
				const { library, segments } = openWindow();
				steps.forEach((step, number) => {
					run(library, step);
					const bytes = segments.changes(`0000000${number}`);
					if (bytes) {
						disk.set(`0000000${number}`, bytes);
					}
				});
				const again = openWindow(disk);
				assert.ok(again.absorbed.every(({ damaged }) => damaged === 0));
				assert.deepEqual(sorted(again.library), sorted(library));
				assert.deepEqual(
					new Set(again.library.feeds().map(({ id }) => id)),
					new Set(library.feeds().map(({ id }) => id)),
				);
				assert.equal(again.segments.changes('x'), undefined);
			}),
		);
	});

	it('can be made into fewer at any time without a change', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { minLength: 2, maxLength: 8 }), fc.nat(7), (steps, from) => {
				const disk = new Map<string, Uint8Array>();
				const { library, segments } = openWindow();
				steps.forEach((step, number) => {
					run(library, step);
					const bytes = segments.changes(`0000000${number}`);
					if (bytes) {
						disk.set(`0000000${number}`, bytes);
					}
				});
				for (const { library, segments } of [openWindow(disk)]) {
					const names = [...disk.keys()].sort().slice(from);
					const fewer = new Map([...disk].filter(([name]) => !names.includes(name)));
					segments.compacted(new Set(names), names.at(-1) ?? '9').forEach(({ name, bytes }) => fewer.set(name, bytes));
					assert.deepEqual(sorted(openWindow(fewer).library), sorted(library));
				}
				assert.deepEqual(sorted(openWindow(disk).library), sorted(library));
			}),
		);
	});

	it('are not written when a feed says the same again', () => {
		fc.assert(
			fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
				const { library, segments } = openWindow();
				run(library, { feed: 'a', records });
				segments.changes('1');
				run(library, { feed: 'a', records });
				assert.equal(segments.changes('2'), undefined);
			}),
		);
	});

	it('of two windows that know nothing of each other make one library, in any order, read once or twice', () => {
		fc.assert(
			fc.property(fc.array(anyRecord, { maxLength: 5 }), fc.array(anyRecord, { maxLength: 5 }), (mine, yours) => {
				const [one, other] = [openWindow(), openWindow()];
				run(one.library, { feed: 'a', records: mine });
				run(other.library, { feed: 'b', records: yours });
				const disk = new Map<string, Uint8Array>();
				const bytes = [one.segments.changes('1a'), other.segments.changes('1b')];
				bytes.forEach((segment, place) => segment && disk.set(`1${place}`, segment));
				const both = openWindow(disk);
				for (const { sure } of [...both.library.entries].flatMap(({ held }) => held.map(({ facts }) => facts))) {
					assert.ok(sure.every((name) => both.library.paper(name)));
				}
				const papers = both.library.papers();
				assert.equal(new Set(papers.map(({ citekey }) => citekey)).size, papers.length);
				assert.equal(new Set(papers.map(({ id }) => id)).size, papers.length);
				const records = papers.reduce((sum, { provenance }) => sum + provenance.length, 0);
				assert.equal(
					records,
					both.library.feeds().reduce((sum, feed) => sum + feed.papers, 0),
				);
				const before = sorted(both.library);
				disk.forEach((segment, name) => both.segments.absorb(name, segment));
				assert.deepEqual(sorted(both.library), before);
			}),
		);
	});

	it('lose only what is damaged, and never throw', () => {
		const { library, segments } = openWindow();
		run(library, {
			feed: 'a',
			records: [1, 2, 3].map((n) => record(`Paper number ${n} of three`, { identifiers: { arxiv: `2401.0000${n}` } })),
		});
		const whole = segments.changes('1') ?? new Uint8Array();
		fc.assert(
			fc.property(fc.nat(whole.length), fc.nat(60), fc.nat(255), (at, length, byte) => {
				const cut = openWindow(new Map([['1', whole.slice(0, at)]]));
				assert.ok(cut.library.papers().length <= 3);
				assert.ok(at === whole.length || cut.absorbed[0]?.damaged !== undefined);
				const overwritten = whole.slice();
				overwritten.fill(byte, at, at + length);
				const { library: rest } = openWindow(new Map([['1', overwritten]]));
				assert.ok(rest.papers().every(({ title }) => title !== ''));
			}),
		);
		const lines = decoder.decode(whole).split('\n');
		const broken = encoder.encode([...lines.slice(0, 2), `${lines[2]?.slice(0, 20)}`, ...lines.slice(3)].join('\n'));
		const { library: two, absorbed } = openWindow(new Map([['1', broken]]));
		assert.deepEqual(absorbed, [{ damaged: 1, feeds: ['a'] }]);
		assert.equal(two.papers().length, 2);
		assert.deepEqual(openWindow(new Map([['1', encoder.encode('no segment')]])).absorbed, [
			{ damaged: 'all', feeds: [] },
		]);
	});

	it('keep what was worked out from a paper as long as the same code did', () => {
		const { library, segments } = openWindow();
		run(library, { feed: 'a', records: [record('Twelve chars')] });
		const disk = new Map([['1', segments.changes('1') ?? new Uint8Array()]]);
		assert.deepEqual(
			[...openWindow(disk).library.entries].map(({ derived }) => derived),
			[12],
		);
		const other = new Library();
		new Segments(other, { ...ports, derivedBy: 'something else' }).absorb('1', disk.get('1') ?? new Uint8Array());
		assert.deepEqual(
			[...other.entries].map(({ derived }) => derived),
			[undefined],
		);
	});

	it('hold nothing of a feed that comes from elsewhere each time', () => {
		const { library, segments } = openWindow();
		run(library, { feed: 'starter', records: [record('Comes along each time')] });
		assert.equal(segments.changes('1'), undefined);
	});

	it('let a paper of a removed feed keep its citekey when it comes back in a later session', () => {
		const rival = record('Notes on Something Else', { by: ['Bob Meer'], issued: { year: 2024 } });
		const known = record('Notes on the Margin', { by: ['Ada Meer'], issued: { year: 2024 } });
		const { library, segments } = openWindow();
		run(library, { feed: 'a', records: [known, rival] });
		run(library, { feed: 'a' });
		const later = openWindow(new Map([['1', segments.changes('1') ?? new Uint8Array()]]));
		run(later.library, { feed: 'b', records: [rival] });
		assert.equal(later.library.papers()[0]?.citekey, 'meer2024notesa');
	});
});
