import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { syntaxFor } from '../../../../src/core/citations/syntax/citationSyntax';
import { cite, keysIn } from './cursorDocument';

const typst = syntaxFor('typst', 'main.typ') ?? assert.fail();

describe('Citations in Typst', () => {
	const texts: readonly (readonly [name: string, text: string, keys: readonly string[]])[] = [
		['a key ends before dots and colons that end a sentence', 'See @doe-99:a.b. And @smith:', ['doe-99:a.b', 'smith']],
		['supplements are no keys', '@doe[p.~7] and @smith', ['doe', 'smith']],
		['the function cites', '#cite(<a>) #cite(<b>, form: "prose") #cite(label("c/d"))', ['a', 'b', 'c/d']],
		['quotes in text are text', 'the "@a" and (see "@b")', ['a', 'b']],
		['strings in calls cite nobody', '#link("mailto:x@y.org")[@a] #import "@preview/cetz:0.2.2"', ['a']],
		['comments cite nobody', '// @a\n/* @b\n*/ @c', ['c']],
		['raw text and math cite nobody', '`@a` ```typ\n@b\n``` $@c$ @d', ['d']],
		['addresses cite nobody', 'https://a.org/@b @c', ['c']],
		['an escaped sign cites nobody', '\\@a', []],
		['labels of the document itself are no citations', '= Intro <intro>\nSee @intro and @doe', ['doe']],
	];
	for (const [name, text, keys] of texts) {
		it(name, () => assert.deepEqual(keysIn(typst, text), keys));
	}

	it('survives any text and reads hostile ones to their end', () => {
		const piece = fc.constantFrom(
			'@',
			'#a',
			'(',
			')',
			'[',
			']',
			'"',
			'`',
			'$',
			'/*',
			'*/',
			'//',
			'a',
			' ',
			'\n',
			'\\',
			'<',
			'>',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void keysIn(typst, pieces.join(''))));
		for (const hostile of ['@', '#a(', '[', '"', '`', '/*', '@a[', '#cite(', '<a', '@a.']) {
			const text = hostile.repeat(Math.ceil(200_000 / hostile.length));
			assert.equal(keysIn(typst, `${text}\n\n@end`).at(-1), 'end');
		}
	});
});

describe('Inserting a citation in Typst', () => {
	const inserted: readonly (readonly [name: string, before: string, after: string])[] = [
		['at a free place', 'As said |.', 'As said @new.'],
		['behind a word, with a space', 'As said|, so', 'As said @new, so'],
		['before a word, with a space', 'As |said', 'As @new said'],
		['before a bracket that would become its supplement', 'x |[y]', 'x @new [y]'],
		['behind the citation the cursor is in', 'x @d|oe y', 'x @doe @new y'],
		['behind its supplement', '@doe|[p. 3]', '@doe[p. 3] @new'],
		['behind a call', '#cite(<doe>|)', '#cite(<doe>) @new'],
	];
	for (const [name, before, after] of inserted) {
		it(name, () => assert.equal(cite(typst, before, 'new'), after));
	}

	it('writes several keys side by side, and those that are no labels as calls', () => {
		assert.equal(cite(typst, '|', 'a', 'b', 'a'), '@a @b');
		assert.equal(cite(typst, '|', '10.1000/x'), '#cite(label("10.1000/x"))');
		assert.equal(cite(typst, '|', 'ends.'), '#cite(label("ends."))');
	});

	it('finds the key of any citation it writes', () => {
		const key = fc.stringMatching(/^[\p{L}\p{N}_:./"\\+-]{1,30}$/u);
		fc.assert(
			fc.property(key, (citekey) => {
				const citations = typst.citations(cite(typst, 'So| it is', citekey));
				assert.deepEqual(
					citations.map((citation) => citation.citekey),
					[citekey],
				);
			}),
		);
	});

	it('changes nothing where the key is cited already', () => {
		assert.equal(typst.insertCitation('@doe', { start: 2, end: 2 }, ['doe']), undefined);
	});
});
