import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { syntaxFor } from '../../../../src/core/citations/syntax/citationSyntax';
import { cite, keysIn } from './cursorDocument';

const markdown = syntaxFor('markdown', 'draft.md') ?? assert.fail();
const quarto = syntaxFor('quarto', 'draft.qmd') ?? assert.fail();

function clusters(text: string): readonly string[] {
	return markdown.citations(text).map(({ clusterStart, clusterEnd }) => text.slice(clusterStart, clusterEnd));
}

describe('Citations in Markdown', () => {
	const texts: readonly (readonly [name: string, text: string, keys: readonly string[]])[] = [
		['a key ends before punctuation that ends the sentence', 'See @Foo_bar.baz. Next', ['Foo_bar.baz']],
		['a key ends before two punctuation marks in a row', '@Foo_bar--baz', ['Foo_bar']],
		['addresses and DOIs are keys', '@doi:10.1000/x_y @https://a.b/c', ['doi:10.1000/x_y', 'https://a.b/c']],
		['braces hold any key without space', '@{a.b.} @{https://x.y/z?a=1} @{a b} @{}', ['a.b.', 'https://x.y/z?a=1']],
		['letters of every script are letters', '@日本 @mu\u0308ller @é9 日@k', ['日本', 'mu\u0308ller', 'é9']],
		['groups give their keys in order', '[see @doe99, pp. 33-35; also -@smith04]', ['doe99', 'smith04']],
		['mail addresses cite nobody', 'write to a@b.org or <me@c.org>', []],
		['an escaped sign cites nobody', '\\@foo but \\\\@bar', ['bar']],
		['code cites nobody', '`@a` ``@b ` @c`` @d', ['d']],
		['an unclosed code span is no code', 'x ` @a', ['a']],
		['a code span ends with its paragraph', 'x `@a\n\nb` @c', ['a', 'c']],
		['fenced code cites nobody', '```r\n@a\n```\n~~~\n@b\n~~~~\n@c', ['c']],
		['an unclosed fence is no code', '```\n@a\n\n@b', ['a', 'b']],
		['indented code cites nobody', 'x\n\n    @code\n\n@a', ['a']],
		['the inside of a list is not indented code', '- item\n\n    @c\n\n        @code\n\n1. one\n\n   @d', ['c', 'd']],
		['comments cite nobody', '@a <!-- @b --> @c\n\n<!--\n\n@d\n\n-->\n\n@e', ['a', 'c', 'e']],
		['front matter cites nobody', '---\ntitle: "@a"\n---\n@b', ['b']],
		['math cites nobody', '$@a$ $$\n@b\n$$ but $5 for @c and $6', ['c']],
		['raw LaTeX cites nobody here', '\\foo{@a}\n\n\\begin{x}\n@b\n\\end{x}\n\n@c', ['c']],
		['link targets and addresses cite nobody', '[x](http://a/@b) <https://c/@d> https://e.org/@f @g', ['g']],
		['link texts, images and notes cite', '[t @a](u) ![@b](u) ^[n @c] [@d]{.x}', ['a', 'b', 'c', 'd']],
		['tags cite nobody', '<a href="@x">@in</a>', ['in']],
		['numbered examples cite nobody', '(@good) Text.\n\nAs (@good) shows, @bad', ['bad']],
		['line ends of Windows are line ends', '```\r\n@a\r\n```\r\n@b\r\n', ['b']],
	];
	for (const [name, text, keys] of texts) {
		it(name, () => assert.deepEqual(keysIn(markdown, text), keys));
	}

	it('knows the whole citation a key stands in', () => {
		assert.deepEqual(clusters('x [see @a, p. 3; @b] y @c z -@{d} @e [p. 3]'), [
			'[see @a, p. 3; @b]',
			'[see @a, p. 3; @b]',
			'@c',
			'-@{d}',
			'@e [p. 3]',
		]);
		assert.deepEqual(clusters('[@a; and more] [@b](x)'), ['@a', '@b']);
	});

	it('leaves cross-references to Quarto', () => {
		const text = '@fig-one [@tbl-two; @sec-x] @figueroa2020 @thm-a';
		assert.deepEqual(keysIn(quarto, text), ['figueroa2020']);
		assert.deepEqual(keysIn(markdown, '@fig-one'), ['fig-one']);
	});

	it('finds the key of any citation it writes', () => {
		const key = fc.stringMatching(/^[\p{L}\p{N}_:.#$%&+?<>~/-]{1,30}$/u);
		fc.assert(
			fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 5 }), (keys) => {
				assert.deepEqual(keysIn(markdown, cite(markdown, 'So it is| said.', ...keys)), keys);
			}),
		);
	});

	it('survives any text and reads hostile ones to their end', () => {
		const piece = fc.constantFrom(
			'[',
			']',
			'@',
			'`',
			'```\n',
			'$',
			'-',
			'{',
			'}',
			';',
			'a',
			' ',
			'\n',
			'\\',
			'<!--',
			'-->',
			'(',
			')',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void keysIn(markdown, pieces.join(''))));
		for (const hostile of [
			'[',
			'`',
			'@',
			'$',
			'[@a',
			'@a[',
			'<!--',
			'](',
			'@{',
			'~~~\n',
			'\\begin{a}\n',
			'- ',
			'> ',
			'<a',
		]) {
			const text = hostile.repeat(Math.ceil(200_000 / hostile.length));
			assert.deepEqual(keysIn(markdown, `${text}\n\n@end`).at(-1), 'end');
		}
	});
});

