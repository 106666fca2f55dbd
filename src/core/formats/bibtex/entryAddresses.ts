import { verbatimText } from '../../bibtex/verbatimText';
import { arxivIdIn } from '../../paper/arxivId';
import { canonicalIdentifiers, identifiersIn } from '../../paper/identifiers';
import type { PaperRecord } from '../../paper/paper';
import { safeHttpUrl } from '../../paper/safeHttpUrl';
import type { EntryFields } from './bibliography';

/** What an entry says about where its paper is. */
type EntryAddresses = Pick<PaperRecord, 'categories' | 'identifiers' | 'links' | 'version'>;

/** The identifiers, addresses, arXiv version and arXiv classes of an entry. */
export function entryAddresses(fields: EntryFields): EntryAddresses {
	const verbatim = (...names: readonly string[]) => {
		const value = fields.value(...names);
		return value === undefined ? undefined : verbatimText(value);
	};
	const url = verbatim('url', 'ee', 'link', 'bdsk-url-1', 'adsurl') ?? urlIn(verbatim('howpublished') ?? '');
	const archive = verbatim('eprinttype', 'archiveprefix') ?? '';
	const eprint = verbatim('eprint') ?? '';
	const linked = url === undefined ? {} : identifiersIn(url);
	const identifiers = canonicalIdentifiers({
		...present('doi', verbatim('doi') ?? linked.doi),
		...present('arxiv', arxivOf(verbatim, archive, eprint) ?? linked.arxiv),
		...present('pmid', verbatim('pmid') ?? (/^(?:pubmed|pmid)$/i.test(archive) ? eprint : undefined)),
		...present('pmcid', verbatim('pmcid', 'pmc')),
		...present('isbn', verbatim('isbn')),
	});
	const isArxiv = identifiers.arxiv !== undefined;
	const classes = isArxiv ? (verbatim('primaryclass', 'eprintclass') ?? '').split(/[\s,;]+/) : [];
	const version = isArxiv ? /\dv(\d{1,3})$/i.exec(eprint)?.[1] : undefined;
	return {
		identifiers,
		categories: classes.filter((each) => each !== ''),
		...(version !== undefined && { version: { number: Number(version) } }),
		links: linksOf(url, verbatim('pdf')),
	};
}

/** Many write the arXiv id as the journal, as DBLP's `abs/…` volume or into a note. */
function arxivOf(verbatim: (name: string) => string | undefined, archive: string, eprint: string): string | undefined {
	const named = archive === '' || /arxiv/i.test(archive) ? eprint : '';
	const dblp = /^abs\/(.{1,40})$/.exec(verbatim('volume') ?? '')?.[1];
	const marked = ['journal', 'journaltitle', 'note', 'howpublished', 'number'].map((name) => verbatim(name));
	const found = [
		named,
		verbatim('arxiv'),
		verbatim('arxivid'),
		dblp,
		...marked.filter((text) => /arxiv/i.test(text ?? '')),
	];
	return found.map((text) => arxivIdIn(text ?? '')).find((id) => id !== undefined);
}

function urlIn(text: string): string | undefined {
	return /https?:\/\/[^\s<>"]{1,2000}/i.exec(text)?.[0].replace(/[.,;)]+$/, '');
}

function linksOf(url: string | undefined, pdf: string | undefined): PaperRecord['links'] {
	const page = safeHttpUrl(url ?? '');
	const isPdf = page !== undefined && /\.pdf$/i.test(page);
	const document = safeHttpUrl(pdf ?? '') ?? (isPdf ? page : undefined);
	return {
		...(page !== undefined && !isPdf && { page }),
		...(document !== undefined && { pdf: document }),
	};
}

function present<K extends string>(kind: K, value: string | undefined): { readonly [kind in K]?: string } {
	return value === undefined || value === '' ? {} : ({ [kind]: value } as { readonly [kind in K]?: string });
}
