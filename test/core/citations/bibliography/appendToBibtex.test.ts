import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { appendToBibtex } from '../../../../src/core/citations/bibliography/appendToBibtex';
import { scanBibtex } from '../../../../src/core/bibtex/scanBibtex';
import type { Paper } from '../../../../src/core/paper/paper';
import { paperOf } from './paperOf';

function append(
	text: string,
	...papers: readonly Paper[]
): { text: string; citekeys: readonly string[]; added: number } {
	const { edits, citekeys, added } = appendToBibtex(text, papers);
	const changed = edits.reduceRight(
		(before, edit) => before.slice(0, edit.offset) + edit.text + before.slice(edit.offset + edit.length),
		text,
	);
	return { text: changed, citekeys, added };
}

const bare = { author: [], categories: [], identifiers: {}, links: {} } as const;

describe('Adding papers to a .bib', () => {
	it('begins an empty file with the entry', () => {
		const { text, citekeys, added } = append('', paperOf());
		assert.match(text, /^@misc\{liu2024infinigram,\n[^]*\n\}\n$/);
		assert.deepEqual([citekeys, added], [['liu2024infinigram'], 1]);
	});

	const same: readonly (readonly [name: string, entry: string])[] = [
		['by its arXiv id', '@misc{mine, eprint = {2401.17377v2}, archivePrefix = {arXiv}}'],
		['by an arXiv id in the journal', '@article{mine, journal = {arXiv preprint arXiv:2401.17377}}'],
		['by an arXiv id in the address', '@misc{mine, url = {https://arxiv.org/abs/2401.17377}}'],
		['by the DOI of arXiv', '@misc{mine, doi = "10.48550/arXiv.2401.17377"}'],
		[
			'by its title',
			'@inproceedings{mine, title = {{Infini-gram}: Scaling Unbounded $n$-gram Language Models to a Trillion\n Tokens},\n author = {Jiacheng Liu and others}, year = 2025}',
		],
	];
	for (const [name, entry] of same) {
		it(`finds the entry of the same paper ${name} and uses its key`, () => {
			assert.deepEqual(append(entry, paperOf()), { text: entry, citekeys: ['mine'], added: 0 });
		});
	}

	it('tells papers of one title apart by year, authors and identifiers', () => {
		const title = 'title = {Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens}';
		for (const other of ['year = 2001', 'author = {Smith, Ann}', 'eprint = {2001.00001}']) {
			assert.equal(append(`@misc{other, ${title}, ${other}}`, paperOf()).added, 1, other);
		}
	});

	it('adds a paper once, however often it is asked for', () => {
		const twice = append('', paperOf(), paperOf(), paperOf({ id: 'other', citekey: 'other' }));
		assert.deepEqual([twice.added, twice.citekeys], [1, Array(3).fill('liu2024infinigram')]);
		assert.equal(append(twice.text, paperOf()).text, twice.text);
	});

	it('takes another key where a different paper has it, in whatever case', () => {
		const text =
			'@misc{LIU2024infinigram, title = {Something Else Entirely}}\n@misc{liu2024infinigramb, title = {And More}}\n';
		assert.deepEqual(append(text, paperOf()).citekeys, ['liu2024infinigramc']);
	});

	it('writes as the file is written', () => {
		const paper = paperOf({ ...bare, title: 'A very new title', issued: { year: 2024 } });
		const entry = (before: string) => append(before, paper).text.slice(before.length);
		assert.equal(
			entry('@misc{a,\r\n\ttitle={A},\r\n\tyear={2000},\r\n}\r\n'),
			'\r\n@misc{liu2024infinigram,\r\n\ttitle={A very new title},\r\n\tyear={2024},\r\n}\r\n',
		);
		assert.equal(
			entry('@misc{a,\n    title     = {A},\n    publisher = {P},\n    year      = {2000}\n}'),
			'\n\n@misc{liu2024infinigram,\n    title     = {A very new title},\n    year      = {2024}\n}\n',
		);
		assert.equal(
			entry('@misc{a, title = {A}}\n\n'),
			'@misc{liu2024infinigram,\n  title = {A very new title},\n  year = {2024}\n}\n',
		);
	});

	it('keeps an entry that is still being typed, and the new one', () => {
		const text = '@misc{a, title = {A}}\n@misc{half,\n  title = {Not yet';
		const after = append(text, paperOf()).text;
		assert.ok(after.startsWith(text));
		assert.deepEqual(
			scanBibtex(after).map((entry) => [entry.key, entry.closed]),
			[
				['a', true],
				['half', false],
				['liu2024infinigram', true],
			],
		);
	});

	it('leaves every byte of the file as it was, and its entries', () => {
		const broken = readFileSync('test/fixtures/bib/broken.bib', 'utf8');
		const piece = fc.constantFrom(
			'@misc{k,',
			'{',
			'}',
			'"',
			',',
			'=',
			'x',
			'\n',
			'\r\n',
			'@string{',
			' ',
			'%',
			'@a(b,',
		);
		const anyText = fc.oneof(
			fc.constant(broken),
			fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
		);
		fc.assert(
			fc.property(anyText, (text) => {
				const after = append(text, paperOf());
				const keys = (bib: string) => scanBibtex(bib).map((entry) => entry.key);
				assert.ok(after.text.startsWith(text));
				assert.deepEqual(keys(after.text), [...keys(text), 'liu2024infinigram']);
			}),
		);
	});
});
