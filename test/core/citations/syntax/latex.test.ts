import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { syntaxFor } from '../../../../src/core/citations/syntax/citationSyntax';
import { cite, keysIn } from './cursorDocument';

const latex = syntaxFor('latex', 'main.tex') ?? assert.fail();

describe('Citations in LaTeX', () => {
	const texts: readonly (readonly [name: string, text: string, keys: readonly string[]])[] = [
		[
			'the commands of LaTeX, natbib and biblatex cite',
			'\\cite{a} \\citep{b} \\Citet*{c} \\autocite{d} \\nocite{e}',
			[...'abcde'],
		],
		[
			'textual, foot and parenthesis commands cite',
			'\\parencite{a}\\textcite{b}\\footcite{c}\\citealp{d}',
			[...'abcd'],
		],
		['notes are no keys', '\\citep[see][p.~3]{a} \\cite[{x]y}]{b} \\textcite[][12]{c}', [...'abc']],
		['a list may span lines and hold comments', '\\cite{a,\n  b, % not, these\n  c}', [...'abc']],
		['multicites cite in every group', '\\autocites(see)[1]{a}[2]{b,c} \\cites{d}{e}', [...'abcde']],
		['a single command takes one group', '\\cite{a}{b}', ['a']],
		['everything cites nobody by name', '\\nocite{*}', []],
		['comments cite nobody', '% \\cite{a}\n50\\% \\cite{b}', ['b']],
		[
			'verbatim text cites nobody',
			'\\verb|\\cite{a}| \\begin{lstlisting}\n\\cite{b}\n\\end{lstlisting} \\cite{c}',
			['c'],
		],
		['other commands cite nobody', '\\citestyle{a} \\ref{b} \\citeall{c} \\mycite{d}', []],
		['a half-typed command cites nobody', '\\cite{a, and text\n\nmore \\cite{b}', ['b']],
	];
	for (const [name, text, keys] of texts) {
		it(name, () => assert.deepEqual(keysIn(latex, text), keys));
	}

	it('knows the whole command a key stands in', () => {
		const text = 'x \\citep[p. 3]{a,b} y';
		assert.deepEqual(
			latex.citations(text).map(({ clusterStart, clusterEnd }) => text.slice(clusterStart, clusterEnd)),
			Array(2).fill('\\citep[p. 3]{a,b}'),
		);
	});

	it('survives any text and reads hostile ones to their end', () => {
		const piece = fc.constantFrom(
			'\\cite',
			'[',
			']',
			'{',
			'}',
			',',
			'a',
			' ',
			'\n',
			'\\',
			'%',
			'\\verb|',
			'\\begin{verbatim}',
			'(',
			')',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void keysIn(latex, pieces.join(''))));
		for (const hostile of ['\\cite', '\\cite[', '\\cite{', '\\cites{a}', '\\verb', '{', '%', '\\cite[{', '\\cite (']) {
			const text = hostile.repeat(Math.ceil(200_000 / hostile.length));
			assert.equal(keysIn(latex, `${text}\n\n\\cite{end}`).at(-1), 'end');
		}
	});
});

describe('Inserting a citation in LaTeX', () => {
	const inserted: readonly (readonly [name: string, before: string, after: string])[] = [
		['at a free place', 'As said |.', 'As said \\cite{new}.'],
		['behind a word, with a space', 'As said|.', 'As said \\cite{new}.'],
		['behind a tie, without one', 'As said~|.', 'As said~\\cite{new}.'],
		['into the command around the cursor', '\\citep[p. 3]{a|}', '\\citep[p. 3]{a, new}'],
		['behind the key the cursor is in', '\\cite{a|,b}', '\\cite{a,new,b}'],
		['right behind a command', '\\cite{a, b}|', '\\cite{a, b, new}'],
		['from inside the note', '\\cite[p.| 3]{a}', '\\cite[p. 3]{a, new}'],
		['into empty braces', '\\cite{|}', '\\cite{new}'],
		['behind a comma that waits for a key', '\\cite{a, |}', '\\cite{a, new}'],
		['into a command that is not closed yet', 'x \\cite{|\n\ny', 'x \\cite{new}\n\ny'],
	];
	for (const [name, before, after] of inserted) {
		it(name, () => assert.equal(cite(latex, before, 'new'), after));
	}

	it('joins several keys in one command, each once', () => {
		assert.equal(cite(latex, '|', 'a', 'b', 'a'), '\\cite{a,b}');
		assert.equal(cite(latex, '\\cite{a|}', 'a', 'b', 'c'), '\\cite{a, b, c}');
		assert.equal(latex.insertCitation('\\cite{a}', { start: 7, end: 7 }, ['a']), undefined);
	});
});
