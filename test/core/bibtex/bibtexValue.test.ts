import * as assert from 'node:assert/strict';
import { bibtexMacros, bibtexValue } from '../../../src/core/bibtex/bibtexValue';
import { scanBibtexParts } from '../../../src/core/bibtex/scanBibtex';

/** The values of the last entry's fields. */
function values(text: string, limit?: number): readonly string[] {
	const { entries, commands } = scanBibtexParts(text);
	const macros = bibtexMacros(text, commands);
	return (entries.at(-1)?.fields ?? []).map((field) => bibtexValue(text, field, macros, limit));
}

describe('BibTeX values', () => {
	it('are joined, with their macros replaced', () => {
		const strings = '@string{acm = "ACM", TOG = acm # { Transactions}}\n@STRING(tog2 = tog # " on {"}Graphics")\n';
		assert.deepEqual(
			values(`${strings}@a{k, a = TOG, b = {x {y}}, c = "q {"} r", d = 1984, e = jan # "~1", f = tog2 # 7}`),
			['ACM Transactions', 'x {y}', 'q {"} r', '1984', 'jan~1', 'ACM Transactions on {"}Graphics7'],
		);
	});

	it('are read as far as they are written', () => {
		assert.deepEqual(values('@a{k, a = {never closed'), ['never closed']);
		assert.deepEqual(values('@a{k, a = , b = {}}'), ['', '']);
		assert.deepEqual(values('@a{k, a = {0123456789}}', 5), ['0123']);
	});

	it('stay small, however macros double each other', () => {
		const doubling = Array.from({ length: 60 }, (_, at) => `@string{m${at + 1} = m${at} # m${at}}`).join('\n');
		const [value = ''] = values(`@string{m0 = "x"}\n${doubling}\n@a{k, a = m60}`);
		assert.ok(value.length === 1000);
	});

	it('come with the extents of commands', () => {
		const text = '% x\n@comment{jabref-meta: a;}\n@preamble{"\\def\\x{}"}\n@string{a = "b"}\n@a{k}';
		assert.deepEqual(
			scanBibtexParts(text).commands.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
			[
				['comment', '@comment{jabref-meta: a;}'],
				['preamble', '@preamble{"\\def\\x{}"}'],
				['string', '@string{a = "b"}'],
			],
		);
	});
});
