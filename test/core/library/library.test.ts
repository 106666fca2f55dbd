import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../../../src/core/formats/detect';
import { Library } from '../../../src/core/library/library';
import { parseName } from '../../../src/core/paper/parseName';
import { identityKeys } from '../../../src/core/paper/identityKeys';
import { record } from './record';

const mine = { id: 'mine', label: 'Mine' };
const other = { id: 'other', label: 'Other' };
const now = '2026-01-02T03:04:05.000Z';
const bare = record('Notes in the Margin of Books', { abstract: 'Long abstract.' });
const known = record('Notes in the Margin of Books', {
	by: ['Ada Meer'],
	issued: { year: 2024 },
	identifiers: { arxiv: '2401.00001', doi: '10.1000/a' },
});

describe('Library', () => {
	it('adds papers and finds them by id, citekey, identity key and address', () => {
		const library = new Library();
		assert.deepEqual(library.addFeed(mine, [known], now), { added: 1, merged: 0 });
		const [paper] = library.papers();
		assert.equal(paper?.id, 'arxiv:2401.00001');
		assert.equal(paper?.citekey, 'meer2024notes');
		const keys = [...identityKeys(known), paper.id, paper.citekey, 'https://arxiv.org/abs/2401.00001v3'];
		for (const key of keys) {
			assert.deepEqual(library.paper(key), paper, key);
		}
		assert.equal(library.paper('arxiv:2401.00002'), undefined);
		assert.equal(library.paper('__proto__'), undefined);
	});

	it('makes one paper of two records of one title, whichever comes first, and keeps the id it gave', () => {
		for (const [first, second, id] of [
			[known, bare, /^arxiv:2401.00001$/],
			[bare, known, /^title:[0-9a-f]{16}$/],
		] as const) {
			const library = new Library();
			library.addFeed(mine, [first], now);
			const before = library.papers()[0];
			assert.deepEqual(library.addFeed(other, [second], now), { added: 0, merged: 1 });
			const [paper] = library.papers();
			assert.equal(library.papers().length, 1);
			assert.match(paper?.id ?? '', id);
			assert.deepEqual([paper?.id, paper?.citekey], [before?.id, before?.citekey]);
			assert.equal(paper?.abstract, 'Long abstract.');
			assert.deepEqual(library.paper('doi:10.1000/a'), paper);
			assert.deepEqual(paper?.provenance.map(({ feed }) => feed).sort(), ['mine', 'other']);
		}
	});

	it('adds nothing when the same feed comes again, and keeps the first sight', () => {
		const library = new Library();
		library.addFeed(mine, [bare, known], now);
		const before = structuredClone(library.papers());
		assert.deepEqual(library.addFeed(mine, [known, bare], '2027-01-01T00:00:00Z'), { added: 0, merged: 2 });
		assert.deepEqual(library.papers(), before);
		assert.equal(before[0]?.provenance[0]?.firstSeen, now);
	});

	it('keeps papers of one title apart when something says that they differ', () => {
		const library = new Library();
		const title = 'Notes in the Margin of Books';
		library.addFeed(mine, [
			known,
			record(title, { by: ['Bob Other'] }),
			record(title, { by: ['Ada Meer'], issued: { year: 1990 } }),
		]);
		assert.equal(library.papers().length, 3);
		assert.equal(new Set(library.papers().map(({ id }) => id)).size, 3);
		assert.equal(new Set(library.papers().map(({ citekey }) => citekey)).size, 3);
	});

	it('never matches short or generic titles alone, and still knows the same record again', () => {
		const library = new Library();
		const editorials = [record('Editorial', { abstract: 'A.' }), record('Editorial', { abstract: 'B.' })];
		assert.deepEqual(library.addFeed(mine, editorials), { added: 2, merged: 0 });
		assert.deepEqual(library.addFeed(mine, editorials), { added: 0, merged: 2 });
	});

	it('makes two papers one when a record shows that they are', () => {
		const library = new Library();
		library.addFeed(mine, [record('First title of the thing', { identifiers: { arxiv: '2401.00001' } })]);
		library.addFeed({ id: 'third', label: '' }, [
			record('Second title of the thing', { identifiers: { doi: '10.1000/a' } }),
		]);
		const keys = library.papers().flatMap(({ id, citekey }) => [id, citekey]);
		library.addFeed(other, [known]);
		assert.equal(library.papers().length, 1);
		for (const key of keys) {
			assert.equal(library.paper(key)?.id, 'arxiv:2401.00001', key);
		}
		library.removeFeed('other');
		assert.deepEqual(
			library.papers().flatMap(({ id, citekey }) => [id, citekey]),
			keys,
		);
	});

	it('forgets with a feed its papers and its values, and nothing else', () => {
		const library = new Library();
		library.addFeed(mine, [bare]);
		library.addFeed(other, [known, record('Only in the Other Feed')]);
		assert.deepEqual(library.feeds(), [
			{ ...mine, papers: 1 },
			{ ...other, papers: 2 },
		]);
		assert.equal(library.removeFeed('other'), true);
		assert.equal(library.removeFeed('other'), false);
		const [paper, ...others] = library.papers();
		assert.deepEqual(others, []);
		assert.deepEqual(paper?.author, []);
		assert.deepEqual(paper?.provenance, [{ feed: 'mine' }]);
		assert.equal(library.paper('doi:10.1000/a'), undefined);
		assert.deepEqual(library.feeds(), [{ ...mine, papers: 1 }]);
	});

	it('gives the records of a feed back, dated', () => {
		const library = new Library();
		library.addFeed(mine, [bare], now);
		library.addFeed(other, [known], now);
		assert.deepEqual(library.records('mine'), [{ ...bare, sighting: { firstSeen: now } }]);
		assert.deepEqual(library.records('none'), []);
	});
});

