import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bibtexEntry } from '../../../../src/core/citations/bibliography/bibtexEntry';
import { bibtex } from '../../../../src/core/formats/bibtex/bibtex';
import type { Name, PaperRecord } from '../../../../src/core/paper/paper';

const words = [
	'Notes',
	'of',
	'LoRA',
	'U-Net',
	'3D',
	'é',
	'e\u0301',
	'日本',
	'ß',
	'–',
	'’',
	'“',
	'😀',
	'Ω',
	'"',
	':',
	'a',
	'K',
];
const nasty = [
	'&',
	'%',
	'#',
	'_',
	'{',
	'}',
	'~',
	'^',
	'\\',
	'\\alpha',
	'\\&',
	'&amp;',
	'@x{y,',
	'=',
	',',
	'<i>',
	'{{',
	'}}',
	'-',
	"'",
];
const formulas = ['$x_1^2$', '$\\alpha$', '$O(n^{2})$', '$'];

/** One line that begins with a capital; TeX's own dashes and quotes mean what they are set as, so they are no part of it. */
const line = fc
	.tuple(
		fc.array(fc.constantFrom(...words, ...nasty, ' ', ' '), { maxLength: 12 }),
		fc.constantFrom('', '', ...formulas),
		fc.array(fc.constantFrom(...words, ...nasty, ' '), { maxLength: 6 }),
	)
	.map(([before, formula, behind]) => `A${before.join('')} ${formula} ${behind.join('')}`.replace(/\s+/g, ' ').trim())
	.filter((text) => !/--|''/.test(text));

const namePart = fc
	.array(fc.constantFrom('Ada', 'Ö', "O'Neil", 'É', 'B.', 'X-Y', 'R&D', 'C#', '50%', 'a_b', '~', '^', '{', '}', '\\'), {
		minLength: 1,
		maxLength: 3,
	})
	.map((parts) => `A${parts.join('')}`);
const name: fc.Arbitrary<Name> = fc.oneof(
	line.map((literal) => ({ literal })),
	fc.record(
		{
			family: fc.array(namePart, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' ')),
			given: namePart,
			'non-dropping-particle': fc.constantFrom('van', 'de la'),
			suffix: fc.constantFrom('Jr.', 'III'),
		},
		{ requiredKeys: ['family', 'given'], noNullPrototype: true },
	),
	namePart.map((family) => ({ family })),
);

const phrases = {
	collectionTitle: line,
	volume: fc.constantFrom('12', 'A_1'),
	issue: fc.constantFrom('3', 'TR-7', 'R&D #5'),
	page: fc.constantFrom('33-35', 'e1042', '1-2, 5-7', 'S12'),
	edition: fc.constantFrom('2', 'Second'),
	publisher: line,
	publisherPlace: line,
	issn: fc.constant('1234-567X'),
	note: line,
};
const inContainer = ['article-journal', 'paper-conference', 'chapter'] as const;
const anywhere = ['book', 'report', 'thesis', 'manuscript', 'document'] as const;

const record: fc.Arbitrary<PaperRecord> = fc
	.record({
		title: line,
		author: fc.array(name, { maxLength: 4 }),
		editor: fc.array(name, { minLength: 1, maxLength: 2 }),
		hasEditor: fc.boolean(),
		issued: fc.constantFrom(undefined, { year: 1999 }, { year: 2024, month: 2 }),
		phrases: fc.record(phrases, { requiredKeys: [], noNullPrototype: true }),
		kind: fc.oneof(
			fc.record({ type: fc.constantFrom(...inContainer), containerTitle: line }),
			fc.record({ type: fc.constantFrom(...anywhere) }),
		),
		identity: fc.constantFrom(
			{ identifiers: { doi: '10.1000/a_b(c)' }, links: {} },
			{ identifiers: { isbn: '9780306406157' }, links: { page: 'https://example.org/~a_b%20c#d' } },
			{ identifiers: {}, links: {} },
		),
	})
	.map(({ title, author, editor, hasEditor, issued, phrases: texts, kind, identity }) => ({
		...kind,
		title,
		author,
		...(hasEditor && { editor }),
		...(issued && { issued }),
		...texts,
		sourceKey: 'key',
		categories: [],
		...identity,
		signals: {},
	}));

function written(paper: PaperRecord): string {
	return bibtexEntry({ ...paper, id: 'x', citekey: 'key', provenance: [] }, 'key');
}

describe('An entry that is written and read again', () => {
	it('is the same paper', () => {
		fc.assert(
			fc.property(record, (paper) => {
				const entry = written(paper);
				const { papers, problems } = bibtex.decode(entry);
				assert.deepEqual(problems, []);
				assert.deepEqual(papers, [paper], entry);
			}),
			{ numRuns: 300 },
		);
	});

	it('is the same preprint', () => {
		const preprint: PaperRecord = {
			type: 'article',
			title: 'Infini-gram: Scaling Unbounded n-gram Language Models',
			author: [{ family: 'Liu', given: 'Jiacheng' }],
			moreAuthors: true,
			issued: { year: 2024, month: 1 },
			sourceKey: 'key',
			categories: ['cs.CL'],
			identifiers: { arxiv: '2401.17377' },
			links: { page: 'https://arxiv.org/abs/2401.17377' },
			signals: {},
		};
		assert.deepEqual(bibtex.decode(written(preprint)).papers, [preprint]);
	});
});
