import { identifierKeys } from '../paper/identityKeys';
import type { Paper, PaperRecord } from '../paper/paper';
import { titleKey } from '../paper/titleKey';

/**
 * What a service knows of a paper, under the names that the library knows the paper by, so that the library makes one of
 * the two; `undefined` where the paper has no name but a title that many papers have, and a second paper would arise.
 */
export function completedRecord(
	paper: Pick<Paper, 'identifiers' | 'title' | 'type'>,
	found: PaperRecord,
): PaperRecord | undefined {
	const identifiers = { ...found.identifiers, ...paper.identifiers };
	// The ISBN of anything but a book is no name.
	const isBook = paper.type === 'book';
	const isNamed = identifierKeys(paper).length > 0 || titleKey(paper.title) !== undefined;
	return isNamed ? { ...found, ...(isBook && { type: paper.type }), title: paper.title, identifiers } : undefined;
}
