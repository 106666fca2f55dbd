import * as assert from 'node:assert/strict';
import { dateOf } from '../../../../src/core/formats/json/dateText';
import { abstractText, markupText, titleText } from '../../../../src/core/formats/json/markupText';
import { noteLines } from '../../../../src/core/formats/json/noteLines';
import { personName } from '../../../../src/core/formats/json/personName';
import { scriptText } from '../../../../src/core/formats/json/scriptText';

describe('markup in titles and abstracts', () => {
	const cases: readonly (readonly [markup: string, text: string])[] = [
		['<jats:p>One\n   line.</jats:p>\n<jats:p>Two.</jats:p>', 'One line.\n\nTwo.'],
		['<jats:title>Abstract</jats:title><jats:p>Text</jats:p>', 'Text'],
		['<title>Methods:</title><p>We read.</p><title/><p>More</p>', 'Methods: We read.\n\nMore'],
		['H<sub>2</sub>O, 10<sup>-3</sup>, x<sub>max</sub>, e<sup>iπ</sup>', 'H₂O, 10⁻³, xₘₐₓ, e^iπ'],
		['if a <b and c> d, x<y, <script>alert(1)</script>', 'if a <b and c> d, x<y, <script>alert(1)</script>'],
		['<i class="x" title=\'y\'>E. coli</i> &amp; <span style="a">B</span>', 'E. coli & B'],
		['&lt;i&gt;E. coli&lt;/i&gt; p &amp;lt; 0.05', 'E. coli p < 0.05'],
		['&#x3b1;&#945;&nbsp;&unknown;&constructor;', 'αα &unknown;&constructor;'],
		['<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>', 'x²'],
		['<tex-math>\\documentclass{x}\\begin{document}$$\\alpha$$\\end{document}</tex-math>', '$\\alpha$'],
		['a<inline-formula><tex-math>$b$</tex-math><mml:math><mml:mi>b</mml:mi></mml:math></inline-formula>c', 'a$b$c'],
		['</sub></title><sup>unclosed', 'unclosed'],
	];
	for (const [markup, text] of cases) {
		it(`is read from ${markup}`, () => assert.equal(markupText(markup), text));
	}

	it('leaves nothing of a text that is only markup', () => {
		assert.equal(titleText('<i></i>'), undefined);
		assert.equal(abstractText('<p>Abstract</p>\n<p></p>'), 'Abstract');
		assert.equal(abstractText('Abstract Background is short.'), 'Background is short.');
		assert.equal(abstractText('Abstract nonsense is fun.'), 'Abstract nonsense is fun.');
	});

	it('is read in time whatever it is', () => {
		for (const part of ['<', '<sub>', '<sub>x</sub>', '<p ', '<b a="', '&lt;', '<title>', '\n ', '<b          ']) {
			assert.ok(markupText(part.repeat(1_000_000 / part.length)).length <= 400_000);
		}
	});

	it('writes raised and lowered letters as Unicode has them', () => {
		const raised = '0123456789+-=()nixyabcdefghjklmoprstuvwzT';
		assert.equal([...scriptText('0123456789', 'sup'), ...scriptText('+-=()n', 'sup')].length, 16);
		for (const letter of raised) {
			assert.match(scriptText(letter, 'sup'), /^[⁰¹²³⁴-⁹⁺⁻⁼⁽⁾\p{Lm}]$/u);
			assert.equal(scriptText(letter, 'sup').normalize('NFKD').replace('−', '-'), letter);
		}
		for (const letter of '0123456789+-=()aehijklmnoprstuvx') {
			assert.equal(scriptText(letter, 'sub').normalize('NFKD').replace('−', '-'), letter);
		}
	});
});

describe('a date in words and figures', () => {
	const cases: readonly (readonly [text: string, date: unknown])[] = [
		['2019', { year: 2019 }],
		['2019-05-00', { year: 2019, month: 5 }],
		['2019-00-00', { year: 2019 }],
		['2019/5/3', { year: 2019, month: 5, day: 3 }],
		['2019-05-03T10:00:00Z', { year: 2019, month: 5, day: 3 }],
		['May 2019', { year: 2019, month: 5 }],
		['3. Mai 2019', { year: 2019, month: 5, day: 3 }],
		['January 07 , 2011', { year: 2011, month: 1, day: 7 }],
		['May 01, 1980', { year: 1980, month: 5, day: 1 }],
		['2019 May 3', { year: 2019, month: 5, day: 3 }],
		['3 Mar 2019 12:00:00', { year: 2019, month: 3, day: 3 }],
		['2019/2020', { year: 2019 }],
		['08/1993', { year: 1993, month: 8 }],
		['25.12.2019', { year: 2019, month: 12, day: 25 }],
		['12/25/2019', { year: 2019, month: 12, day: 25 }],
		['3/4/2019', { year: 2019 }],
		['c. 1999', { year: 1999 }],
		['[1987?]', { year: 1987 }],
		['Spring 2020', { year: 2020 }],
		['1999-2001', { year: 1999 }],
		['2019-uu-uu', { year: 2019 }],
		['forthcoming', undefined],
		['', undefined],
		['12345', undefined],
	];
	for (const [text, date] of cases) {
		it(`is read from “${text}”`, () => assert.deepEqual(dateOf(text), date));
	}
});

describe('the lines of a note', () => {
	it('give identifiers and keys, and the rest as note', () => {
		assert.deepEqual(
			noteLines(
				'PMID: 1\nPMCID: PMC2\n{:DOI: 10.5555/x}\nArXiv ID: 1706.00001v2\nType: article\nbibtex: k\nA remark: yes',
			),
			{
				identifiers: { pmid: '1', pmcid: 'PMC2', doi: '10.5555/x', arxiv: '1706.00001' },
				type: 'article',
				sourceKey: 'k',
				note: 'A remark: yes',
			},
		);
		assert.deepEqual(noteLines(undefined), { identifiers: {} });
	});
});

describe('a person in two parts', () => {
	it('has particles and suffixes told apart, but not groups', () => {
		assert.deepEqual(personName({ family: 'van der Meer', given: 'Ada' }), {
			family: 'Meer',
			given: 'Ada',
			'non-dropping-particle': 'van der',
		});
		assert.deepEqual(personName({ family: '"van der Meer"', given: 'Ada' }), { family: 'van der Meer', given: 'Ada' });
		assert.deepEqual(personName({ family: 'R. Creighton Buck', given: '' }), { family: 'Buck', given: 'R. Creighton' });
		assert.deepEqual(personName({ family: 'Plato' }), { family: 'Plato' });
		assert.deepEqual(personName({ family: 'Networks', given: 'Ada' }), { family: 'Networks', given: 'Ada' });
		assert.equal(personName({}), undefined);
	});
});
