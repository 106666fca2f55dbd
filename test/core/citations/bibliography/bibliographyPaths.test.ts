import * as assert from 'node:assert/strict';
import { bibliographyPathsIn } from '../../../../src/core/citations/bibliography/bibliographyPaths';

function markdown(frontMatter: string): readonly string[] {
	return bibliographyPathsIn(`---\n${frontMatter}\n---\n\nText\n`, 'markdown', 'draft.md');
}

function latex(text: string): readonly string[] {
	return bibliographyPathsIn(text, 'latex', 'main.tex');
}

function typst(text: string): readonly string[] {
	return bibliographyPathsIn(text, 'plaintext', 'main.typ');
}

describe('Bibliographies of a document', () => {
	it('are read from front matter as text or as a list', () => {
		assert.deepEqual(markdown('title: x\nbibliography: refs.bib\nauthor: y'), ['refs.bib']);
		assert.deepEqual(markdown('bibliography: "my refs.bib" # mine'), ['my refs.bib']);
		assert.deepEqual(markdown('bibliography: [a.bib, ../b.json]'), ['a.bib', '../b.json']);
		assert.deepEqual(markdown('bibliography:\n- a.bib\n# - old.bib\n- "/b.bib"\ntitle: x'), ['a.bib', '/b.bib']);
		assert.deepEqual(markdown('bibliography:\r\n  - a.bib\r\n  - a.bib\r'), ['a.bib']);
	});

	it('are none where they are commented out, addresses or elsewhere', () => {
		assert.deepEqual(markdown('# bibliography: refs.bib'), []);
		assert.deepEqual(markdown('bibliography: [https://a.org/x.bib, "C:\\\\refs.bib"]'), ['C:\\refs.bib']);
		assert.deepEqual(markdown('nested:\n  bibliography: refs.bib'), []);
		assert.deepEqual(bibliographyPathsIn('Text\n\n---\nbibliography: a.bib\n---\n', 'markdown', 'x.md'), []);
		assert.deepEqual(bibliographyPathsIn('no front matter', 'markdown', 'x.md'), []);
	});

	it('are found although the rest of the front matter is broken', () => {
		assert.deepEqual(markdown('title: "half\nbibliography: refs.bib\n: : ['), ['refs.bib']);
		assert.deepEqual(markdown('bibliography: [a.bib'), ['a.bib']);
		assert.deepEqual(markdown(`bibliography: ${'['.repeat(90_000)}`), []);
	});

	it('are read from LaTeX, not from its comments', () => {
		assert.deepEqual(latex('\\bibliography{a, sub/b,c.bib}'), ['a.bib', 'sub/b.bib', 'c.bib']);
		assert.deepEqual(latex('% \\bibliography{old}\n\\addbibresource[label=x]{my refs.bib}\n\\addglobalbib{g.bib}'), [
			'my refs.bib',
			'g.bib',
		]);
		assert.deepEqual(latex('\\addbibresource[location=remote]{https://a.org/x.bib}'), []);
		assert.deepEqual(latex('\\bibliographystyle{plain}'), []);
	});

	it('are read from Typst, one or several', () => {
		assert.deepEqual(typst('#bibliography("works.bib", style: "ieee")'), ['works.bib']);
		assert.deepEqual(typst('#bibliography(\n  ("a.bib", "b.yml"),\n  title: "Works")'), ['a.bib', 'b.yml']);
		assert.deepEqual(typst('// #bibliography("old.bib")\n/* #bibliography("older.bib") */'), []);
	});
});
