import { arxivIdIn } from '../paper/arxivId';
import { doiIn } from '../paper/doi';
import type { NamedIdentifier } from './namedIdentifier';

/** The DOI in a text, or the arXiv id it stands for: arXiv knows its papers best. */
export function identifierOfDoi(text: string): NamedIdentifier | undefined {
	const doi = doiIn(text);
	const arxiv = doi?.startsWith('10.48550/arxiv.') === true ? arxivIdIn(doi) : undefined;
	if (arxiv !== undefined) {
		return { kind: 'arxiv', value: arxiv };
	}
	return doi === undefined ? undefined : { kind: 'doi', value: doi };
}
