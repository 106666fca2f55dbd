import { bylineOf, fullName } from '../paper/nameText';
import { pageUrl, pdfUrl } from '../paper/paperLinks';
import type { PartialDate, Paper } from '../paper/paper';
import type { PaperType } from '../paper/paperTypes';
import { plainText, singleLine } from '../text/plainText';

/** A related paper as a template sees it; `path` leads from this note to its note and is there when `exists` is. */
export interface RelatedNote {
	readonly citekey: string;
	readonly title: string;
	/** Relative link target, percent-encoded. */
	readonly path?: string;
	readonly exists: boolean;
}

/** What a note says beyond the paper. */
export interface NoteExtras {
	/** Labels of the paper's topics. */
	readonly topics: readonly string[];
	/** Day of creation, `2026-11-23`. */
	readonly created: string;
	readonly related: readonly RelatedNote[];
}

/** Everything a template can name. A fact that is not known is absent, never empty. */
export interface NoteFields {
	readonly citekey: string;
	readonly title: string;
	/** Full names, as printed. */
	readonly authors: readonly string[];
	/** `Liu`, `Liu & Min`, `Liu et al.` */
	readonly author_text?: string;
	readonly year?: number;
	/** `2024`, `2024-01` or `2024-01-30`. */
	readonly date?: string;
	readonly venue?: string;
	readonly type: PaperType;
	readonly doi?: string;
	readonly arxiv?: string;
	/** The paper's page. */
	readonly url?: string;
	readonly pdf?: string;
	readonly topics: readonly string[];
	readonly keywords: readonly string[];
	readonly abstract?: string;
	readonly abstract_is_summary: boolean;
	/** `[@citekey]`. */
	readonly citation: string;
	readonly created: string;
	readonly related: readonly RelatedNote[];
}

/** The facts of a paper as a template names them: plain text, whatever the feed said. */
export function noteFields(paper: Paper, extras: NoteExtras): NoteFields {
	const { arxiv, doi } = paper.identifiers;
	const optional = {
		author_text: oneLine(bylineOf(paper)),
		year: paper.issued?.year,
		date: paper.issued && isoDate(paper.issued),
		venue: oneLine(paper.containerTitle),
		doi: oneLine(doi),
		arxiv: oneLine(arxiv),
		url: pageUrl(paper),
		pdf: pdfUrl(paper),
		abstract: paper.abstract && plainText(paper.abstract).replace(/\r\n?/g, '\n').trim(),
	};
	return {
		citekey: paper.citekey,
		title: singleLine(paper.title),
		authors: paper.author.map((name) => singleLine(fullName(name))).filter((name) => name !== ''),
		type: paper.type,
		topics: extras.topics.map(singleLine),
		keywords: (paper.keywords ?? []).map(singleLine).filter((keyword) => keyword !== ''),
		abstract_is_summary: paper.abstractIsSummary ?? false,
		citation: `[@${paper.citekey}]`,
		created: extras.created,
		related: extras.related.map((note) => ({ ...note, title: singleLine(note.title) })),
		...withoutAbsent(optional),
	};
}

const oneLine = (text: string | undefined) => text && singleLine(text);

/** A date as far as it is known, in ISO 8601: `2024`, `2024-01`, `2024-01-30`. */
function isoDate({ year, month, day }: PartialDate): string {
	const parts = [String(year).padStart(4, '0'), month, month && day];
	return parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutAbsent<T extends object>(values: T): Present<T> {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	) as Present<T>;
}
