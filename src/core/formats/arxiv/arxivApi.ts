import type { PaperRecord } from '../../paper/paper';
import { parseName } from '../../paper/parseName';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { unwrapText } from '../huggingface/unwrapText';
import { defined } from '../json/defined';
import type { Paging } from '../json/paging';
import { feedDate, isoDay } from '../syndication/feedDate';
import { feedEntries, type EntryRead } from '../xml/feedEntries';
import { readXml } from '../xml/readXml';
import { childText, childrenOf, textIn, type XmlElement } from '../xml/xmlElement';
import { xmlHead } from '../xml/xmlHead';
import { arxivLinks, categoryCodes, monthOfId, versionedId } from './arxivParts';
import { journalReference } from './journalReference';

/**
 * The Atom answer of the arXiv API (https://info.arxiv.org/help/api/user-manual.html). An answer without entries is a
 * list of no papers; arXiv's errors, which come as an entry, are problems.
 */
export const arxivApi: Format = {
	name: 'arxiv-api',
	matches: (text) => {
		const head = xmlHead(text);
		return head?.root === 'feed' && /arxiv\.org\/(?:api\/|schemas\/atom)/.test(head.text) && isAnswer.test(head.text);
	},
	decode: (text) => gatherPapers(feedEntries(text, readXml(text, new Set(['entry'])), readEntry)),
};

/** The number of all results, and the start of the next page where there is one. */
export function arxivPaging(text: string): Paging {
	const numberOf = (name: string) => {
		const found = new RegExp(`<[\\w]{0,20}:?${name}(?:\\s[^<>]{0,200})?>\\s{0,20}(\\d{1,12})`).exec(
			text.slice(0, 20_000),
		);
		return found ? Number(found[1]) : undefined;
	};
	const [total, start, size] = [numberOf('totalResults'), numberOf('startIndex'), numberOf('itemsPerPage')];
	const next = (start ?? 0) + (size ?? 0);
	return defined({ total, next: total !== undefined && size && next < total ? String(next) : undefined });
}

const isAnswer = /opensearch|arxiv\.org\/api\/|ArXiv Query/i;

function readEntry(entry: XmlElement, rank: number): EntryRead {
	const id = childText(entry, 'atom:id', 'id') ?? '';
	const title = childText(entry, 'atom:title', 'title');
	if (id.includes('/api/errors') || (title === 'Error' && versionedId(id) === undefined)) {
		const reason = childText(entry, 'atom:summary', 'summary') ?? 'an error without a reason';
		return { problem: `arXiv answers: ${reason.slice(0, 500)}` };
	}
	const found = versionedId(id);
	if (title === undefined || !found) {
		return {
			problem: `Entry ${rank} is no paper (it has no ${title === undefined ? 'title' : 'arXiv id'}) and was left out.`,
		};
	}
	return { record: { ...record(entry, title, found), sighting: { rank } } };
}

function record(entry: XmlElement, title: string, found: NonNullable<ReturnType<typeof versionedId>>): PaperRecord {
	const arxiv = found.identifiers.arxiv ?? '';
	const primary = childrenOf(entry, 'arxiv:primary_category')[0]?.attributes.get('term');
	const others = childrenOf(entry, 'atom:category', 'category').map(({ attributes }) => attributes.get('term'));
	const abstract = childText(entry, 'atom:summary', 'summary');
	const updated = feedDate(childText(entry, 'atom:updated', 'updated'));
	const issued = feedDate(childText(entry, 'atom:published', 'published')) ?? monthOfId(arxiv);
	return {
		type: 'article',
		title: title.replace(/\s+/g, ' '),
		author: childrenOf(entry, 'atom:author', 'author').map(nameOf).map(parseName),
		categories: categoryCodes([primary, ...others]),
		identifiers: { ...found.identifiers, ...defined({ doi: childText(entry, 'arxiv:doi') }) },
		links: arxivLinks(entry, arxiv),
		signals: {},
		...publication(entry),
		...defined({
			issued,
			abstract: abstract === undefined ? undefined : unwrapText(abstract),
			version: found.version && { ...found.version, ...defined({ date: updated && isoDay(updated) }) },
		}),
	};
}

/** An author's name; affiliations beside it are left out. */
function nameOf(author: XmlElement): string {
	return childText(author, 'atom:name', 'name') ?? textIn(author);
}

function publication(entry: XmlElement): Pick<PaperRecord, 'containerTitle' | 'volume' | 'note'> {
	const reference = childText(entry, 'arxiv:journal_ref');
	const comment = childText(entry, 'arxiv:comment');
	const { note, ...journal } = reference === undefined ? {} : journalReference(reference);
	const notes = [comment?.replace(/\s+/g, ' '), note].filter((text) => text !== undefined);
	return { ...journal, ...(notes.length > 0 && { note: notes.join('; ') }) };
}
