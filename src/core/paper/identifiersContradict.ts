import { isPreprintDoi } from './doi';
import type { Identifiers } from './paper';

/** Whether identifiers rule out that two papers are one. A preprint's DOI and its publication's are two for one paper. */
export function identifiersContradict(first: Identifiers, second: Identifiers): boolean {
	return (
		differ(first.arxiv, second.arxiv) ||
		differ(first.pmid, second.pmid) ||
		differ(publishedDoi(first), publishedDoi(second))
	);
}

function publishedDoi({ doi }: Identifiers): string | undefined {
	return doi === undefined || isPreprintDoi(doi) ? undefined : doi;
}

function differ(first: string | undefined, second: string | undefined): boolean {
	return first !== undefined && second !== undefined && first !== second;
}
