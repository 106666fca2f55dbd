import type { PaperRecord } from '../../paper/paper';
import type { PaperType } from '../../paper/paperTypes';
import { defined } from '../json/defined';
import { looseText, looseTexts } from '../json/looseText';
import { lookUp } from '../json/lookUp';
import { objectOf } from '../jsonValue';

type Venue = Pick<PaperRecord, 'type' | 'containerTitle' | 'volume' | 'page' | 'issn' | 'publisher'>;

/**
 * What kind of publication a paper is and where it appeared, of `publicationTypes`, `journal`, `publicationVenue` and
 * `venue`. arXiv counts as a journal there (volume `abs/1706.03762`); here a preprint appeared nowhere yet.
 */
export function semanticScholarVenue(paper: Readonly<Record<string, unknown>>): Venue {
	const journal = objectOf(paper.journal);
	const series = objectOf(paper.publicationVenue);
	const journalName = looseText(journal.name);
	const venueName = looseText(series.name) ?? looseText(paper.venue);
	if (isArxiv(journalName) || (journalName === undefined && isArxiv(venueName))) {
		const type = isArxiv(venueName) || venueName === undefined ? 'article' : typeOf(paper, looseText(series.type));
		return { type, ...(type !== 'article' && defined({ containerTitle: venueName })) };
	}
	const type = typeOf(paper, looseText(series.type));
	const names = type === 'paper-conference' ? [venueName, journalName] : [journalName, venueName];
	return {
		type: type === 'article' && names.some((name) => name !== undefined) ? 'article-journal' : type,
		...defined({
			containerTitle: names.find((name) => name !== undefined),
			volume: looseText(journal.volume),
			page: looseText(journal.pages),
			issn: looseText(series.issn),
		}),
	};
}

/** The publication types of https://api.semanticscholar.org/api-docs/graph; all others are articles of journals. */
const types: Readonly<Record<string, PaperType>> = {
	Book: 'book',
	BookSection: 'chapter',
	Conference: 'paper-conference',
	Dataset: 'dataset',
};

function typeOf(paper: Readonly<Record<string, unknown>>, seriesType: string | undefined): PaperType {
	const written = looseTexts(paper.publicationTypes);
	if (seriesType === 'conference' || (seriesType === undefined && written.includes('Conference'))) {
		return 'paper-conference';
	}
	const isArticle = seriesType === 'journal' || written.includes('JournalArticle');
	const named = written.map((type) => lookUp(types, type)).find((type) => type !== undefined);
	return isArticle ? 'article-journal' : (named ?? (written.length > 0 ? 'article-journal' : 'article'));
}

function isArxiv(name: string | undefined): boolean {
	return name !== undefined && /^arxiv(?:\.org)?$/i.test(name.trim());
}
