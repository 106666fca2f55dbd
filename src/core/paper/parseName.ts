import { singleLine } from '../text/plainText';
import type { Name } from './paper';

const particle =
	/^(?:af|al|av|ben|bin|bint|da|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|el|ibn|la|las|le|los|op|ten|ter|van|vom|von|zu|zum|zur|'t|’t)$/;
/** Particles that open a family name when capitalised; `Van` alone is often a Vietnamese middle name. */
const capitalised = /^(?:De|Del|Della|Den|Der|Di|Dos|Von|Van (?:De|Den|Der))$/;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const group =
	/^the\s|^\{.*\}$|\b(?:team|group|collaboration|consortium|university|institute|laboratory|labs?|committee|network|project|foundation|association|initiative|society|organi[sz]ation|research|inc\.?|ltd\.?|ai)$/i;

/**
 * A person's or group's name from one string: `Given Family`, `Family, Given`, `Family, Jr., Given`; particles as in
 * BibTeX (Patashnik, BibTeXing §4). Groups and single names become `literal`.
 */
export function parseName(text: string): Name {
	const name = singleLine(text.slice(0, maxLookedAt)).replace(/(?<=\S) ?\([^()]*\)$/, '');
	const plain = name.replace(/[{}]/g, '').trim();
	const parts = plain.split(/\s*,\s*/).filter((part) => part !== '');
	const [first = '', ...rest] = parts;
	if (group.test(name) || (parts.length < 2 && !plain.includes(' ')) || rest.every((part) => suffix.test(part))) {
		return group.test(name) || !first.includes(' ') ? { literal: plain } : givenFirst(first, rest[0]);
	}
	const ending = rest.find((part) => suffix.test(part));
	return familyFirst(first, rest.filter((part) => part !== ending).join(' '), ending);
}

/** Whether a name in an author list says that there are more: `et al.`, `others`, `…`. */
export function isEtAl(text: string): boolean {
	return /^\s*(?:and\s+|&\s*)?(?:et\.?\s*al\.?|others|\.\.\.|…)\s*$/i.test(text.slice(0, 100));
}

const maxLookedAt = 500;

function givenFirst(text: string, commaSuffix: string | undefined): Name {
	const words = text.split(' ');
	const last = words.at(-1) ?? '';
	const ending = commaSuffix ?? (words.length > 2 && suffix.test(last) ? last : undefined);
	const named = ending !== undefined && commaSuffix === undefined ? words.slice(0, -1) : words;
	const start = familyStart(named);
	return familyFirst(named.slice(start).join(' '), named.slice(0, start).join(' '), ending);
}

/** Where the family name with its particles begins: never at the first word, at the last one at the latest. */
function familyStart(words: readonly string[]): number {
	for (let at = 1; at < words.length - 1; at++) {
		const word = words[at] ?? '';
		if (particle.test(word) || capitalised.test(word) || capitalised.test(`${word} ${words[at + 1]}`)) {
			return at;
		}
	}
	return words.length - 1;
}

function familyFirst(family: string, given: string, ending: string | undefined): Name {
	const words = family.split(' ');
	const before = leadingParticles(words);
	const givenWords = given.split(' ').filter((word) => word !== '');
	const behind = trailingParticles(givenWords);
	const particles = [...givenWords.slice(behind), ...words.slice(0, before)].join(' ');
	const names = givenWords.slice(0, behind).join(' ');
	return {
		family: words.slice(before).join(' '),
		...(names !== '' && { given: names }),
		...(particles !== '' && { 'non-dropping-particle': particles }),
		...(ending !== undefined && { suffix: ending }),
	};
}

function leadingParticles(words: readonly string[]): number {
	const end = words.findIndex((word, at) => !particle.test(word) || at === words.length - 1);
	return Math.max(end, 0);
}

function trailingParticles(words: readonly string[]): number {
	let start = words.length;
	while (start > 1 && particle.test(words[start - 1] ?? '')) {
		start--;
	}
	return start;
}
