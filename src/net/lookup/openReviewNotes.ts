import { arxivIdIn } from '../../core/paper/arxivId';
import { dateOf } from '../../core/formats/json/dateText';
import { defined } from '../../core/formats/json/defined';
import { looseText, looseTexts } from '../../core/formats/json/looseText';
import { authorsFromTexts } from '../../core/formats/json/personName';
import { countOf, isObject, listOf, objectOf } from '../../core/formats/jsonValue';
import { tidyRecord } from '../../core/formats/tidyRecord';
import type { PaperRecord } from '../../core/paper/paper';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The papers of an answer of OpenReview to `/notes` (https://docs.openreview.net/reference/api-v2/openapi-definition);
 * of its older API, too, where the values of a note's content stand bare.
 */
export function openReviewNotes(value: unknown): readonly PaperRecord[] {
	return listOf(objectOf(value).notes)
		.slice(0, mostNotes)
		.map((note) => noteRecord(objectOf(note)))
		.filter((record) => record !== undefined);
}

const mostNotes = 100;

function noteRecord(note: Fields): PaperRecord | undefined {
	const content = objectOf(note.content);
	const [title, id] = [valueOf(content, 'title'), looseText(note.forum) ?? looseText(note.id)];
	if (looseText(title) === undefined) {
		return undefined;
	}
	const venue = looseText(valueOf(content, 'venue'));
	const page = id === undefined ? undefined : `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
	return tidyRecord({
		type: venue === undefined ? 'manuscript' : 'paper-conference',
		title: looseText(title) ?? '',
		...authorsFromTexts(namesOf(valueOf(content, 'authors'))),
		...defined({
			issued: yearOf(note) ?? yearIn(content, venue),
			containerTitle: venue,
			abstract: looseText(valueOf(content, 'abstract')),
		}),
		categories: [],
		keywords: looseTexts(valueOf(content, 'keywords')),
		identifiers: defined({ arxiv: arxivIdIn(looseText(valueOf(content, 'html')) ?? ''), url: page }),
		links: defined({ page, pdf: pdfOf(content) }),
		signals: {},
	}).record;
}

/** `{"title": {"value": "…"}}` since API 2, `{"title": "…"}` before. */
function valueOf(content: Fields, name: string): unknown {
	const value = Object.hasOwn(content, name) ? content[name] : undefined;
	return isObject(value) ? value.value : value;
}

function namesOf(value: unknown): readonly string[] {
	const names = listOf(value)
		.slice(0, 1000)
		.map((name) => looseText(name) ?? looseText(objectOf(name).fullname));
	return names.filter((name) => name !== undefined);
}

/** The moment of publication, in milliseconds; a submission that is not published has none. */
function yearOf({ pdate }: Fields): PaperRecord['issued'] {
	const milliseconds = countOf(pdate);
	return milliseconds === undefined || milliseconds === 0 ? undefined : { year: yearOfMoment(milliseconds) };
}

/** `ICLR 2024 Poster`; else the year that the BibTeX entry gives. */
function yearIn(content: Fields, venue: string | undefined): PaperRecord['issued'] {
	const year = /\byear\s{0,5}=\s{0,5}[{"]?(\d{4})/.exec(
		looseText(valueOf(content, '_bibtex'))?.slice(0, 20_000) ?? '',
	)?.[1];
	return dateOf(/\b(?:19|20)\d{2}\b/.exec(venue?.slice(0, 500) ?? '')?.[0] ?? year);
}

function pdfOf(content: Fields): string | undefined {
	const pdf = looseText(valueOf(content, 'pdf'));
	return pdf?.startsWith('/') ? `https://openreview.net${pdf}` : pdf;
}

const yearMilliseconds = 365.2425 * 24 * 3600 * 1000;

function yearOfMoment(milliseconds: number): number {
	return 1970 + Math.floor(milliseconds / yearMilliseconds);
}
