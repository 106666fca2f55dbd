import UFuzzy from '@leeoniya/ufuzzy';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fieldText, type SearchPaper } from '../../src/core/search/searchPaper';
import { shown, type Search } from './searcher';

const fields = ['title', 'author', 'year', 'venue', 'keyword', 'abstract'] as const;

/** MiniSearch over the same fields as ours, with prefixes, one typing error in five letters, and the title first. */
export function miniSearch(papers: readonly SearchPaper[]): Search {
	const index = new MiniSearch<{ readonly id: string }>({ fields: [...fields] });
	index.addAll(
		papers.map((paper) => ({
			id: paper.id,
			...Object.fromEntries(fields.map((field) => [field, fieldText(paper, field)])),
		})),
	);
	const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
	return (query) =>
		index
			.search(query, options)
			.slice(0, shown)
			.map(({ id }) => id as string);
}

/**
 * FlexSearch as its README advises for search while typing with typing errors: forward tokenizer, an encoder that folds
 * what sounds alike, and suggestions, so that one unknown word does not empty the answer. One text per paper, the title
 * in front, because its score is how early a word stands.
 */
export function flexSearch(papers: readonly SearchPaper[]): Search {
	const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
	papers.forEach((paper, number) => index.add(number, textOf(paper)));
	return (query) =>
		index.search(query, { limit: shown, suggest: true }).map((number) => papers[Number(number)]?.id ?? '');
}

/**
 * uFuzzy with the options that its README gives for all languages, and one error in a word. Over titles, authors, years
 * and venues alone: it is made for short texts, and over abstracts one key press can take it half a minute.
 */
export function uFuzzy(papers: readonly SearchPaper[]): Search {
	const matcher = new UFuzzy({
		unicode: true,
		interSplit: "[^\\p{L}\\d']+",
		intraSplit: '\\p{Ll}\\p{Lu}',
		intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
		intraChars: "[\\p{L}\\d']",
		intraContr: "'\\p{L}{1,2}\\b",
		intraMode: 1,
	});
	const texts = papers.map((paper) => textOf({ ...paper, keywords: [], abstract: '' }));
	return (query) => {
		const [found, info, order] = matcher.search(texts, query);
		const places = order ? order.map((place) => info.idx[place] ?? -1) : (found ?? []);
		return places.slice(0, shown).map((place) => papers[place]?.id ?? '');
	};
}

/** Fuse.js alone, over title and abstract. */
export function fuse(papers: readonly SearchPaper[]): Search {
	const index = new Fuse(papers, { keys: ['title', 'abstract'], ignoreLocation: true });
	return (query) => index.search(query, { limit: shown }).map(({ item }) => item.id);
}

function textOf(paper: SearchPaper): string {
	return fields
		.map((field) => fieldText(paper, field))
		.filter((text) => text !== '')
		.join('\n');
}
