import { canonicalIdentifiers } from '../paper/identifiers';
import type { Name, PaperRecord, PartialDate, PreprintVersion } from '../paper/paper';
import { nameParts, recordPhrases } from '../paper/recordFields';
import { safeHttpUrl } from '../paper/safeHttpUrl';
import { singleLine } from '../text/plainText';
import { boundText, cleanText } from './cleanText';
import type { Problem } from './decoded';

/** A record fit for the library, with what was left out of it; without `record` where no title is left. */
export interface Tidied {
	readonly record?: PaperRecord;
	readonly problems: readonly Problem[];
}

/**
 * Makes a decoder's record keep what {@link PaperRecord} promises, whatever the source wrote: plain bounded texts, web
 * addresses only, identifiers in canonical spelling, dates that exist.
 */
export function tidyRecord(raw: PaperRecord, line?: number): Tidied {
	const problems: Problem[] = [];
	const title = boundText(singleLine(cleanText(raw.title, bounds.title)), bounds.title);
	if (title === '') {
		return { problems: [problemAt('An entry has no title and was left out.', line)] };
	}
	const name = `“${boundText(title, 80)}”`;
	if (raw.title.length > bounds.title && title.endsWith('…')) {
		problems.push(problemAt(`The title ${name} has more than 2,000 characters; the rest was left out.`, line));
	}
	if ((raw.abstract?.length ?? 0) > bounds.abstract) {
		problems.push(problemAt(`The abstract of ${name} has more than 50,000 characters; the rest was left out.`, line));
	}
	if (raw.author.length > bounds.authors) {
		problems.push(problemAt(`${name} has more than 5,000 authors; the rest was left out.`, line));
	}
	return { record: tidied(raw, title), problems };
}

const bounds = { title: 2_000, abstract: 50_000, authors: 5_000, list: 100, phrase: 500 };

function tidied(raw: PaperRecord, title: string): PaperRecord {
	const abstract = boundText(cleanText(raw.abstract ?? '', bounds.abstract).trim(), bounds.abstract);
	const author = tidyNames(raw.author);
	const editor = tidyNames(raw.editor ?? []);
	const version = raw.version && tidyVersion(raw.version);
	const keywords = phrases(raw.keywords);
	const issued = raw.issued && existing(raw.issued);
	const sighting = raw.sighting && tidySighting(raw.sighting);
	return {
		type: raw.type,
		title,
		author,
		...((raw.moreAuthors || raw.author.length > bounds.authors) && { moreAuthors: true }),
		...(issued && { issued }),
		...(editor.length > 0 && { editor }),
		...tidyPhrases(raw),
		...(version && { version }),
		...(abstract !== '' && { abstract }),
		...(abstract !== '' && raw.abstractIsSummary && { abstractIsSummary: true }),
		categories: phrases(raw.categories),
		...(keywords.length > 0 && { keywords }),
		identifiers: tidyIdentifiers(raw.identifiers),
		links: tidyLinks(raw.links),
		signals: raw.signals,
		...(sighting && { sighting }),
	};
}

function tidyPhrases(raw: PaperRecord): Pick<PaperRecord, (typeof recordPhrases)[number]> {
	const tidy = recordPhrases.map((field) => [field, phrase(raw[field])] as const);
	return Object.fromEntries(tidy.filter(([, text]) => text !== undefined));
}

function tidyVersion({ number, date }: PreprintVersion): PreprintVersion | undefined {
	return Number.isInteger(number) && number > 0 && number < 1000
		? { number, ...(date !== undefined && isDate(date) && { date }) }
		: undefined;
}

function phrase(text: string | undefined): string | undefined {
	const line = boundText(singleLine(cleanText(text ?? '', bounds.phrase)), bounds.phrase);
	return line === '' ? undefined : line;
}

function phrases(texts: readonly string[] | undefined): readonly string[] {
	const lines = (texts ?? []).slice(0, bounds.list).map(phrase);
	return [...new Set(lines.filter((line) => line !== undefined))];
}

function tidyNames(names: readonly Name[]): readonly Name[] {
	const tidy = names.slice(0, bounds.authors).map(tidyName);
	return tidy.filter((name) => Object.keys(name).length > 0);
}

function tidyName(name: Name): Name {
	const parts = nameParts.map((part) => [part, phrase(name[part])] as const);
	return Object.fromEntries(parts.filter(([, text]) => text !== undefined));
}

/** The date without what does not exist: day 45 of May is May, month 13 of 2024 is 2024. */
function existing({ year, month, day }: PartialDate): PartialDate | undefined {
	const isWhole = (value: number | undefined, last: number) =>
		value !== undefined && Number.isInteger(value) && value >= 1 && value <= last;
	if (!isWhole(year, 9999)) {
		return undefined;
	}
	const hasMonth = isWhole(month, 12);
	return { year, ...(hasMonth && { month: month ?? 1 }), ...(hasMonth && isWhole(day, 31) && { day: day ?? 1 }) };
}

function tidyIdentifiers({ url, ...others }: PaperRecord['identifiers']): PaperRecord['identifiers'] {
	const address = url === undefined ? undefined : safeHttpUrl(url);
	return canonicalIdentifiers({ ...others, ...(address !== undefined && { url: address }) });
}

function tidyLinks(links: PaperRecord['links']): PaperRecord['links'] {
	const safe = (['page', 'pdf', 'project'] as const).map((kind) => [kind, safeHttpUrl(links[kind] ?? '')] as const);
	const code = (links.code ?? [])
		.slice(0, bounds.list)
		.map(safeHttpUrl)
		.filter((url) => url !== undefined);
	return {
		...Object.fromEntries(safe.filter(([, url]) => url !== undefined)),
		...(code.length > 0 && { code }),
	};
}

function tidySighting({ firstSeen, rank, submittedBy, announced }: Seen): Seen {
	const by = phrase(submittedBy);
	return {
		...(firstSeen !== undefined && isDate(firstSeen) && { firstSeen }),
		...(by !== undefined && { submittedBy: by }),
		...(rank !== undefined && { rank }),
		...(announced && { announced }),
	};
}

type Seen = NonNullable<PaperRecord['sighting']>;

function isDate(text: string): boolean {
	return /^\d{4}-\d\d(?:-\d\d(?:T[\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)?)?)?$/.test(text);
}

function problemAt(message: string, line: number | undefined): Problem {
	return line === undefined ? { message } : { message, line };
}
