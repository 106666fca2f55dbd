import type { Name, PaperRecord } from '../../paper/paper';
import { isEtAl, parseName } from '../../paper/parseName';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { defined } from '../json/defined';
import { keptEntries } from '../json/keptEntries';
import { languageTag } from '../json/languageTag';
import { firstText, looseText } from '../json/looseText';
import { abstractText, titleText } from '../json/markupText';
import { peekJson, type Peek } from '../json/peekJson';
import { authorsOf, personName } from '../json/personName';
import { countOf, isObject, listOf, objectOf } from '../jsonValue';
import { dataCiteIssued, dataCiteVersion } from './dataCiteDates';
import { dataCiteIdentifiers } from './dataCiteIdentifiers';
import { dataCiteType } from './dataCiteType';

type Fields = Readonly<Record<string, unknown>>;

/**
 * DataCite's answers to `/dois` and `/dois/{doi}` (https://support.datacite.org/docs/api), and its JSON by content
 * negotiation; arXiv's and Zenodo's DOIs among them.
 */
export const dataCiteRecords: Format = {
	name: 'datacite',
	matches: (text) => {
		const peek = peekJson(text, paths);
		return peek !== undefined && isDataCite(peek);
	},
	decode: (text) => gatherPapers(keptEntries(text, { paths, read: readDoi })),
};

const paths = [['data'], []];

function isDataCite({ root, entry, isEmpty }: Peek): boolean {
	const isBare = entry.has('titles') && (entry.has('creators') || entry.has('publicationYear'));
	const isEmptyList = isEmpty && root.has('meta') && /"totalPages"/.test(root.get('meta') ?? '');
	return isBare || isEmptyList || (entry.has('attributes') && /^"dois"/.test(entry.get('type') ?? ''));
}

function readDoi(value: unknown): PaperRecord | undefined {
	const entry = objectOf(value);
	const attributes = isObject(entry.attributes) ? entry.attributes : entry;
	const title = titleOf(attributes);
	if (title === undefined) {
		return undefined;
	}
	const identifiers = dataCiteIdentifiers(attributes);
	const editors = listOf(attributes.contributors).filter((person) => objectOf(person).contributorType === 'Editor');
	const editor = authorsOf(editors.map(nameOf)).author;
	return {
		type: dataCiteType(objectOf(attributes.types)),
		title,
		...authorsOf(listOf(attributes.creators).map(nameOf)),
		...containerFields(objectOf(attributes.container)),
		...defined({
			issued: dataCiteIssued(attributes),
			editor: editor.length > 0 ? editor : undefined,
			publisher: looseText(attributes.publisher) ?? looseText(objectOf(attributes.publisher).name),
			language: languageTag(attributes.language),
			version: identifiers.arxiv === undefined ? undefined : dataCiteVersion(attributes),
			abstract: abstractOf(attributes),
		}),
		...subjectsOf(attributes),
		identifiers,
		links: {},
		signals: defined({ citations: countOf(attributes.citationCount) }),
	};
}

/** Titles that have a type are subtitles, translations and the like. */
function titleOf(attributes: Fields): string | undefined {
	const titles = listOf(attributes.titles).slice(0, 20).map(objectOf);
	const main = titles.find(({ titleType }) => looseText(titleType) === undefined) ?? titles[0];
	const title = titleText(looseText(main?.title)) ?? titleText(looseText(attributes.title));
	const subtitle = titleText(looseText(titles.find(({ titleType }) => titleType === 'Subtitle')?.title));
	return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`;
}

function nameOf(value: unknown): Name | undefined {
	const person = objectOf(value);
	const name = looseText(person.name);
	const family = looseText(person.familyName);
	if (family !== undefined && person.nameType !== 'Organizational') {
		return personName({ family, given: looseText(person.givenName) });
	}
	if (name === undefined) {
		return undefined;
	}
	return person.nameType === 'Organizational' || isEtAl(name) ? { literal: name } : parseName(name);
}

function containerFields(container: Fields): Partial<PaperRecord> {
	const [first, last] = [looseText(container.firstPage), looseText(container.lastPage)];
	return defined({
		containerTitle: titleText(looseText(container.title)),
		volume: looseText(container.volume),
		issue: looseText(container.issue),
		page: first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : first,
		issn: container.identifierType === 'ISSN' ? looseText(container.identifier) : undefined,
	});
}

function abstractOf(attributes: Fields): string | undefined {
	const written: unknown = attributes.descriptions;
	const list = isObject(written) ? [written] : listOf(written).slice(0, 20).map(objectOf);
	const abstract = list.find(({ descriptionType }) => descriptionType === 'Abstract');
	return abstractText(looseText(abstract?.description));
}

/** arXiv's subjects end with the category's code: `Computation and Language (cs.CL)`. */
function subjectsOf(attributes: Fields): Pick<PaperRecord, 'categories' | 'keywords'> {
	const subjects = listOf(attributes.subjects).slice(0, 200).map(objectOf);
	const texts = subjects
		.map((subject) => firstText(subject, ['subject'])?.slice(0, 500))
		.filter((text) => text !== undefined);
	const codes = texts.map((text) => /\(([a-z-]{2,10}(?:\.[A-Za-z-]{2,20})?)\)$/.exec(text)?.[1]);
	return {
		categories: [...new Set(codes.filter((code) => code !== undefined))],
		keywords: texts.filter((_, at) => codes[at] === undefined).map((text) => text.replace(/^FOS: /, '')),
	};
}
