import { isPreprintDoi } from '../paper/doi';
import type { Name, PaperRecord } from '../paper/paper';
import { foldText } from '../text/foldText';

type Compared = Pick<PaperRecord, 'author' | 'identifiers' | 'issued'>;

/** Whether two papers of the same title can be one: no author list, year or identifier of the one rules out the other. */
export function mayBeSamePaper(first: Compared, second: Compared): boolean {
	return (
		!identifiersDiffer(first, second) && !yearsDiffer(first, second) && !authorsDiffer(first.author, second.author)
	);
}

/** A preprint and its publication may be this many years apart. */
const yearsApart = 2;

function identifiersDiffer({ identifiers: first }: Compared, { identifiers: second }: Compared): boolean {
	const published = (doi: string | undefined) => (doi === undefined || isPreprintDoi(doi) ? undefined : doi);
	return (
		differ(first.arxiv, second.arxiv) ||
		differ(first.pmid, second.pmid) ||
		differ(published(first.doi), published(second.doi))
	);
}

function differ(first: string | undefined, second: string | undefined): boolean {
	return first !== undefined && second !== undefined && first !== second;
}

function yearsDiffer(first: Compared, second: Compared): boolean {
	return (
		first.issued !== undefined &&
		second.issued !== undefined &&
		Math.abs(first.issued.year - second.issued.year) > yearsApart
	);
}

function authorsDiffer(first: readonly Name[], second: readonly Name[]): boolean {
	if (first.length === 0 || second.length === 0) {
		return false;
	}
	const words = new Set(first.flatMap(familyWords));
	return words.size > 0 && !second.some((name) => familyWords(name).some((word) => words.has(word)));
}

/** Words of the family name, because sources split compound names differently. */
function familyWords(name: Name): readonly string[] {
	const words = foldText(name.family ?? name.literal ?? name.given ?? '').split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word.length > 1);
}
