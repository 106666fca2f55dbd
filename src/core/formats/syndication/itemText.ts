import type { PartialDate } from '../../paper/paper';
import { defined } from '../json/defined';
import { htmlText } from '../xml/htmlText';
import { feedDate } from './feedDate';
import { sourceLine } from './sourceLine';
import type { Journal } from './feedItem';

/** What a description says besides the abstract, taken out of it. */
export interface ItemText {
	/** What is left; empty where nothing is. */
	readonly text: string;
	/** The list of authors as written. */
	readonly authors?: string;
	readonly upvotes?: number;
	readonly issued?: PartialDate;
	readonly ids: readonly string[];
	readonly journal: Journal;
}

/**
 * Reads the description of an item: publishers (Nature, ScienceDirect, Wiley, APS, PubMed) and makers of feeds write
 * labels and citations into it (`Authors: …`, `Publication date: …`, `Nature, Published online: …; doi:…`), which become
 * fields again.
 */
export function itemText(html: string): ItemText {
	const found: Found = { lines: [], ids: [] };
	for (const line of htmlText(html).split('\n')) {
		if (!readLabel(found, line) && !readCitation(found, line)) {
			found.lines.push(line);
		}
	}
	const { lines, ids, authors, upvotes, issued, journal = {} } = found;
	const text = lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return { text, ids, journal, ...defined({ authors, upvotes, issued }) };
}

interface Found {
	readonly lines: string[];
	readonly ids: string[];
	authors?: string | undefined;
	upvotes?: number | undefined;
	issued?: PartialDate | undefined;
	hasDate?: boolean;
	journal?: Journal;
}

const label = /^(authors?|author\(s\)|upvotes|summary|abstract|publication date|source|doi|pmid)\s?(?::\s*|$)(.*)$/i;

function readLabel(found: Found, line: string): boolean {
	const [, name, value = ''] = label.exec(line) ?? [];
	switch (name?.toLowerCase()) {
		case undefined:
			return false;
		case 'upvotes':
			found.upvotes = /^\d{1,9}$/.test(value) ? Number(value) : found.upvotes;
			return found.upvotes !== undefined;
		case 'summary':
		case 'abstract':
			return readSummary(found, line, value);
		case 'publication date':
			found.issued = feedDate(value.replace(/^available online:?\s/i, ''));
			found.hasDate = true;
			return true;
		case 'source':
			found.journal = found.hasDate ? sourceLine(value) : (found.journal ?? {});
			return found.hasDate === true;
		case 'doi':
		case 'pmid':
			readJournalAbove(found);
			found.ids.push(line);
			return value !== '' && value.length < 300;
		default:
			found.authors ??= value;
			return value !== '';
	}
}

/** The American Chemical Society writes the journal's name and the DOI, each in a line, and no more. */
function readJournalAbove(found: Found): void {
	const [only, ...others] = found.lines.filter((line) => line.trim() !== '');
	if (only !== undefined && others.length === 0 && only.length < 120 && !/[.!?:]$/.test(only)) {
		found.journal ??= { containerTitle: only };
		found.lines.length = 0;
	}
}

/** The label goes where it opens the text; further down it is a heading of the text's own. */
function readSummary(found: Found, line: string, value: string): boolean {
	const isFirst = found.lines.every((earlier) => earlier.trim() === '');
	if (isFirst && value !== '') {
		found.lines.push(value);
	}
	return isFirst || line === '';
}

const published = /^([^;\n]{2,150}?), Published online:? ([^;\n]{4,40});?(?: \|)? ?(doi:\s?10\.\S{3,200})\s?(.*)$/i;
const issueLine = /^([^\n]{3,200}?, (?:Volume [^,\n]{1,20}|Ahead of Print|Early ?View)(?:, [^,\n]{1,40}){0,4})\.?$/i;
const physicalReview = /^\[([^\]\n]{5,100})\] Published (.{8,30})$/;
const wordPress = /^The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.$/;
const pubMed = /^[^\n]{3,200}?\. (?:19|20)\d\d\b[^\n]{0,100}?\bdoi: ?(10\.\S{3,200}?)\.?(?:\s[^\n]{0,80})?$/i;

function readCitation(found: Found, line: string): boolean {
	const [, name, date, doi, rest = ''] = published.exec(line) ?? [];
	if (name !== undefined && doi !== undefined) {
		found.journal ??= { containerTitle: name };
		found.issued ??= feedDate(date);
		found.ids.push(doi);
		found.lines.push(...(rest === '' ? [] : [rest]));
		return true;
	}
	const issue = issueLine.exec(line)?.[1];
	if (issue !== undefined) {
		found.journal ??= sourceLine(issue);
		return true;
	}
	if (found.lines.some((earlier) => earlier.trim() !== '')) {
		return physicalReview.test(line) || wordPress.test(line);
	}
	const names = bylineOf(line);
	found.authors ??= names;
	const cited = pubMed.exec(line)?.[1];
	found.ids.push(...(cited === undefined ? [] : [`doi:${cited}`]));
	return cited !== undefined || names !== undefined;
}

/** The Public Library of Science writes `by Ada Reader, Otto Rand` before the abstract; what ends as a sentence is one. */
function bylineOf(line: string): string | undefined {
	const names = /^by:? (\p{Lu}[^\n]{2,10000})$/u.exec(line)?.[1];
	return names === undefined || /(?<!\p{Lu})[.!?](?: |$)/u.test(names) ? undefined : names;
}
