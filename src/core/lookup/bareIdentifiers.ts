import { arxivIdIn } from '../paper/arxivId';
import { doiIn } from '../paper/doi';
import { isbnIn } from '../paper/isbn';
import { addressIdentifier } from './addressIdentifier';
import type { FoundIdentifier, LookUpIdentifier } from './foundIdentifier';
import { lengthWithoutTail } from './withoutTail';

/** Every identifier and address that may stand in a text, by kind; they may overlap. Each pattern is linear. */
export function* bareIdentifiers(text: string): Generator<FoundIdentifier> {
	for (const { pattern, read } of finders) {
		for (const found of text.matchAll(pattern)) {
			const written = found[1] ?? found[0];
			const start = found.index + found[0].length - written.length;
			const trimmed = written.slice(0, lengthWithoutTail(written));
			const identifier = read(trimmed, { text, start });
			if (identifier) {
				yield { ...identifier, start, end: start + trimmed.length };
			}
		}
	}
}

interface Context {
	readonly text: string;
	readonly start: number;
}

interface Finder {
	/** The identifier is its first group, where it has one, and ends with the match. */
	readonly pattern: RegExp;
	readonly read: (written: string, context: Context) => LookUpIdentifier | undefined;
}

const end = '(?:(?![,;|]+\\s{0,5}(?:https?:|doi:|10\\.\\d{4})|\\]\\()[^\\s<>"{}|\\\\^`]){1,2048}';
const knownHosts =
	'(?:dx\\.)?doi\\.org|arxiv\\.org|alphaxiv\\.org|huggingface\\.co|hf\\.co|openreview\\.net|aclanthology\\.org|nih\\.gov|nature\\.com|biorxiv\\.org|medrxiv\\.org|springer\\.com|wiley\\.com|acm\\.org|science\\.org';
const archives =
	'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';

const finders: readonly Finder[] = [
	{ pattern: new RegExp(`(?<![a-z])https?://${end}`, 'gi'), read: (written) => addressIdentifier(written) },
	{
		pattern: new RegExp(`(?<![\\w@/.-])(?:[a-z0-9-]{1,30}\\.){0,3}(?:${knownHosts})/${end}`, 'gi'),
		read: (written) => addressIdentifier(`https://${written}`),
	},
	{
		pattern: new RegExp(`(?<![\\d./])10\\.\\d{4,9}(?:\\.\\d{1,9}){0,4}(?:/|%2f)${end}`, 'gi'),
		read: (written) => doiIdentifier(written),
	},
	{
		pattern: /\barxiv[:\s]\s?[a-z\d./-]{8,40}/gi,
		read: (written) => valued('arxiv', arxivIdIn(written)),
	},
	{
		// Four digits behind the point until 2014, five since.
		pattern:
			/(?<![\w./-])(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})(?:v\d{1,3})?(?![\w/-]|\.\d)/g,
		read: (written) => valued('arxiv', arxivIdIn(written)),
	},
	{
		pattern: new RegExp(`(?<![\\w./-])(?:${archives})(?:\\.[a-z]{2})?/\\d{7}(?:v\\d{1,3})?(?![\\w/])`, 'gi'),
		read: (written) => valued('arxiv', arxivIdIn(written)),
	},
	{
		pattern: /\b(?:pmid|pubmed(?: id)?)[:#\s]{0,3}0{0,9}([1-9]\d{0,8})(?!\d)/gi,
		read: (written) => valued('pmid', written),
	},
	{ pattern: /\bPMC\d{1,10}\b/gi, read: (written) => valued('pmcid', written.toUpperCase()) },
	{
		pattern:
			/(?<![\w.-])(?:[A-Z]\d{2}-\d{4}|(?:19|20)\d{2}\.[a-z][a-z0-9]{0,20}(?:-[a-z0-9]{1,20}){1,4}\.\d{1,4})(?![\w-])/g,
		read: (written) => valued('acl', written),
	},
	{ pattern: /(?<![\d.-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\d-])/g, read: isbnIdentifier },
];

function valued(kind: LookUpIdentifier['kind'], value: string | undefined): LookUpIdentifier | undefined {
	return value === undefined ? undefined : { kind, value };
}

function doiIdentifier(written: string): LookUpIdentifier | undefined {
	const doi = doiIn(written);
	const arxiv = doi?.startsWith('10.48550/arxiv.') ? arxivIdIn(doi) : undefined;
	return valued('arxiv', arxiv) ?? valued('doi', doi);
}

/** One ten-digit number in eleven passes the check: without hyphens it must be called an ISBN or stand alone. */
function isbnIdentifier(written: string, { text, start }: Context): LookUpIdentifier | undefined {
	const isPlain = /^\d{9}[\dXx]$/.test(written);
	const before = text.slice(Math.max(0, start - 12), start);
	const after = text.slice(start + written.length, start + written.length + 2);
	const isAlone = /(?:^|[\n,;])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\r\n,;])/.test(after);
	return isPlain && !isAlone && !/isbn[\s\d:-]{0,8}$/i.test(before) ? undefined : valued('isbn', isbnIn(written));
}