describe('citekeys', () => {
	const rival = record('Notes on Something Else', { by: ['Bob Meer'], issued: { year: 2024 } });

	it('stay when a richer record arrives and when a feed comes back', () => {
		const library = new Library();
		library.addFeed(mine, [bare, rival]);
		const keys = library.papers().map(({ citekey }) => citekey);
		library.addFeed(other, [known]);
		library.removeFeed('mine');
		library.addFeed(mine, [rival, bare]);
		assert.deepEqual(
			library
				.papers()
				.map(({ citekey }) => citekey)
				.sort(),
			[...keys].sort(),
		);
	});

	it('are the same in a later session, whatever comes first and whichever record brings the paper', () => {
		const first = new Library();
		first.addFeed(mine, [known, rival, bare]);
		first.removeFeed('mine');
		for (const records of [
			[rival, known],
			[bare, rival],
			[rival, bare, known],
		]) {
			const later = new Library();
			first.citekeys.memories().forEach(([citekey, keys]) => later.citekeys.remember(keys, citekey));
			later.addFeed(other, records);
			assert.equal(later.paper('title:notesinthemarginofbooks')?.citekey, 'meer2024notes');
			assert.equal(later.paper('title:notesonsomethingelse')?.citekey, 'meer2024notesa');
		}
	});

	it('are never given twice, not even after their paper went', () => {
		const library = new Library();
		library.addFeed(mine, [known]);
		library.removeFeed('mine');
		library.addFeed(mine, [rival]);
		assert.equal(library.papers()[0]?.citekey, 'meer2024notesa');
	});

	it('are the ones a source cites by, where they can be keys and no paper holds them', () => {
		const library = new Library();
		const sourced = (title: string, sourceKey: string) => record(title, { sourceKey });
		library.addFeed(mine, [
			sourced('One thing of many', 'my:Key_2024'),
			sourced('Another thing of many', 'my:Key_2024'),
			sourced('A third thing of many', '../../evil'),
			sourced('A fourth thing of many', 'with space'),
		]);
		assert.deepEqual(
			library.papers().map(({ citekey }) => citekey),
			['my:Key_2024', 'anotherthingmany', 'thirdthingmany', 'fourththingmany'],
		);
	});
});

describe('a page imported on top of the starter feed', () => {
	it('adds no paper', () => {
		const page = decode(readFileSync('test/fixtures/feeds/trending-page.txt', 'utf8')).papers;
		const facts = page.map(({ title }, place) =>
			record(title.replace('ell_infty', '$\\ell_\\infty$'), {
				by: ['Ada Meer'],
				identifiers: { arxiv: `2401.0000${place}` },
			}),
		);
		const library = new Library();
		assert.deepEqual(library.addFeed(mine, facts), { added: 3, merged: 0 });
		assert.deepEqual(library.addFeed(other, page, now), { added: 0, merged: 3 });
		assert.ok(library.papers().every(({ author, abstract }) => author[0] && abstract));
	});
});

describe('with the shared data: the trending page on top of the starter facts', () => {
	const data = '../shared/data/feeds';
	interface Fact {
		readonly title: string;
		readonly arxivId?: string;
		readonly authors?: string[];
		readonly year?: number;
	}

	it('adds no paper in either order', function () {
		if (!existsSync(`${data}/starter-facts.json`)) {
			this.skip();
		}
		const facts = (JSON.parse(readFileSync(`${data}/starter-facts.json`, 'utf8')) as Fact[]).map((fact) => ({
			...record(fact.title, {
				identifiers: fact.arxivId === undefined ? {} : { arxiv: fact.arxivId },
				...(fact.year !== undefined && { issued: { year: fact.year } }),
			}),
			author: (fact.authors ?? []).map(parseName),
		}));
		const page = decode(readFileSync(`${data}/trending-page.txt`, 'utf8')).papers;
		for (const [first, second] of [
			[facts, page],
			[page, facts],
		] as const) {
			const library = new Library();
			assert.deepEqual(library.addFeed(mine, first), { added: 58, merged: 0 });
			assert.deepEqual(library.addFeed(other, second), { added: 0, merged: 58 });
			assert.ok(library.papers().every(({ abstract, provenance }) => abstract && provenance.length === 2));
		}
	});
});
