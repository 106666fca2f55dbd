import { bylineOf } from '../paper/nameText';
import type { Paper, Signals } from '../paper/paper';
import { pageUrl, pdfUrl } from '../paper/paperLinks';

/** What one row of a list shows of a paper: small enough to send thousands at once. */
export interface PaperRow {
	readonly id: string;
	readonly citekey: string;
	readonly title: string;
	/** First author and `et al.`; absent where nobody is named. */
	readonly byline?: string;
	readonly year?: number;
	readonly signals: Signals;
	readonly hasPage: boolean;
	readonly hasPdf: boolean;
}

/** The row of a paper. */
export function paperRow(paper: Paper): PaperRow {
	const byline = bylineOf(paper);
	return {
		id: paper.id,
		citekey: paper.citekey,
		title: paper.title,
		...(byline !== undefined && { byline }),
		...(paper.issued && { year: paper.issued.year }),
		signals: paper.signals,
		hasPage: pageUrl(paper) !== undefined,
		hasPdf: pdfUrl(paper) !== undefined,
	};
}
