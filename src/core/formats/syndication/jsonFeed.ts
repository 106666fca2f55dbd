import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { jsonEntries } from '../jsonEntries';
import { jsonParts, skipSpace } from '../jsonParts';
import { countOf, isObject, listOf, objectOf, textOf, textsOf } from '../jsonValue';
import { defined } from '../json/defined';
import { languageTag } from '../json/languageTag';
import { listIn } from '../json/listIn';
import { looseText } from '../json/looseText';
import { creatorNames } from './creatorNames';
import { feedDate, isoDay } from './feedDate';
import type { FeedItem } from './feedItem';
import { itemRecord } from './itemRecord';

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), with what extensions say of identifiers and counts. */
export const jsonFeed: Format = {
	name: 'json-feed',
	matches: (text) => {
		const head = text.slice(0, maxHead);
		const start = skipSpace(head, 0);
		if (head[start] !== '{') {
			return false;
		}
		const keys = new Set(jsonParts(head, start).parts.map(({ key }) => key));
		const isNamed = /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head);
		return isNamed || (keys.has('items') && keys.has('version') && (keys.has('home_page_url') || keys.has('feed_url')));
	},
	decode: (text) => {
		const list = listIn(text, [['items']]);
		return list
			? gatherPapers(jsonEntries(text, list, (value, rank) => itemRecord(jsonItem(objectOf(value)), rank).record))
			: { papers: [], problems: [{ message: 'The JSON Feed has no list of items.', line: 1 }] };
	},
};

const maxHead = 200_000;

type Fields = Readonly<Record<string, unknown>>;

function jsonItem(item: Fields): FeedItem {
	const seen = feedDate(textOf(item.date_published) ?? textOf(item.date_modified));
	const page = textOf(item.url) ?? textOf(item.external_url);
	const more = extensionFields(item);
	const texts = [item.content_html, item.content_text, item.summary].map(textOf).filter((text) => text !== undefined);
	return {
		texts,
		authors: creatorNames(authorNames(item)),
		ids: [...idTexts(more), looseText(item.id), textOf(item.url), textOf(item.external_url)].filter(
			(id) => id !== undefined,
		),
		subjects: textsOf(item.tags),
		journal: {},
		...defined({
			title: textOf(item.title),
			issued: seen,
			firstSeen: seen && isoDay(seen),
			page,
			pdf: pdfOf(item),
			language: languageTag(item.language),
			upvotes: countOf(more.upvotes),
			comments: countOf(more.comments),
		}),
	};
}

/** Version 1.1 has a list, version 1.0 one author. */
function authorNames(item: Fields): readonly string[] {
	const people = listOf(item.authors).length > 0 ? listOf(item.authors) : [item.author];
	return people.map((person) => textOf(objectOf(person).name) ?? textOf(person)).filter((name) => name !== undefined);
}

function pdfOf(item: Fields): string | undefined {
	const pdf = listOf(item.attachments)
		.map(objectOf)
		.find(({ mime_type: type }) => textOf(type)?.startsWith('application/pdf'));
	return textOf(pdf?.url);
}

/** Members of the item's extensions, which are objects whose names begin with an underscore, together. */
function extensionFields(item: Fields): Fields {
	const extensions = Object.entries(item).filter(([key, value]) => key.startsWith('_') && isObject(value));
	return Object.fromEntries(extensions.flatMap(([, value]) => Object.entries(objectOf(value))));
}

function idTexts(fields: Fields): readonly string[] {
	const kinds = ['doi', 'arxiv', 'arxiv_id', 'pmid'] as const;
	return kinds.flatMap((kind) => {
		const text = looseText(fields[kind]);
		return text === undefined ? [] : [`${kind.replace('_id', '')}:${text}`];
	});
}
