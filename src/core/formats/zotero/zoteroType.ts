import type { PaperType } from '../../paper/paperTypes';
import { lookUp } from '../json/lookUp';

/** Zotero's item types (https://api.zotero.org/schema) and the nearest paper type. */
const types: Readonly<Record<string, PaperType>> = {
	blogPost: 'post',
	book: 'book',
	bookSection: 'chapter',
	computerProgram: 'software',
	conferencePaper: 'paper-conference',
	dataset: 'dataset',
	dictionaryEntry: 'entry',
	encyclopediaArticle: 'entry',
	forumPost: 'post',
	journalArticle: 'article-journal',
	magazineArticle: 'article-journal',
	manuscript: 'manuscript',
	newspaperArticle: 'article-journal',
	patent: 'patent',
	preprint: 'article',
	presentation: 'speech',
	report: 'report',
	standard: 'standard',
	thesis: 'thesis',
	webpage: 'webpage',
};

/** The paper type of a Zotero item; films, letters, statutes and the like are documents. */
export function zoteroType(itemType: string | undefined): PaperType {
	return lookUp(types, itemType) ?? 'document';
}

/** Whether an item is a part of another one rather than something to read. */
export function isZoteroPart(itemType: unknown): boolean {
	return itemType === 'attachment' || itemType === 'note' || itemType === 'annotation';
}
