import { arxivCategoryCode } from './arxivCategories';
import type { FeedEntry } from './editSubscriptions';
import { issnIn } from './issn';

/**
 * The entry of the setting for a web address: the service's own kind of feed where the address is one of it (arXiv's
 * RSS and lists, Hugging Face Daily Papers, a journal of Crossref), so that paging and look-back work; else the address.
 */
export function addressEntry(url: string): FeedEntry {
	const address = url.trim();
	return arxivEntry(address) ?? huggingFaceEntry(address) ?? journalEntry(address) ?? { url: address };
}

// https://rss.arxiv.org/rss/cs.CL+cs.IR, http://export.arxiv.org/rss/cs.CL, https://arxiv.org/list/cs.CL/recent
const arxiv =
	/^https?:\/\/(?:(?:rss|export)\.arxiv\.org\/(?:rss|atom)|(?:www\.)?arxiv\.org\/list)\/([a-z.+-]{2,1000})(?:\/(?:new|recent))?\/?(?:\?.*)?$/i;

function arxivEntry(url: string): FeedEntry | undefined {
	const given = arxiv.exec(url)?.[1]?.split('+').map(arxivCategoryCode);
	const codes = given?.filter((code) => code !== undefined);
	return codes && codes.length === given?.length ? { arxiv: codes } : undefined;
}

// https://huggingface.co/papers, https://huggingface.co/papers/trending, https://huggingface.co/api/daily_papers?sort=trending
const huggingFace =
	/^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(papers(?:\/trending)?|api\/daily_papers)\/?(?:\?([^#]{0,300}))?(?:#(\w{0,20}))?$/i;

/** A day, week or month that the address names is one list, not a feed that goes on: it stays an address. */
function huggingFaceEntry(url: string): FeedEntry | undefined {
	const [, path, query = '', fragment = ''] = huggingFace.exec(url) ?? [];
	if (path === undefined || /(?:^|&)(?:q|date|week|month|submitter|p)=/.test(query)) {
		return undefined;
	}
	if (fragment === 'weekly' || fragment === 'monthly') {
		return { huggingface: fragment };
	}
	return { huggingface: path.endsWith('trending') || /(?:^|&)sort=trending(?:&|$)/.test(query) ? 'trending' : 'daily' };
}

function journalEntry(url: string): FeedEntry | undefined {
	const issn = issnIn(/^https?:\/\/api\.crossref\.org\/journals\/([\dxX-]{8,9})\/works(?:\?.*)?$/.exec(url)?.[1] ?? '');
	return issn === undefined ? undefined : { journal: issn };
}
