import type { TextEdit } from '../../textEdit';
import type { TextSelection } from '../citation';
import { spaceAfter, spaceBefore } from '../spacing';
import { typstReferences } from './typstReferences';

/**
 * Cites the keys in Typst at the end of the selection, as `@a @b`; Typst draws neighbours together itself. Behind the
 * citation that the cursor is in; `undefined` where that is all there is to cite.
 */
export function insertTypstCitation(
	text: string,
	selection: TextSelection,
	citekeys: readonly string[],
): TextEdit | undefined {
	const { references } = typstReferences(text);
	const within = references.find((each) => each.clusterStart < selection.end && selection.end <= each.clusterEnd);
	const fresh = [...new Set(citekeys)].filter((citekey) => citekey !== within?.key);
	if (fresh.length === 0) {
		return undefined;
	}
	const offset = within?.clusterEnd ?? selection.end;
	const citation = fresh.map(typstKey).join(' ');
	return { offset, length: 0, text: spaceBefore(text, offset) + citation + spaceBehind(text, offset) };
}

const labelLiteral = /^[\p{XIDC}_\-:.]*[\p{XIDC}_-]$/u;

/** A key with its sign where it can be a label (Typst's lexer), else as a call. */
function typstKey(citekey: string): string {
	return labelLiteral.test(citekey)
		? `@${citekey}`
		: `#cite(label("${citekey.replace(/["\\]/g, (character) => `\\${character}`)}"))`;
}

/** What follows must neither join the key nor become its supplement. */
function spaceBehind(text: string, offset: number): '' | ' ' {
	const joins = /^(?:[\p{XIDC}_[-]|[:.]+[\p{XIDC}_-])/u.test(text.slice(offset, offset + 10));
	return joins ? ' ' : spaceAfter(text, offset);
}
