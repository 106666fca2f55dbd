import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nbib } from '../../../src/core/formats/nbib/nbib';

const citations = `
PMID- 12345678
OWN - NLM
STAT- MEDLINE
IS  - 0028-0836 (Print)
IS  - 1476-4687 (Electronic)
VI  - 12
IP  - 3
DP  - 2020 Sep 7
TI  - Glosses in the margin
      of texts.
PG  - 101-17
LID - 10.1000/ABC [doi]
LID - S0028-0836(20)1 [pii]
AB  - BACKGROUND: Readers wrote between
      the lines.
CN  - Gloss Study Group
FAU - Doe, Jane
AU  - Doe J
AD  - Somewhere.
FAU - King, Martin L Jr
AU  - King ML Jr
LA  - ger
PT  - Journal Article
TA  - J Marg Lit
JT  - Journal of marginal literature
MH  - *Books/history
MH  - Humans
OT  - notes
PMC - PMC7654321
SO  - J Marg Lit. 2020

PMID- 2
TI  - [A translated title.]
AU  - van der Meer J
DP  - 2019
DEP - 20190102
PT  - Preprint

PMID- 3
AU  - Nobody N

PMID- 4
BTI - A Book
PL  - Bethesda (MD)
ISBN- 9780306406157
`;

describe('A PubMed file', () => {
	it('gives what a citation says of a paper', () => {
		const { papers, problems } = nbib.decode(citations);
		assert.deepEqual(papers, [
			{
				type: 'article-journal',
				title: 'Glosses in the margin of texts',
				author: [
					{ family: 'Doe', given: 'Jane' },
					{ family: 'King', given: 'Martin L', suffix: 'Jr' },
					{ literal: 'Gloss Study Group' },
				],
				issued: { year: 2020, month: 9, day: 7 },
				containerTitle: 'Journal of marginal literature',
				volume: '12',
				issue: '3',
				page: '101-17',
				issn: '1476-4687',
				language: 'de',
				abstract: 'BACKGROUND: Readers wrote between the lines.',
				categories: [],
				keywords: ['notes', 'Books', 'Humans'],
				identifiers: { doi: '10.1000/abc', pmid: '12345678', pmcid: 'PMC7654321' },
				links: {},
				signals: {},
			},
			{
				type: 'article',
				title: 'A translated title',
				author: [{ family: 'Meer', given: 'J', 'non-dropping-particle': 'van der' }],
				issued: { year: 2019, month: 1, day: 2 },
				categories: [],
				identifiers: { pmid: '2' },
				links: {},
				signals: {},
			},
			{
				type: 'book',
				title: 'A Book',
				author: [],
				publisherPlace: 'Bethesda (MD)',
				categories: [],
				identifiers: { pmid: '4', isbn: '9780306406157' },
				links: {},
				signals: {},
			},
		]);
		assert.deepEqual(problems, [{ message: 'A citation has no title and was left out.', line: 40 }]);
	});

	it('is told from other texts by its content', () => {
		assert.ok(nbib.matches(citations));
		assert.ok(nbib.matches('\uFEFFPMID- 1\r\nTI  - x'));
		assert.ok(!nbib.matches('See PMID- 12 or\nPMID- 13'));
		assert.ok(!nbib.matches('TY  - JOUR\nAN  - 1'));
	});

	it('is read to its end, however hostile', () => {
		const piece = fc.constantFrom('PMID- 1', 'TI  - x', '\n', '      more', 'FAU - A', 'DP  - 20', 'a', '\r\n');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				nbib.decode(pieces.join(''));
			}),
		);
		for (const hostile of ['PMID- 1\n', 'TI  - x\n', '      x\n', '\n', 'FAU - A B\n', 'AU  - A B C\n']) {
			nbib.decode(`PMID- 1\nTI  - T\n${hostile.repeat(Math.ceil(300_000 / hostile.length))}`);
		}
	});
});
