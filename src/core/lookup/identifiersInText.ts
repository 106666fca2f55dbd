import { bareIdentifiers } from './bareIdentifiers';
import type { FoundIdentifier } from './foundIdentifier';

/**
 * Everything in a text that names a paper, in order, each once: DOIs, arXiv ids, PMIDs, PMCIDs, ISBNs (as ISBN-13), ids
 * of OpenReview and of the ACL Anthology, bare, labelled or in addresses; any other http(s) address comes as `url`. A
 * text of nothing but numbers is taken for PMIDs. Looks at the first megabyte, and gives at most 200.
 */
export function identifiersInText(text: string): readonly FoundIdentifier[] {
	// The same length, so that places stay right.
	const looked = text
		.slice(0, maxLookedAt)
		.replace(/[‐‑‒–]/g, '-')
		.replace(/[\u00a0\u2009\u202f]/g, ' ');
	const found = distinct(withoutOverlaps([...bareIdentifiers(looked)]));
	return found.length > 0 ? found : bareNumbers(looked);
}

const maxLookedAt = 1024 * 1024;
const mostFound = 200;

/** Where two overlap, the one that begins first, and of those the longer one. */
function withoutOverlaps(found: readonly FoundIdentifier[]): readonly FoundIdentifier[] {
	const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
	let end = 0;
	return sorted.filter((identifier) => {
		const isFree = identifier.start >= end;
		end = isFree ? identifier.end : end;
		return isFree;
	});
}

function distinct(found: readonly FoundIdentifier[]): readonly FoundIdentifier[] {
	const byName = new Map<string, FoundIdentifier>();
	for (const identifier of found) {
		const name = `${identifier.kind}:${identifier.value}`;
		if (!byName.has(name)) {
			byName.set(name, identifier);
		}
	}
	return [...byName.values()].slice(0, mostFound);
}

function bareNumbers(text: string): readonly FoundIdentifier[] {
	if (!/^[\s,;\d]{4,20000}$/.test(text)) {
		return [];
	}
	const numbers = [...text.matchAll(/\d+/g)];
	return numbers.every(([number]) => /^[1-9]\d{3,7}$/.test(number))
		? distinct(numbers.map(({ 0: value, index }) => ({ kind: 'pmid', value, start: index, end: index + value.length })))
		: [];
}
