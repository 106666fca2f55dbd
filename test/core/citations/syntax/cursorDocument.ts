import * as assert from 'node:assert/strict';
import type { CitationSyntax } from '../../../../src/core/citations/syntax/citationSyntax';

/** The document after citing at the `|` in it; the document as it was where nothing changes. */
export function cite(syntax: CitationSyntax, document: string, ...citekeys: readonly string[]): string {
	const offset = document.indexOf('|');
	assert.ok(offset >= 0, 'the document marks no cursor');
	const text = document.slice(0, offset) + document.slice(offset + 1);
	const edit = syntax.insertCitation(text, { start: offset, end: offset }, citekeys);
	return edit ? text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length) : text;
}

/** The keys a text cites, in order, each proved to stand at its place. */
export function keysIn(syntax: CitationSyntax, text: string): readonly string[] {
	return syntax.citations(text).map((citation) => {
		assert.equal(text.slice(citation.start, citation.end), citation.citekey);
		assert.ok(citation.clusterStart <= citation.start && citation.end <= citation.clusterEnd);
		return citation.citekey;
	});
}
