import type { PaperType } from '../../paper/paperTypes';
import { cslType } from '../csl/cslType';
import { looseText } from '../json/looseText';
import { lookUp } from '../json/lookUp';

/** DataCite Metadata Schema 4.6, appendix 1: `resourceTypeGeneral`. */
const types: Readonly<Record<string, PaperType>> = {
	Book: 'book',
	BookChapter: 'chapter',
	Collection: 'dataset',
	ComputationalNotebook: 'software',
	ConferencePaper: 'paper-conference',
	ConferenceProceeding: 'book',
	DataPaper: 'article-journal',
	Dataset: 'dataset',
	Dissertation: 'thesis',
	JournalArticle: 'article-journal',
	Model: 'dataset',
	OutputManagementPlan: 'report',
	PeerReview: 'review',
	Preprint: 'article',
	Report: 'report',
	Software: 'software',
	Standard: 'standard',
	StudyRegistration: 'document',
	Workflow: 'software',
};

/** The paper type of DataCite's `types`; a text of unknown kind is what its CSL type says, else an article. */
export function dataCiteType(written: Readonly<Record<string, unknown>>): PaperType {
	const general = looseText(written.resourceTypeGeneral);
	const fallback = general === undefined || general === 'Text' || general === 'Preprint' ? 'article' : 'document';
	return lookUp(types, general) ?? cslType(looseText(written.citeproc)) ?? fallback;
}
