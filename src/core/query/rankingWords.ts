import type { QueryNode } from './queryNode';

/**
 * Every word and phrase that speaks for a paper, in order, joined by blanks: for ranking what `a OR b` or `title:graph`
 * find, where `ParsedQuery.words` has nothing. Words that must not be there are left out.
 */
export function rankingWords(node: QueryNode | undefined): string {
	return wordsIn(node).join(' ');
}

function wordsIn(node: QueryNode | undefined): readonly string[] {
	if (node?.kind === 'and' || node?.kind === 'or') {
		return node.nodes.flatMap(wordsIn);
	}
	return node?.kind === 'word' || node?.kind === 'phrase' ? [node.text] : [];
}
