import type { Paper, PartialDate, Sighting } from '../paper/paper';
import { escapeHtml } from '../text/escapeHtml';
import { identifierLinks } from './identifierLinks';
import { knownLocale, shortText } from './pageDocument';
import type { PaperPage } from './paperPage';
import { fillPlaces } from './pageStrings';
import { webLink } from './webLink';

/** Values of one kind that are shown; feeds of hostile length stay readable. */
const maxValues = 40;

type Detail = readonly [label: string, values: readonly string[]];

/** The section that lists facts by name: identifiers, links, keywords, counts, where it was seen. */
export function pageDetails(page: PaperPage): string {
	const { paper, strings } = page;
	const details: readonly Detail[] = [
		[strings.published, paper.issued ? [dateText(paper.issued, page.language)] : []],
		[strings.version, paper.version ? [versionText(page)] : []],
		[strings.venue, texts([paper.containerTitle])],
		[strings.volume, texts([volumeText(paper)])],
		[strings.publisher, texts([paper.publisher])],
		[strings.remark, texts([paper.note])],
		...identifierLinks(paper.identifiers).map(([name, html]): Detail => [name, [html]]),
		[strings.page, addresses([paper.links.page ?? paper.identifiers.url])],
		[strings.pdf, addresses([paper.links.pdf])],
		[strings.code, addresses(paper.links.code ?? [])],
		[strings.project, addresses([paper.links.project])],
		[strings.keywords, texts(paper.keywords ?? [])],
		[strings.categories, texts(paper.categories)],
		...counts(page),
		[strings.seenIn, texts(page.paper.provenance.map((sighting) => sightingText(page, sighting)))],
	];
	const items = details.filter(([, values]) => values.length > 0).map(detailItem);
	return items.length === 0
		? ''
		: `<section aria-labelledby="details">\n<h2 id="details">${escapeHtml(strings.details)}</h2>\n<dl>\n${items.join('\n')}\n</dl>\n</section>`;
}

function detailItem([label, values]: Detail): string {
	const shown = values.slice(0, maxValues).map((value) => `<dd>${value}</dd>`);
	return `<div><dt>${escapeHtml(label)}</dt>${shown.join('')}</div>`;
}

function texts(values: readonly (string | undefined)[]): readonly string[] {
	const known = values.slice(0, maxValues).map((value) => shortText(value ?? ''));
	return [...new Set(known)].filter((text) => text !== '').map((text) => `<bdi>${text}</bdi>`);
}

function addresses(values: readonly (string | undefined)[]): readonly string[] {
	const known = values.slice(0, maxValues).filter((value) => value !== undefined && value !== '');
	return known.map((value) => webLink(value ?? ''));
}

/** `12 (3), 33-35`: as references write it, which needs no words. */
function volumeText({ volume, issue, page }: Paper): string {
	const numbered = [volume, issue === undefined ? undefined : `(${issue})`]
		.filter((part) => part !== undefined)
		.join(' ');
	return [numbered, page].filter((part) => part).join(', ');
}

/** `2`, with its day where a source says it. */
function versionText({ paper, language }: PaperPage): string {
	const { number, date = '' } = paper.version ?? { number: 1 };
	const day = dayText(date, language);
	return day === undefined ? escapeHtml(String(number)) : `${escapeHtml(String(number))} · ${day}`;
}

/** The feed, the day it first listed the paper, and who brought it there. */
function sightingText(
	{ feedLabels, strings, language }: PaperPage,
	{ feed, firstSeen = '', submittedBy }: Sighting,
): string {
	const day = dayText(firstSeen, language);
	const parts = [
		feedLabels?.[feed] ?? feed,
		day && fillPlaces(strings.firstSeen, [day]),
		submittedBy && fillPlaces(strings.submittedBy, [submittedBy]),
	];
	return parts.filter((part) => part).join(' · ');
}

function dayText(date: string, language: string): string | undefined {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
	return year === undefined
		? undefined
		: dateText({ year: Number(year), month: Number(month), day: Number(day) }, language);
}

function counts({ paper: { signals }, strings, language }: PaperPage): readonly Detail[] {
	const format = new Intl.NumberFormat(knownLocale(language));
	const all: readonly (readonly [string, number | undefined])[] = [
		[strings.upvotes, signals.upvotes],
		[strings.comments, signals.comments],
		[strings.stars, signals.stars],
		[strings.citations, signals.citations],
	];
	return all.map(([label, count]) => [label, count === undefined ? [] : [escapeHtml(format.format(count))]]);
}

/** A date in the reader's language, as exact as it is known. */
export function dateText({ year, month, day }: PartialDate, language: string): string {
	if (month === undefined || !(year >= 1000 && year <= 9999)) {
		return escapeHtml(String(year));
	}
	const format = new Intl.DateTimeFormat(knownLocale(language), {
		year: 'numeric',
		month: 'long',
		...(day !== undefined && { day: 'numeric' }),
		timeZone: 'UTC',
	});
	return escapeHtml(format.format(Date.UTC(year, month - 1, day ?? 1)));
}
