import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bibtexEntry } from '../../../../src/core/citations/bibliography/bibtexEntry';
import { scanBibtex } from '../../../../src/core/bibtex/scanBibtex';
import type { Name } from '../../../../src/core/paper/paper';
import { paperOf } from './paperOf';

function field(name: string, entry: string): string | undefined {
	const found = scanBibtex(entry)[0]?.fields.find((each) => each.name === name);
	return found && entry.slice(found.valueStart, found.valueEnd);
}

function title(text: string): string | undefined {
	return field('title', bibtexEntry(paperOf({ title: text }), 'key'));
}

function authors(...author: readonly Name[]): string | undefined {
	return field('author', bibtexEntry(paperOf({ author }), 'key'));
}

describe('A BibTeX entry', () => {
	it('holds what is known of a preprint', () => {
		assert.equal(
			bibtexEntry(paperOf(), 'liu2024infinigram'),
			`@misc{liu2024infinigram,
  author = {Liu, Jiacheng and Min, Sewon},
  title = {Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens},
  year = {2024},
  month = jan,
  eprint = {2401.17377},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2401.17377}
}`,
		);
	});

	it('names where a paper was published', () => {
		const published = { identifiers: { doi: '10.1000/a_b' }, links: {}, containerTitle: 'Science & Nature' } as const;
		const article = bibtexEntry(paperOf({ ...published, type: 'article-journal' }), 'k');
		assert.match(article, /^@article\{k,\n[^]*journal = \{Science \\& Nature\}[^]*doi = \{10\.1000\/a_b\}\n\}$/);
		const talk = bibtexEntry(paperOf({ ...published, type: 'paper-conference' }), 'k');
		assert.match(talk, /^@inproceedings\{k,\n[^]*booktitle = /);
		assert.match(bibtexEntry(paperOf({ type: 'article-journal' }), 'k'), /^@misc\{/);
	});

	it('holds what is known of a publication', () => {
		const chapter = {
			type: 'chapter',
			containerTitle: 'A Book',
			editor: [{ family: 'Roe', given: 'R.' }],
			collectionTitle: 'A Series',
			volume: '12',
			issue: '3',
			page: '33-35',
			edition: '2',
			publisher: 'Press & Sons',
			publisherPlace: 'Gießen',
			identifiers: { isbn: '9780306406157' },
			issn: '1234-567X',
			note: 'In print',
			language: 'de',
			links: {},
		} as const;
		assert.equal(
			bibtexEntry(paperOf({ ...chapter, title: 'A Part' }), 'k'),
			`@incollection{k,
  author = {Liu, Jiacheng and Min, Sewon},
  title = {A Part},
  editor = {Roe, R.},
  booktitle = {A Book},
  series = {A Series},
  volume = {12},
  number = {3},
  pages = {33--35},
  edition = {2},
  publisher = {Press \\& Sons},
  address = {Gießen},
  year = {2024},
  month = jan,
  isbn = {9780306406157},
  issn = {1234-567X},
  note = {In print}
}`,
		);
		assert.match(bibtexEntry(paperOf({ ...chapter, type: 'thesis' }), 'k'), /^@phdthesis[^]*howpublished[^]*school = /);
		assert.match(bibtexEntry(paperOf({ ...chapter, type: 'report' }), 'k'), /^@techreport[^]*institution = \{Press/);
		assert.match(bibtexEntry(paperOf({ ...chapter, type: 'book' }), 'k'), /^@book[^]*maintitle = \{A Book/);
	});

	it('protects the capitals that a style would lower', () => {
		assert.equal(title('LoRAPrune: Pruning Meets an LLM'), '{{LoRAPrune}: Pruning Meets an {LLM}}');
		assert.equal(title('A U-Net for GPT-4, 3D and Q-learning'), '{A {U-Net} for {GPT}-4, {3D} and {Q}-learning}');
		assert.equal(title('AR-Net: Networks of Time-Series'), '{{AR-Net}: Networks of Time-Series}');
		assert.equal(title('LLM-Based Agents'), '{{LLM}-Based Agents}');
		assert.equal(title('ATTENTION IS ALL YOU NEED'), '{ATTENTION IS ALL YOU NEED}');
	});

	it('escapes what LaTeX would take for its own, and keeps math and Unicode', () => {
		assert.equal(title('50% of R&D #1 a_b'), '{50\\% of {R}\\&{D} \\#1 a\\_b}');
		assert.equal(
			title('a\\b {c ~ ^'),
			'{a\\textbackslash{}b \\textbraceleft{}c \\textasciitilde{} \\textasciicircum{}}',
		);
		assert.equal(title('On $\\ell_1$ and $O(n^2)$ by Erdős'), '{On $\\ell_1$ and $O(n^2)$ by Erdős}');
		assert.equal(title('costs $5 and $10'), '{costs \\$5 and \\$10}');
		assert.equal(title('broken $\\frac{1$ math'), '{broken \\$\\textbackslash{}frac\\textbraceleft{}1\\$ math}');
	});

	it('writes names so that BibTeX splits them as they are', () => {
		assert.equal(
			authors({ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }),
			'{van Beethoven, Ludwig}',
		);
		assert.equal(authors({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }), '{King, Jr., Martin Luther}');
		assert.equal(authors({ literal: 'The LHC Team' }), '{{The LHC Team}}');
		assert.equal(authors({ literal: 'Barnes and Noble' }, { family: 'Doe' }), '{{Barnes and Noble} and Doe}');
		assert.equal(authors({ family: 'von Neumann Smith', given: 'J' }), '{{von Neumann Smith}, J}');
		assert.equal(authors(), undefined);
	});

	it('says where there are more authors', () => {
		const entry = bibtexEntry(paperOf({ author: [{ family: 'Liu', given: 'J' }], moreAuthors: true }), 'key');
		assert.equal(field('author', entry), '{Liu, J and others}');
	});

	it('is one balanced entry, whatever the paper says', () => {
		const piece = fc.constantFrom(
			'{',
			'}',
			'\\',
			'$',
			'"',
			'@article{x,\n',
			'\n',
			'%',
			'#',
			',',
			' and ',
			'LLM',
			'é',
			' ',
			'=',
			'\0',
		);
		const hostile = fc.oneof(
			fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
			fc.string(),
		);
		const name = fc.record(
			{ family: hostile, given: hostile, suffix: hostile, literal: hostile },
			{ requiredKeys: [] },
		);
		const facts = fc.record({
			title: hostile,
			author: fc.array(name, { maxLength: 3 }),
			containerTitle: hostile,
			identifiers: fc.record({ doi: hostile, arxiv: hostile, url: hostile }, { requiredKeys: [] }),
		});
		fc.assert(
			fc.property(facts, (hostileFacts) => {
				const entry = bibtexEntry(paperOf(hostileFacts), 'key1');
				const [scanned, ...others] = scanBibtex(entry);
				assert.equal(others.length, 0);
				assert.ok(scanned?.closed);
				assert.deepEqual([scanned.key, scanned.start, scanned.end], ['key1', 0, entry.length]);
				assert.equal(entry.split('{').length, entry.split('}').length);
				assert.ok(scanned.fields.some((each) => each.name === 'title'));
			}),
		);
	});
});
