import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { scanBibtex } from '../../../src/core/bibtex/scanBibtex';

const broken = readFileSync('test/fixtures/bib/broken.bib', 'utf8');

/** Every entry with its fields, as they stand in the text. */
function written(text: string): readonly (readonly [type: string, key: string, closed: boolean, fields: object])[] {
	return scanBibtex(text).map(({ type, key, closed, fields }) => [
		type,
		key,
		closed,
		Object.fromEntries(fields.map(({ name, valueStart, valueEnd }) => [name, text.slice(valueStart, valueEnd)])),
	]);
}

describe('Scanning BibTeX', () => {
	it('finds every entry, whatever its neighbours lack', () => {
		assert.deepEqual(written(broken), [
			[
				'article',
				'plain',
				true,
				{ author: '{Doe, Jane}', title: '{A Title with {Braces} and "quotes"}', year: '2020' },
			],
			['book', 'parens', true, { title: '"Quoted {"} with a brace"', publisher: 'press # { and } # "sons"' }],
			['misc', 'nocomma', true, { title: '{The comma is missing}', year: '{2021}' }],
			['article', 'nobrace', false, { title: '{The brace is missing}', note: '{It ends here' }],
			['inproceedings', 'noquote', false, { title: '"The quote is missing,\n  year = 2019\n}' }],
			['inproceedings', 'keybelow', true, { title: '{The key has its own line}' }],
			['misc', '', true, { title: '{No key}' }],
			['misc', 'two words', true, { title: '{A key with a space}' }],
			['misc', 'sameline', true, { title: '{On the same line}' }],
			['article', 'empty', true, {}],
			['article', 'halftyped', false, { title: '{Still being wri' }],
		]);
	});

	it('gives offsets that hold in the text', () => {
		for (const entry of scanBibtex(broken)) {
			const source = broken.slice(entry.start, entry.end);
			assert.match(source, /^@\w+\s*[{(]/);
			assert.equal(/[})]$/.test(source) && entry.closed, entry.closed);
			assert.equal(broken.slice(entry.keyStart, entry.keyEnd), entry.key);
			for (const field of entry.fields) {
				const name = broken.slice(field.nameStart, field.nameStart + field.name.length);
				assert.equal(name.toLowerCase(), field.name);
			}
		}
	});

	it('reads the line ends of every system, and a byte order mark', () => {
		const text = '\uFEFF@article{a,\r\n  title = {A},\r\n}\r\n\r\n@article{b,\r\n  title = {B\r\n@article{c,\r\n}\r\n';
		assert.deepEqual(
			scanBibtex(text).map((entry) => entry.key),
			['a', 'b', 'c'],
		);
		assert.deepEqual(
			scanBibtex('% Encoding: x\r@article{a,\r  title = {A}, % remark\r year = 1}\r@article{b}').map(
				(entry) => entry.fields.length,
			),
			[2, 0],
		);
	});

	it('keeps an address at the start of a line inside a value', () => {
		const text = '@misc{a, abstract = {we thank\n@someone (see below) and\n@other{x}{y} z}, year = 2000}';
		assert.deepEqual(
			scanBibtex(text).map((entry) => [entry.key, entry.fields.length]),
			[['a', 2]],
		);
	});

	it('never throws and keeps entries apart', () => {
		const piece = fc.constantFrom(
			'@a{k,',
			'@',
			'{',
			'}',
			'"',
			'#',
			',',
			'=',
			'x',
			'\n',
			'(',
			')',
			'%',
			' ',
			'@comment{',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				let last = 0;
				for (const entry of scanBibtex(pieces.join(''))) {
					assert.ok(entry.start >= last && entry.end > entry.start);
					last = entry.end;
				}
			}),
		);
	});

	it('reads hostile texts to their end', () => {
		for (const hostile of ['@', '@a{', '{', '"', '\n@a{', '@a{b,c={', '%', '@a{b,c=x#', ' ', '@comment{']) {
			const text = `${hostile.repeat(Math.ceil(200_000 / hostile.length))}\n@article{end, title = {x}}`;
			assert.equal(scanBibtex(text).at(-1)?.key, 'end');
		}
	});
});

describe('with the shared data: scanning BibTeX', () => {
	const folder = '../shared/data/bib';

	it('finds as many entries as a plain count of their first lines', function () {
		if (!existsSync(folder)) {
			this.skip();
		}
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
			/\.bib(?:\.gz)?$/.test(name),
		);
		for (const name of files) {
			const bytes = readFileSync(join(folder, name));
			const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
			const lines = [...text.matchAll(/^[ \t\uFEFF]*@([a-z]+)\s*[{(]/gim)].filter(
				([, type = '']) => !/^(?:string|preamble|comment)$/i.test(type),
			);
			assert.equal(scanBibtex(text).length, lines.length, name);
		}
		assert.ok(files.length > 100);
	});
});
