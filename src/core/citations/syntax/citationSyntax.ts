import { insertLatexCitation } from './latex/insertLatexCitation';
import { latexCitations } from './latex/latexCitations';
import { insertPandocCitation } from './pandoc/insertPandocCitation';
import { pandocCitations } from './pandoc/pandocCitations';
import { endOfFrontMatter } from './pandoc/proseBlocks';
import { insertTypstCitation } from './typst/insertTypstCitation';
import { typstCitations } from './typst/typstCitations';
import type { TextEdit } from '../textEdit';
import type { Citation, TextSelection } from './citation';

/** How one language cites. */
export interface CitationSyntax {
	/** Where the text proper begins: nothing can be cited in the front matter before it. */
	textStart(text: string): number;
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
	const extension = /\.([^./\\]{1,20})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	const isQuarto = languageId === 'quarto' || extension === 'qmd';
	return (isQuarto ? quarto : undefined) ?? byLanguage.get(languageId) ?? byExtension.get(extension);
}

const pandoc: CitationSyntax = {
	textStart: endOfFrontMatter,
	citations: (text) => pandocCitations(text, { crossReferences: false }),
	insertCitation: insertPandocCitation,
};
const quarto: CitationSyntax = {
	textStart: endOfFrontMatter,
	citations: (text) => pandocCitations(text, { crossReferences: true }),
	insertCitation: insertPandocCitation,
};
const latex: CitationSyntax = { textStart: () => 0, citations: latexCitations, insertCitation: insertLatexCitation };
const typst: CitationSyntax = { textStart: () => 0, citations: typstCitations, insertCitation: insertTypstCitation };

const byLanguage: ReadonlyMap<string, CitationSyntax> = new Map([
	['markdown', pandoc],
	['rmd', pandoc],
	['mdx', pandoc],
	['latex', latex],
	['tex', latex],
	['typst', typst],
]);
const byExtension: ReadonlyMap<string, CitationSyntax> = new Map([
	['md', pandoc],
	['markdown', pandoc],
	['rmd', pandoc],
	['mdx', pandoc],
	['tex', latex],
	['ltx', latex],
	['typ', typst],
]);
