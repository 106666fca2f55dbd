import * as assert from 'node:assert/strict';
import { citationSnippet } from '../../../../src/core/citations/citationSnippet';
import { syntaxFor } from '../../../../src/core/citations/syntax/citationSyntax';

describe('The citation syntax of a document', () => {
	it('follows the language, else the file name', () => {
		const insert = (languageId: string, fileName: string) =>
			syntaxFor(languageId, fileName)?.insertCitation('', { start: 0, end: 0 }, ['a'])?.text;
		for (const language of ['markdown', 'quarto', 'rmd', 'mdx']) {
			assert.equal(insert(language, 'Untitled-1'), '[@a]');
		}
		assert.equal(insert('plaintext', '/notes/Draft.QMD'), '[@a]');
		assert.equal(insert('tex', 'main'), '\\cite{a}');
		assert.equal(insert('latex', 'main.tex'), '\\cite{a}');
		assert.equal(insert('plaintext', 'main.typ'), '@a');
	});

	it('is none for languages that cite nothing', () => {
		assert.equal(syntaxFor('python', 'a.py'), undefined);
		assert.equal(syntaxFor('plaintext', 'README'), undefined);
	});

	it('knows Quarto by either', () => {
		for (const syntax of [syntaxFor('quarto', 'Untitled-1'), syntaxFor('markdown', 'a.qmd')]) {
			assert.deepEqual(syntax?.citations('@fig-a'), []);
		}
	});
});

describe('The citation snippet of a note', () => {
	it('puts keys in braces that would be cut short', () => {
		assert.equal(citationSnippet('liu2024'), '[@liu2024]');
		assert.equal(citationSnippet('ends.'), '[@{ends.}]');
	});
});
