import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ris } from '../../../src/core/formats/ris/ris';

const article = `Provider: Example
Content:text/plain; charset="UTF-8"

TY  - JOUR
AU  - Doe, Jane
AU  - van der Meer, Jörg
A1  - King, Martin, Jr.
AU  - The Gloss Team
AU  - et al.
TI  - Glosses in the
  margin of texts
T2  - Journal of Marginal Literature
JA  - J. Marg. Lit.
VL  - 12
IS  - 3
SP  - 101
EP  - 117
PY  - 2020
DA  - 2020/09/07/
SN  - 12345679
PB  - Scriptorium Press
CY  - Gießen
DO  - https://doi.org/10.1000/ABC
UR  - https://example.org/a
L1  - https://example.org/a.pdf
KW  - notes
KW  - margins
readers
LA  - German
ID  - Doe2020
N1  - Cited By :7
N1  - In print
AB  - Readers wrote between
the lines.

Nobody minded.
ER  - 
`;

/** The only paper of a reference of the given lines. */
function decoded(...lines: readonly string[]) {
	return ris.decode(['TY  - JOUR', 'TI  - T', ...lines, 'ER  - '].join('\n')).papers[0];
}

describe('A RIS file', () => {
	it('gives what a reference says of a paper', () => {
		const { papers, problems } = ris.decode(article);
		assert.deepEqual(problems, []);
		assert.deepEqual(papers, [
			{
				type: 'article-journal',
				title: 'Glosses in the margin of texts',
				author: [
					{ family: 'Doe', given: 'Jane' },
					{ family: 'Meer', given: 'Jörg', 'non-dropping-particle': 'van der' },
					{ literal: 'The Gloss Team' },
					{ family: 'King', given: 'Martin', suffix: 'Jr.' },
				],
				moreAuthors: true,
				issued: { year: 2020, month: 9, day: 7 },
				containerTitle: 'Journal of Marginal Literature',
				volume: '12',
				issue: '3',
				page: '101-117',
				publisher: 'Scriptorium Press',
				publisherPlace: 'Gießen',
				issn: '1234-5679',
				note: 'In print',
				language: 'de',
				sourceKey: 'Doe2020',
				abstract: 'Readers wrote between the lines.\n\nNobody minded.',
				categories: [],
				keywords: ['notes', 'margins', 'readers'],
				identifiers: { doi: '10.1000/abc' },
				links: { page: 'https://example.org/a', pdf: 'https://example.org/a.pdf' },
				signals: {},
			},
		]);
	});

	it('may lack ends, spaces and capitals', () => {
		const { papers } = ris.decode(
			'\uFEFFTY  -JOUR\r\nTI  -One\r\nER  -\r\n\r\nTY - BOOK\r\nT1 - Two\r\nTY  - CHAP\r\nTI  - Three\r\nBT  - Book\r\nED  - Roe, R.\r\nER  - \r\n' +
				'ty  - conf\r\nti  - Four\r\nt2  - Proceedings\r\nsp  - 7-9\r\n',
		);
		assert.deepEqual(
			papers.map(({ type, title, containerTitle }) => [type, title, containerTitle]),
			[
				['article-journal', 'One', undefined],
				['book', 'Two', undefined],
				['chapter', 'Three', 'Book'],
				['paper-conference', 'Four', 'Proceedings'],
			],
		);
		assert.deepEqual(papers[2]?.editor, [{ family: 'Roe', given: 'R.' }]);
		assert.equal(papers[3]?.page, '7-9');
	});

	it('keeps the references around one without a title, and names its line', () => {
		const { papers, problems } = ris.decode(`${article}\nTY  - JOUR\nAU  - Nobody\nER  - \n${article}`);
		assert.equal(papers.length, 2);
		assert.deepEqual(problems, [{ message: 'A reference has no title and was left out.', line: 39 }]);
	});

	it('is written in dialects', () => {
		assert.deepEqual(decoded('Y1  - 1998/04//')?.issued, { year: 1998, month: 4 });
		assert.deepEqual(decoded('PY  - 2020', 'DA  - MAY 12')?.issued, { year: 2020, month: 5, day: 12 });
		assert.deepEqual(decoded('PY  - 2020///Spring')?.issued, { year: 2020 });
		assert.deepEqual(decoded('DA  - 2019-03-04')?.issued, { year: 2019, month: 3, day: 4 });
		assert.deepEqual(decoded('UR  - https://doi.org/10.1000/X')?.identifiers, { doi: '10.1000/x' });
		assert.deepEqual(decoded('SN  - 9780306406157 (ISBN); 0028-0836 (ISSN)')?.identifiers, { isbn: '9780306406157' });
		assert.equal(decoded('SN  - 9780306406157 (ISBN); 0028-0836 (ISSN)')?.issn, '0028-0836');
		assert.deepEqual(decoded('DB  - PubMed', 'AN  - 123', 'C2  - PMC7')?.identifiers, { pmid: '123', pmcid: 'PMC7' });
		assert.equal(decoded('C7  - e42')?.page, 'e42');
		assert.deepEqual(decoded('KW  - a; b')?.keywords, ['a', 'b']);
		assert.deepEqual(decoded('AU  - Doe, J.; Roe, R.')?.author.length, 2);
		const preprint = decoded('JO  - arXiv preprint arXiv:2401.00001');
		assert.deepEqual(
			[preprint?.type, preprint?.containerTitle, preprint?.identifiers],
			['article', undefined, { arxiv: '2401.00001' }],
		);
		const book = ris.decode('TY  - EDBOOK\nTI  - B\nAU  - Doe, J.\nT2  - Series\nER  - ').papers[0];
		assert.deepEqual([book?.author, book?.editor?.length, book?.collectionTitle], [[], 1, 'Series']);
	});

	it('is told from other texts by its content', () => {
		assert.ok(ris.matches(article));
		assert.ok(ris.matches('\uFEFFTY  -JOUR\r\n'));
		for (const text of ['', 'TY for the note - JOUR', '@article{a, title = {TY  - JOUR}}', 'A party - all night']) {
			assert.ok(!ris.matches(text), text);
		}
	});

	it('is read to its end, however hostile', () => {
		const piece = fc.constantFrom('TY  - JOUR', 'TI  - x', 'ER  - ', '\n', ' ', 'AU  -', 'a', '\r', '-', 'SN  - 1');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				ris.decode(pieces.join(''));
			}),
		);
		for (const hostile of [
			'TY  - JOUR\n',
			'TY  - JOUR\nTI  - x\n',
			'TI  - x\n',
			'x\n',
			'\n',
			'AU  - a, b\n',
			'TI  - a b; ',
			'\r',
		]) {
			ris.decode(`TY  - JOUR\nTI  - T\n${hostile.repeat(Math.ceil(300_000 / hostile.length))}`);
		}
	});
});
