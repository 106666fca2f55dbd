import type { PaperType } from '../../paper/paperTypes';
import { lookUp } from '../json/lookUp';

/** OpenAlex's work types (https://docs.openalex.org/api-entities/works/work-object#type) but `article`. */
const types: Readonly<Record<string, PaperType>> = {
	book: 'book',
	'book-chapter': 'chapter',
	'book-section': 'chapter',
	dataset: 'dataset',
	dissertation: 'thesis',
	editorial: 'article-journal',
	erratum: 'article-journal',
	grant: 'document',
	letter: 'article-journal',
	libguides: 'webpage',
	other: 'document',
	paratext: 'document',
	'peer-review': 'review',
	preprint: 'article',
	'reference-entry': 'entry',
	report: 'report',
	retraction: 'article-journal',
	review: 'article-journal',
	software: 'software',
	standard: 'standard',
	'supplementary-materials': 'document',
};

/** The paper type of a work by OpenAlex's type, Crossref's where it was kept, and the kind of its source. */
export function openAlexType(type?: string, crossrefType?: string, sourceType?: string): PaperType {
	if (type !== 'article' && type !== 'review') {
		return lookUp(types, type) ?? 'article';
	}
	if (crossrefType === 'proceedings-article' || sourceType === 'conference') {
		return 'paper-conference';
	}
	return sourceType === 'repository' ? 'article' : 'article-journal';
}
