import type { Identifiers, Links, PartialDate, PreprintVersion } from '../../paper/paper';
import { identifiersIn } from '../../paper/identifiers';
import { defined } from '../json/defined';
import { childrenOf, textIn, type XmlElement } from '../xml/xmlElement';

/** Id and version as arXiv writes them: `quant-ph/0201082v1`, `oai:arXiv.org:2607.30001v1`, an address. */
export interface VersionedId {
	readonly identifiers: Identifiers;
	readonly version?: PreprintVersion;
}

/** The id in a text, with the number of its version; `undefined` where there is no arXiv id. */
export function versionedId(text: string): VersionedId | undefined {
	const looked = text.slice(0, 500).replace(/^oai:arXiv\.org:/i, 'arXiv:');
	const { arxiv } = identifiersIn(looked.trim());
	if (arxiv === undefined) {
		return undefined;
	}
	const number = /\dv(\d{1,3})(?:\.pdf)?(?=[\s)\],;?#]|$)/.exec(looked)?.[1];
	return { identifiers: { arxiv }, ...(number !== undefined && { version: { number: Number(number) } }) };
}

/** Year and month of the first version: what the id begins with (https://info.arxiv.org/help/arxiv_identifier.html). */
export function monthOfId(arxiv: string): PartialDate | undefined {
	const found = /(?:^|\/)(\d\d)(0[1-9]|1[0-2])/.exec(arxiv);
	const year = Number(found?.[1]);
	return found ? { year: year + (year > 90 ? 1900 : 2000), month: Number(found[2]) } : undefined;
}

/** Codes such as `cs.CV`; what is no code (`68T50 (Primary)`, `I.2.7`) is left out. */
export function categoryCodes(texts: readonly (string | undefined)[]): readonly string[] {
	const codes = texts.filter((text) => text !== undefined).map((text) => text.trim());
	return [...new Set(codes.filter(isCategoryCode))];
}

/** Whether a text is a code of arXiv's category taxonomy (https://arxiv.org/category_taxonomy), old archives included. */
export function isCategoryCode(text: string): boolean {
	return /^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,12}|(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|mtrl-th|nucl-(?:ex|th)|patt-sol|plasm-ph|q-alg|quant-ph|solv-int|supr-con))$/.test(
		text,
	);
}

/** Page and PDF of an entry of arXiv's Atom, or made from the id. */
export function arxivLinks(entry: XmlElement, arxiv: string): Links {
	const links = childrenOf(entry, 'atom:link', 'link');
	const hrefOf = (isWanted: (link: XmlElement) => boolean) => links.find(isWanted)?.attributes.get('href');
	const pdf = hrefOf(
		(link) => link.attributes.get('title') === 'pdf' || link.attributes.get('type') === 'application/pdf',
	);
	const page = hrefOf((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate');
	const written = links.map(textIn).find((text) => text.startsWith('http'));
	return defined({
		page: page ?? written ?? `https://arxiv.org/abs/${arxiv}`,
		pdf: pdf ?? `https://arxiv.org/pdf/${arxiv}`,
	});
}