describe('Inserting a citation in Markdown', () => {
	const inserted: readonly (readonly [name: string, before: string, after: string])[] = [
		['at the start of a line', '|', '[@new]'],
		['behind a word, with a space', 'As said|', 'As said [@new]'],
		['behind a space', 'As said |.', 'As said [@new].'],
		['between word and full stop', 'As said|. So', 'As said [@new]. So'],
		['behind closing punctuation', 'so (it is)| x "y"|'.slice(0, 11), 'so (it is) [@new]'],
		['behind an opening bracket', 'so (|)', 'so ([@new])'],
		['behind a closing quotation mark', 'the “word”|', 'the “word” [@new]'],
		['behind emphasis', 'the *word*|', 'the *word* [@new]'],
		['before a word', '|word', '[@new] word'],
		['before a bracket that would make it a link', 'x |(see)', 'x [@new] (see)'],
		['into the citation around the cursor', 'x [@a|] y', 'x [@a; @new] y'],
		['behind the item the cursor is in', '[see @a, p|. 3; @b]', '[see @a, p. 3; @new; @b]'],
		['behind the last item', '[@a; @b|]', '[@a; @b; @new]'],
		['right behind a citation', '[@a; @b]|', '[@a; @b; @new]'],
		['not into the citation that begins at the cursor', '|[@a]', '[@new] [@a]'],
		['behind a separator that waits for a key', '[@a; |]', '[@a; @new]'],
		['behind a separator without a space', '[@a;|]', '[@a; @new]'],
		['into empty brackets', 'x [|]', 'x [@new]'],
		['for the sign that was typed', 'x [@|]', 'x [@new]'],
		['for the sign that was typed in the text', 'x @| y', 'x [@new] y'],
		['not into a check box', '- [ ]|', '- [ ] [@new]'],
		['behind a key in the text', 'as @a| says', 'as @a [@new] says'],
		['into the bracket of a key in the text', 'as @a| [p. 3] says', 'as @a [p. 3; @new] says'],
		['not into a link', 'a [text|](url)', 'a [text [@new]](url)'],
		['in code, where the user asks for it', '`code |`', '`code [@new]`'],
	];
	for (const [name, before, after] of inserted) {
		it(name, () => assert.equal(cite(markdown, before, 'new'), after));
	}

	it('joins several keys in one citation, each once', () => {
		assert.equal(cite(markdown, 'x|', 'a', 'b', 'a'), 'x [@a; @b]');
		assert.equal(cite(markdown, '[@a|]', 'a', 'b'), '[@a; @b]');
	});

	it('changes nothing where all keys are cited already', () => {
		assert.equal(markdown.insertCitation('[@a; @b]', { start: 3, end: 3 }, ['b', 'a']), undefined);
		assert.equal(markdown.insertCitation('as @a', { start: 5, end: 5 }, ['a']), undefined);
		assert.equal(markdown.insertCitation('x', { start: 1, end: 1 }, []), undefined);
	});

	it('cites at the end of a selection and keeps what is selected', () => {
		assert.deepEqual(markdown.insertCitation('one two three', { start: 4, end: 7 }, ['a']), {
			offset: 7,
			length: 0,
			text: ' [@a]',
		});
	});
});
