import { identifiersContradict } from '../paper/identifiersContradict';
import type { Name, PaperRecord } from '../paper/paper';
import { foldText } from '../text/foldText';

type Compared = Pick<PaperRecord, 'author' | 'identifiers' | 'issued'>;

/** Whether two papers of the same title can be one: no author list, year or identifier of the one rules out the other. */
export function mayBeSamePaper(first: Compared, second: Compared): boolean {
	return (
		!identifiersContradict(first.identifiers, second.identifiers) &&
		!yearsDiffer(first, second) &&
		!authorsDiffer(first.author, second.author)
	);
}

/** A preprint and its publication may be this many years apart. */
const yearsApart = 2;

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
