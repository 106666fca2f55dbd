import type { Name } from '../paper/paper';
import { foldText } from '../text/foldText';

/**
 * Whether one of the names is meant by one of the rules: a family name (`Bengio`, `van Rooij`, `Rooij`), a full name in
 * either order (`Yoshua Bengio`, `Bengio, Yoshua`) or with initials (`Y. Bengio`). Case and accents do not count.
 */
export function authorMatcher(rules: readonly string[]): (names: readonly Name[]) => boolean {
	const wanted = new Set(rules.map(keyOf).filter((key) => key !== ''));
	return (names) => wanted.size > 0 && names.some((name) => spellings(name).some((text) => wanted.has(keyOf(text))));
}

function spellings(name: Name): readonly string[] {
	if (name.literal !== undefined) {
		return [name.literal];
	}
	const { family = '', given = '', 'non-dropping-particle': particle } = name;
	const initials = given.replace(/(\p{L})[\p{L}\p{M}’']*/gu, '$1');
	const families = particle === undefined ? [family] : [family, `${particle} ${family}`];
	return families.flatMap((names) => [names, `${given} ${names}`, `${initials} ${names}`]);
}

/** Folded words in alphabetical order, so that the order of the parts of a name does not count. */
function keyOf(text: string): string {
	return (foldText(text.slice(0, longest)).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

const longest = 300;
