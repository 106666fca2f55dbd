import { arxivIdIn } from '../paper/arxivId';
import { isbnIn } from '../paper/isbn';
import { identifierOfAddress } from './identifierOfAddress';
import { identifierOfDoi } from './identifierOfDoi';
import type { NamedIdentifier } from './namedIdentifier';
import { withoutPunctuation } from './withoutPunctuation';

/**
 * Every identifier a text names, in the order of the text and each once: DOIs, arXiv ids, PMIDs, PMCIDs, ISBNs, ids of
 * the ACL Anthology, and addresses, which name one of these, an OpenReview forum, or only themselves. At most 200.
 */
export function identifiersInText(text: string): readonly NamedIdentifier[] {
	const found = new Map<string, NamedIdentifier>();
	for (const match of text.slice(0, maxLookedAt).matchAll(anything)) {
		const identifier = identifierOf(match.groups ?? {});
		if (identifier) {
			const key = `${identifier.kind}:${identifier.value}`;
			found.set(key, found.get(key) ?? identifier);
		}
		if (found.size >= maxFound) {
			break;
		}
	}
	return [...found.values()];
}

const maxLookedAt = 1_000_000;
const maxFound = 200;

// What begins the next identifier ends one, also without a space between them: `10.1000/a,10.1000/b`, `[x](https://…`.
const next = String.raw`(?:[,;|]+(?:https?:|doi:|arxiv:|10\.\d{4})|\]\()`;
const knownHosts = [
	...['arxiv.org', 'alphaxiv.org', 'ar5iv.org', 'ar5iv.labs.arxiv.org', 'huggingface.co', 'hf.co', 'openreview.net'],
	...['aclanthology.org', 'nature.com', 'pubmed.ncbi.nlm.nih.gov', 'pmc.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
];
const hosts = knownHosts.map((host) => host.replaceAll('.', String.raw`\.`)).join('|');
// https://info.arxiv.org/help/arxiv_identifier_for_services.html lists the archives of the old ids.
const archives =
	'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|' +
	'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|' +
	'q-alg|q-bio|quant-ph|solv-int|supr-con';

const anything = new RegExp(
	[
		String.raw`(?<address>(?:https?:\/\/|(?<![\w.\/@-])(?:www\.)?(?:${hosts})\/)(?:(?!${next})[^\s<>"]){1,2000})`,
		String.raw`(?<![\d.])(?<doi>10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2f)(?:(?!${next})[^\s"<>{}|\\^${'`'}]){1,400})`,
		String.raw`(?<![\w.\/-])(?:arxiv:\s?)?(?<arxiv>(?:\d{4}\.\d{4,5}|(?:${archives})(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?)(?![\w\/]|\.\d)`,
		String.raw`\bpmid:?\s?(?<pmid>\d{1,9})\b`,
		String.raw`\b(?<pmcid>PMC\d{1,10})\b`,
		String.raw`(?<![\w.-])(?<acl>[A-Z]\d{2}-\d{4}|\d{4}\.[a-z][\w-]{1,40}\.\d{1,5})(?![\w-])`,
		String.raw`(?<![\d-])(?<isbn>(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX])(?![\d-])`,
	].join('|'),
	'gi',
);

function identifierOf(groups: Readonly<Record<string, string | undefined>>): NamedIdentifier | undefined {
	const { address, doi, arxiv, pmid, pmcid, acl, isbn } = groups;
	if (address !== undefined) {
		return identifierOfAddress(withoutPunctuation(address));
	}
	if (doi !== undefined) {
		return identifierOfDoi(doi);
	}
	if (pmid !== undefined) {
		return named('pmid', pmid.replace(/^0+/, ''));
	}
	if (acl !== undefined) {
		// Matching ignores case, but these ids do not: `p18-1001` is something else.
		return /[A-Z]\d|\.[a-z]/.test(acl) ? named('acl', acl) : undefined;
	}
	return arxiv === undefined
		? named(pmcid === undefined ? 'isbn' : 'pmcid', pmcid?.toUpperCase() ?? isbnIn(isbn ?? ''))
		: named('arxiv', arxivIdIn(arxiv));
}

function named(kind: NamedIdentifier['kind'], value: string | undefined): NamedIdentifier | undefined {
	return value === undefined || value === '' ? undefined : { kind, value };
}
