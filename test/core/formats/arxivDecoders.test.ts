import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { arxivApi, arxivPaging } from '../../../src/core/formats/arxiv/arxivApi';
import { arxivFeed } from '../../../src/core/formats/arxiv/arxivFeed';
import { categoryCodes, monthOfId, versionedId } from '../../../src/core/formats/arxiv/arxivParts';
import { journalReference } from '../../../src/core/formats/arxiv/journalReference';
import { atom, rss } from '../../../src/core/formats/syndication/xmlFeed';

const read = (name: string) => readFileSync(`test/fixtures/feeds/xml/${name}`, 'utf8');
const [answer, rssFeed, atomFeed] = [read('arxiv-api.xml'), read('arxiv-rss.xml'), read('arxiv-atom.xml')];

describe('the answer of the arXiv API', () => {
	it('gives what arXiv says about a paper, its LaTeX as it is', () => {
		assert.deepEqual(arxivApi.decode(answer).papers[0], {
			type: 'article',
			title: 'Notes in the Margin: A Study of $\\alpha < \\beta$ Readers',
			author: [
				{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' },
				{ literal: 'The Gloss Collaboration' },
			],
			issued: { year: 2026, month: 7, day: 1 },
			containerTitle: 'J. Marg. Notes',
			volume: '12',
			note: '12 pages, 3 figures',
			version: { number: 3, date: '2026-07-18' },
			abstract: 'Readers write between lines where $a < b$.\n\nA second paragraph follows.',
			categories: ['cs.CL', 'cs.DL'],
			identifiers: { doi: '10.5555/margins.1', arxiv: '2607.00001' },
			links: { page: 'https://arxiv.org/abs/2607.00001v3', pdf: 'https://arxiv.org/pdf/2607.00001v3' },
			signals: {},
			sighting: { rank: 1 },
		});
	});

	it('knows old ids, and keeps a reference that names no journal as a note', () => {
		const old = arxivApi.decode(answer).papers[1];
		assert.deepEqual(old?.identifiers, { arxiv: 'math/0309136' });
		assert.equal(old?.version?.number, 1);
		assert.equal(old?.containerTitle, undefined);
		assert.equal(old?.note, 'In Proceedings of the 3rd Workshop on Old Things, 2003');
		assert.equal(old?.links.pdf, 'https://arxiv.org/pdf/math/0309136');
	});

	it('tells what arXiv complains about, with its line', () => {
		const { papers, problems } = arxivApi.decode(answer);
		assert.equal(papers.length, 2);
		assert.deepEqual(problems, [{ message: 'arXiv answers: start must be an integer', line: 46 }]);
	});

	it('says how many there are and where the next page starts', () => {
		assert.deepEqual(arxivPaging(answer), { total: 12, next: '6' });
		assert.deepEqual(arxivPaging(answer.replace('>12<', '>6<')), { total: 6 });
		assert.deepEqual(arxivPaging('<feed/>'), {});
	});

	it('may be empty', () => {
		const empty = answer.replace(/<entry>[^]*<\/entry>/, '');
		assert.equal(arxivApi.matches(empty), true);
		assert.deepEqual(arxivApi.decode(empty), { papers: [], problems: [] });
	});

	it('keeps the papers before the place it is cut off at', () => {
		const cut = arxivApi.decode(answer.slice(0, answer.indexOf('Grace')));
		assert.equal(cut.papers.length, 1);
		assert.match(cut.problems[0]?.message ?? '', /ends inside entry 2/);
	});
});

describe('the feeds of arXiv', () => {
	it('give papers without the prefix of their abstracts', () => {
		const { papers, problems } = arxivFeed.decode(rssFeed);
		assert.deepEqual(problems, []);
		assert.deepEqual(papers[0], {
			type: 'article',
			title: 'Reading Between Lines',
			author: [
				{ family: 'Reader', given: 'Ada' },
				{ family: 'Rand', given: 'Otto', 'non-dropping-particle': 'von' },
				{ family: 'King', given: 'Martin', suffix: 'Jr.' },
			],
			issued: { year: 2026, month: 7 },
			version: { number: 1, date: '2026-07-20' },
			abstract: 'Lines have room between them. They are used.',
			categories: ['cs.DL', 'cs.HC'],
			identifiers: { arxiv: '2607.30001' },
			links: { page: 'https://arxiv.org/abs/2607.30001', pdf: 'https://arxiv.org/pdf/2607.30001' },
			signals: {},
			sighting: { firstSeen: '2026-07-20', rank: 1, announced: 'new' },
		});
	});

	it('tell replacements and cross-lists, DOIs and journals', () => {
		const paper = arxivFeed.decode(rssFeed).papers[1];
		assert.equal(paper?.sighting?.announced, 'replace-cross');
		assert.deepEqual(paper?.version, { number: 4 });
		assert.deepEqual(paper?.identifiers, { doi: '10.5555/old.2', arxiv: 'hep-th/9901001' });
		assert.deepEqual(paper?.issued, { year: 1999, month: 1 });
		assert.equal(paper?.containerTitle, 'Old J. Phys.');
		assert.equal(paper?.abstract, 'Corrected.');
	});

	it('come as Atom too', () => {
		const [paper] = arxivFeed.decode(atomFeed).papers;
		assert.equal(paper?.abstract, 'Twice as good.');
		assert.deepEqual(paper?.version, { number: 2, date: '2026-07-20' });
		assert.deepEqual(paper?.sighting, { firstSeen: '2026-07-20', rank: 1, announced: 'replace' });
		assert.deepEqual(
			paper?.author.map(({ family }) => family),
			['Reader', 'Rand'],
		);
	});

	it('are empty at weekends without a word', () => {
		const saturday = rssFeed.replace(/<item>[^]*<\/item>/, '');
		assert.equal(arxivFeed.matches(saturday), true);
		assert.deepEqual(arxivFeed.decode(saturday), { papers: [], problems: [] });
	});

	it('are read in their form of before 2024', () => {
		const old = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<channel rdf:about="http://export.arxiv.org/rss/cs.DL"><title>x</title></channel>
			<item rdf:about="http://arxiv.org/abs/2301.00001"><title>Notes on Notes. (arXiv:2301.00001v2 [cs.DL] UPDATED)</title>
			<link>http://arxiv.org/abs/2301.00001</link><description>&lt;p&gt;Notes have\nnotes.&lt;/p&gt;</description>
			<dc:creator>&lt;a href="http://arxiv.org/a"&gt;Ada Reader&lt;/a&gt;, &lt;a href="x"&gt;Otto Rand&lt;/a&gt;</dc:creator></item></rdf:RDF>`;
		assert.equal(arxivFeed.matches(old), true);
		const [paper] = arxivFeed.decode(old).papers;
		assert.equal(paper?.title, 'Notes on Notes');
		assert.equal(paper?.abstract, 'Notes have notes.');
		assert.equal(paper?.sighting?.announced, 'replace');
		assert.deepEqual(paper?.categories, ['cs.DL']);
		assert.deepEqual(
			paper?.author.map(({ family }) => family),
			['Reader', 'Rand'],
		);
	});

	it('leave out what has no id', () => {
		const { papers, problems } = arxivFeed.decode(rssFeed.replace(/2607\.30001/g, 'x'));
		assert.equal(papers.length, 1);
		assert.match(problems[0]?.message ?? '', /no arXiv id/);
	});
});

describe('the formats of arXiv and others', function () {
	this.timeout(60_000);

	it('do not claim each other’s texts', () => {
		const formats = [arxivApi, arxivFeed, rss, atom];
		const claimed = (text: string) => formats.filter((format) => format.matches(text)).map(({ name }) => name);
		assert.deepEqual(claimed(answer), ['arxiv-api']);
		assert.deepEqual(claimed(rssFeed), ['arxiv-feed']);
		assert.deepEqual(claimed(atomFeed), ['arxiv-feed']);
		assert.deepEqual(claimed(read('labelled.xml')), ['rss']);
		assert.deepEqual(claimed(read('journal.rdf')), ['rss']);
		assert.deepEqual(claimed('<feed xmlns="http://www.w3.org/2005/Atom"/>'), ['atom']);
		assert.deepEqual(claimed('<html><body/></html>'), []);
		assert.deepEqual(claimed(''), []);
	});

	it('read any damaged text', () => {
		for (const text of [answer, rssFeed, atomFeed]) {
			fc.assert(
				fc.property(fc.nat(text.length), fc.nat(200), fc.string({ unit: 'binary' }), (at, length, insert) => {
					const damaged = text.slice(0, at) + insert + text.slice(at + length);
					for (const format of [arxivApi, arxivFeed]) {
						format.matches(damaged);
						assert.ok(format.decode(damaged).papers.every(({ title }) => title !== ''));
					}
				}),
				{ numRuns: 100 },
			);
		}
	});
});

describe('what arXiv writes', () => {
	it('has ids with versions', () => {
		assert.deepEqual(versionedId('oai:arXiv.org:math.GT/0309136v12'), {
			identifiers: { arxiv: 'math/0309136' },
			version: { number: 12 },
		});
		assert.deepEqual(versionedId('https://arxiv.org/pdf/2607.00001v2.pdf')?.version, { number: 2 });
		assert.deepEqual(versionedId('http://arxiv.org/abs/2607.00001'), { identifiers: { arxiv: '2607.00001' } });
		assert.equal(versionedId('GPT-4v2'), undefined);
	});

	it('has ids that tell the month', () => {
		assert.deepEqual(monthOfId('2607.00001'), { year: 2026, month: 7 });
		assert.deepEqual(monthOfId('hep-th/9901001'), { year: 1999, month: 1 });
		assert.equal(monthOfId('x'), undefined);
	});

	it('has category codes among other classes', () => {
		assert.deepEqual(categoryCodes(['cs.CV', 'I.2.7', '68T50', 'quant-ph', undefined, 'cs.CV', 'q-bio.NC', 'Paper']), [
			'cs.CV',
			'quant-ph',
			'q-bio.NC',
		]);
	});

	it('has journals in many forms', () => {
		assert.deepEqual(journalReference('Phys.Rev.D76:013009,2007'), { containerTitle: 'Phys.Rev.D', volume: '76' });
		assert.deepEqual(journalReference('Phys. Rev. D 71 (2005) 123456'), {
			containerTitle: 'Phys. Rev. D',
			volume: '71',
		});
		assert.deepEqual(journalReference('Journal of Margins, Vol. 3, No. 1, pp. 3-4, 2010'), {
			containerTitle: 'Journal of Margins',
			volume: '3',
		});
		for (const note of [
			'ICML 2020',
			'Proc. of the 12th Conference, 2010',
			'Nature 2010',
			'to appear in X 12 (2010)',
			'12 (2010)',
		]) {
			assert.deepEqual(journalReference(note), { note });
		}
	});
});

describe('with the shared data: recorded answers of the arXiv API', function () {
	this.timeout(60_000);

	const folder = '../shared/data/feeds/arxiv-api';
	// Some recordings were encoded twice, which left control characters in them.
	const controls = /[\u0080-\u009f]/g;
	const field = (entry: string, name: string) =>
		new RegExp(`<${name}>([^]*?)</${name}>`)
			.exec(entry)?.[1]
			?.replace(controls, '')
			.replace(/\s+/g, ' ')
			.trim()
			.replace(/&amp;/g, '&')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"');

	it('give every entry with its title, authors, dates and id', function () {
		if (!existsSync(folder)) {
			this.skip();
		}
		for (const file of readdirSync(folder)) {
			const text = readFileSync(`${folder}/${file}`, 'utf8');
			const entries = text.split('<entry>').slice(1);
			const isError = file.startsWith('id_abc');
			assert.equal(arxivApi.matches(text), true, file);
			const { papers, problems } = arxivApi.decode(text);
			assert.equal(papers.length, isError ? 0 : entries.length, file);
			assert.equal(problems.length, isError ? 1 : 0, file);
			for (const [index, paper] of papers.entries()) {
				const entry = entries[index] ?? '';
				const id = field(entry, 'id')?.replace(/^.*\/abs\//, '') ?? '';
				assert.equal(paper.title, field(entry, 'title'), file);
				assert.equal(paper.author.length, entry.split('<author>').length - 1, paper.title);
				assert.equal(paper.identifiers.arxiv, id.replace(/v\d+$/, ''), file);
				assert.deepEqual(paper.version, {
					number: Number(/v(\d+)$/.exec(id)?.[1]),
					date: field(entry, 'updated')?.slice(0, 10),
				});
				const { year, month = 0, day = 0 } = paper.issued ?? { year: 0 };
				const two = (part: number) => String(part).padStart(2, '0');
				assert.equal(`${year}-${two(month)}-${two(day)}`, field(entry, 'published')?.slice(0, 10));
				assert.equal(paper.categories[0], /primary_category term="([^"]*)"/.exec(entry)?.[1]);
				assert.equal(paper.abstract?.replace(/\s+/g, ' '), field(entry, 'summary'));
				assert.equal(paper.identifiers.doi, field(entry, 'arxiv:doi')?.toLowerCase());
			}
		}
	});
});
