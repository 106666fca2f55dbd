import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import { recordKeys } from '../../../src/core/library/recordKeys';
import { mayBeSamePaper } from '../../../src/core/library/samePaper';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { titleKey } from '../../../src/core/paper/titleKey';
import { record } from './record';

/** Few values, so that records collide in every way. */
const anyRecord = fc
	.record(
		{
			title: fc.constantFrom('Notes in the Margin', 'Notes in the margin!', 'Glosses of the Ancients', 'Editorial'),
			by: fc.constantFrom([], ['Ada Meer'], ['Bob Other'], ['Ada Meer', 'Bob Other']),
			year: fc.constantFrom(undefined, 2018, 2020, 2022),
			arxiv: fc.constantFrom(undefined, '2401.00001', '2401.00002'),
			doi: fc.constantFrom(undefined, '10.1000/a', '10.1000/b'),
			upvotes: fc.nat(3),
		},
		{ requiredKeys: ['title', 'by', 'upvotes'] },
	)
	.map(({ title, by, year, arxiv, doi, upvotes }) =>
		record(title, {
			by,
			...(year && { issued: { year } }),
			identifiers: { ...(arxiv && { arxiv }), ...(doi && { doi }) },
			signals: { upvotes },
		}),
	);
const feeds = fc.array(fc.array(anyRecord, { maxLength: 6 }), { minLength: 1, maxLength: 4 });

function libraryOf(all: readonly (readonly PaperRecord[])[]): Library {
	const library = new Library();
	all.forEach((records, place) => library.addFeed({ id: `feed${place}`, label: '' }, records));
	return library;
}

describe('any feeds', () => {
	it('lose no paper: every key of every record finds one', () => {
		fc.assert(
			fc.property(feeds, (all) => {
				const library = libraryOf(all);
				return all.flat().every((one) => recordKeys(one).sure.every((key) => library.paper(key) !== undefined));
			}),
		);
	});

	it('give no paper, id or citekey twice', () => {
		fc.assert(
			fc.property(feeds, (all) => {
				const papers = libraryOf(all).papers();
				assert.equal(new Set(papers.map(({ id }) => id)).size, papers.length);
				assert.equal(new Set(papers.map(({ citekey }) => citekey)).size, papers.length);
				for (const [place, paper] of papers.entries()) {
					const twins = papers.slice(place + 1).filter(({ title }) => titleKey(title) === titleKey(paper.title));
					assert.ok(titleKey(paper.title) === undefined || !twins.some((twin) => mayBeSamePaper(paper, twin)));
				}
			}),
		);
	});

	it('change nothing when they come again', () => {
		fc.assert(
			fc.property(feeds, (all) => {
				const library = libraryOf(all);
				const before = structuredClone(library.papers());
				const again = all.map((records, place) => library.addFeed({ id: `feed${place}`, label: '' }, records));
				assert.ok(again.every(({ added }) => added === 0));
				assert.deepEqual(library.papers(), before);
			}),
		);
	});

	it('leave nothing behind when all are removed, and only their own when one is', () => {
		fc.assert(
			fc.property(feeds, (all) => {
				const library = libraryOf(all);
				library.removeFeed('feed0');
				const left = library.papers();
				assert.ok(
					left.every(({ provenance }) => provenance.length > 0 && provenance.every(({ feed }) => feed !== 'feed0')),
				);
				for (const one of all.slice(1).flat()) {
					assert.ok(recordKeys(one).ids.some((key) => library.paper(key)));
				}
				all.forEach((_, place) => library.removeFeed(`feed${place}`));
				assert.deepEqual(library.papers(), []);
				assert.deepEqual(library.feeds(), []);
			}),
		);
	});

	it('show papers with identifiers the same in whatever order the feeds come', () => {
		const identified = anyRecord.filter(({ identifiers }) => identifiers.arxiv !== undefined);
		const single = fc.array(
			identified.map((one) =>
				record(one.title, { by: [], identifiers: { arxiv: one.identifiers.arxiv ?? '' }, signals: one.signals }),
			),
			{ maxLength: 4 },
		);
		fc.assert(
			fc.property(fc.array(single, { maxLength: 4 }), (all) => {
				const facts = (order: readonly number[]) => {
					const library = new Library();
					order.forEach((place) => library.addFeed({ id: `feed${place}`, label: '' }, all[place] ?? []));
					const papers = library.papers().map((paper) => ({ ...paper, citekey: '' }));
					return papers.sort((a, b) => (a.id < b.id ? -1 : 1));
				};
				const order = all.map((_, place) => place);
				assert.deepEqual(facts(order), facts(order.toReversed()));
			}),
		);
	});
});
