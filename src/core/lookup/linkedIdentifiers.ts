import type { LookUpIdentifier } from './foundIdentifier';
import { identifiersInText } from './identifiersInText';

/**
 * The papers that the query of a link to Glossator names, `id=10.1000/a&id=2401.17377`, percent-encoded or not: at most
 * 20, and no web addresses, so that no link makes the editor ask a server of the link's choice.
 */
export function linkedIdentifiers(query: string): readonly LookUpIdentifier[] {
	const ids = [...query.slice(0, maxLookedAt).matchAll(/(?:^|[?&])id=([^&]*)/gi)].map(([, id = '']) => decoded(id));
	return identifiersInText(ids.join('\n'))
		.filter(({ kind }) => kind !== 'url')
		.slice(0, mostIdentifiers)
		.map(({ kind, value }) => ({ kind, value }));
}

const maxLookedAt = 20_000;
const mostIdentifiers = 20;

/** Identifiers are ASCII; anything else stays as it is written. A line break in an id begins no other one. */
function decoded(text: string): string {
	return text.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}
