import { isPreprintDoi } from '../../paper/doi';
import { identifiersIn } from '../../paper/identifiers';
import type { Identifiers, PaperRecord } from '../../paper/paper';
import { isCategoryCode } from '../arxiv/arxivParts';
import { boundText } from '../cleanText';
import { defined } from '../json/defined';
import type { EntryRead } from '../xml/feedEntries';
import { htmlLine } from '../xml/htmlText';
import { creatorNames } from './creatorNames';
import type { FeedItem } from './feedItem';
import { firstSentence } from './firstSentence';
import { itemText, type ItemText } from './itemText';

/** The paper that an item of a feed is about; one with neither a title nor a text is none. */
export function itemRecord(item: FeedItem, rank: number): EntryRead {
	const texts = item.texts.map(itemText);
	const abstract = texts
		.map(({ text }) => text)
		.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
	const title = htmlLine(item.title ?? '').replace(/^\[ASAP\]\s/, '') || firstSentence(abstract);
	if (title === '') {
		return { problem: `Entry ${rank} has neither a title nor a text and was left out.` };
	}
	const identifiers = identifiersOf([...item.ids, ...texts.flatMap(({ ids }) => ids)]);
	const upvotes = item.upvotes ?? firstOf(texts, 'upvotes');
	return {
		record: {
			title,
			...authorsOf(item, firstOf(texts, 'authors')),
			...journalOf(item, texts, identifiers),
			...defined({
				issued: item.issued ?? firstOf(texts, 'issued'),
				abstract: abstract === '' || abstract === title ? undefined : boundText(abstract, maxAbstract),
				language: item.language,
			}),
			...subjectsOf(item.subjects),
			identifiers: { ...identifiers, ...defined({ url: item.page }) },
			links: defined({ page: item.page, pdf: item.pdf }),
			signals: defined({ upvotes, comments: item.comments }),
			sighting: { rank, ...defined({ firstSeen: item.firstSeen }) },
		},
	};
}

/** The whole of a long post is no abstract. */
const maxAbstract = 20_000;

function firstOf<K extends keyof ItemText>(texts: readonly ItemText[], field: K): ItemText[K] | undefined {
	return texts.find((text) => text[field] !== undefined)?.[field];
}

function authorsOf({ authors }: FeedItem, told: string | undefined): Pick<PaperRecord, 'author' | 'moreAuthors'> {
	return authors.author.length > 0 || told === undefined ? authors : creatorNames([told]);
}

const preprintServers =
	/\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|eartharxiv|ssrn|research square|preprints(?:\.org)?|osf)\b/i;

/** Where an item names a journal, it is an article there; preprint servers call themselves journals too. */
function journalOf(
	item: FeedItem,
	texts: readonly ItemText[],
	{ doi }: Identifiers,
): Pick<PaperRecord, 'type'> & FeedItem['journal'] {
	const told = texts.map(({ journal }) => journal).find(({ containerTitle }) => containerTitle !== undefined) ?? {};
	const { containerTitle, ...others } = { ...told, ...item.journal };
	const isPreprint =
		containerTitle === undefined || preprintServers.test(containerTitle) || (doi !== undefined && isPreprintDoi(doi));
	return isPreprint ? { type: 'article', ...others } : { type: 'article-journal', containerTitle, ...others };
}

function identifiersOf(texts: readonly string[]): Identifiers {
	const found: Identifiers[] = texts.slice(0, maxIds).map((text) => {
		const marked = text
			.trim()
			.replace(/^pubmed:(?=\d)/i, 'pmid:')
			.replace(/^oai:arxiv\.org:/i, 'arXiv:');
		const { isbn, ...identifiers } = identifiersIn(marked);
		// Long numbers abound in guids.
		return /isbn/i.test(text) ? { ...identifiers, ...defined({ isbn }) } : identifiers;
	});
	return found.reduceRight<Identifiers>((all, identifiers) => ({ ...all, ...identifiers }), {});
}

const maxIds = 50;

function subjectsOf(subjects: readonly string[]): Pick<PaperRecord, 'categories' | 'keywords'> {
	const all = subjects
		.map((subject) => htmlLine(subject))
		.filter((subject) => subject !== '' && !subject.includes('://'));
	return { categories: all.filter(isCategoryCode), keywords: all.filter((subject) => !isCategoryCode(subject)) };
}
