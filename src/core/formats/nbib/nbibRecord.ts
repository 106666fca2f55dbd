import { readDate } from '../../bibtex/readDate';
import type { Name, PaperRecord } from '../../paper/paper';
import type { PaperType } from '../../paper/paperTypes';
import { isEtAl, parseName } from '../../paper/parseName';
import { languageTag } from '../bibtex/languageTag';
import { presentPhrases, type Phrases } from '../bibtex/phrases';
import type { TaggedRecord } from '../ris/taggedRecords';

/** What a MEDLINE citation says about its paper; `undefined` where it has no title. */
export function nbibRecord(values: TaggedRecord['values']): PaperRecord | undefined {
	const all = (...tags: readonly string[]) =>
		tags.flatMap((tag) => values.get(tag) ?? []).filter((text) => text !== '');
	const first = (...tags: readonly string[]) => all(...tags)[0];
	const title = first('TI', 'BTI', 'TT');
	if (title === undefined) {
		return undefined;
	}
	const type = typeOf(all('PT'), first('TI') !== undefined, first('BTI') !== undefined);
	const issued = dateOf(first('DP') ?? '', first('DEP') ?? '');
	const abstract = first('AB');
	const people = namesIn([...all('FAU'), ...(all('FAU').length === 0 ? all('AU') : [])]);
	const editors = namesIn(all('FED').length === 0 ? all('ED') : all('FED')).names;
	return {
		type,
		title: withoutBrackets(title),
		author: [...people.names, ...all('CN').map((literal) => ({ literal }))],
		...(people.more && { moreAuthors: true }),
		...(editors.length > 0 && { editor: editors }),
		...(issued && { issued }),
		...presentPhrases(publication(type, all, first)),
		...(abstract !== undefined && { abstract: abstract.trim() }),
		categories: [],
		keywords: [...all('OT'), ...all('MH').map((heading) => heading.split('/', 1)[0] ?? '')].map((word) =>
			word.replace(/^\*/, ''),
		),
		identifiers: identifiersOf(all),
		links: {},
		signals: {},
	};
}

type All = (...tags: readonly string[]) => readonly string[];
type First = (...tags: readonly string[]) => string | undefined;

function typeOf(kinds: readonly string[], hasTitle: boolean, hasBook: boolean): PaperType {
	if (hasBook) {
		return hasTitle ? 'chapter' : 'book';
	}
	if (kinds.includes('Preprint')) {
		return 'article';
	}
	return kinds.includes('Dataset') ? 'dataset' : 'article-journal';
}

/** PubMed ends titles with a full stop and puts translated ones in brackets. */
function withoutBrackets(title: string): string {
	const sentence = title.trim().replace(/(?<!\.)\.$/, '');
	return /^\[[^[\]]*\]$/.test(sentence) ? sentence.slice(1, -1).replace(/(?<!\.)\.$/, '') : sentence;
}

/** `2020 Jan 12`, `2020 Jan-Feb`; the day it appeared online (`20191230`) where print has but a year of the same. */
function dateOf(printed: string, online: string): PaperRecord['issued'] {
	const date = readDate({ year: printed, month: printed.replace(/^\s*\d{4}/, '') });
	const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)/.exec(online) ?? [];
	const early = year === '' ? undefined : readDate({ date: `${year}-${month}-${day}` });
	return date === undefined || (date.month === undefined && early?.year === date.year) ? (early ?? date) : date;
}

/** `Doe, Jane`; without full names `Doe JM Jr`. */
function namesIn(written: readonly string[]): { readonly names: readonly Name[]; readonly more: boolean } {
	const names = written.filter((name) => !isEtAl(name));
	return { names: names.map(nameOf), more: names.length < written.length };
}

function nameOf(written: string): Name {
	const [, rest = '', suffix] = /^(.*?)\s+(Jr|Sr|2nd|3rd|II|III|IV)\.?$/.exec(written.slice(0, 500)) ?? ['', written];
	const [, family, initials] = /^([^,]*\S)\s+(\p{Lu}{1,4})$/u.exec(rest) ?? [];
	const name = parseName(family === undefined ? rest : `${family}, ${initials}`);
	return suffix === undefined ? name : { ...name, suffix };
}

function publication(type: PaperType, all: All, first: First): Phrases {
	const issn = all('IS').find((text) => /\(electronic|\(linking/i.test(text)) ?? first('IS');
	return {
		containerTitle: type === 'chapter' ? first('BTI') : type === 'book' ? undefined : first('JT', 'TA'),
		collectionTitle: first('CTI'),
		volume: first('VI'),
		issue: first('IP'),
		page: first('PG')?.replace(/\s?[-–]+\s?/g, '-'),
		edition: first('EN'),
		publisher: first('PB'),
		publisherPlace: type === 'book' || type === 'chapter' ? first('PL') : undefined,
		issn: /\d{4}-?\d{3}[\dX]/i.exec(issn ?? '')?.[0],
		language: languageTag(first('LA') ?? ''),
	};
}

/** `10.1000/x [doi]`: the kind stands behind the identifier. */
function identifiersOf(all: All): PaperRecord['identifiers'] {
	const doi = all('LID', 'AID')
		.find((text) => /\[doi\]\s*$/i.test(text))
		?.replace(/\s*\[doi\]\s*$/i, '');
	const pmid = all('PMID')[0];
	const pmcid = all('PMC')[0];
	const isbn = all('ISBN')[0];
	return {
		...(doi !== undefined && { doi }),
		...(pmid !== undefined && { pmid }),
		...(pmcid !== undefined && { pmcid }),
		...(isbn !== undefined && { isbn }),
	};
}
