import type { StateInline } from 'markdown-it';
import { readNested } from './nestedRule';
import { partnerOf } from './pairDelimiters';

// The inline markup that publishers leave in abstracts: `CO<sub>2</sub>`.
const openingTag = /<(?<tag>i|b|em|strong|sub|sup)>/iy;

/** Inline rule: a known tag with its closing tag is markup; everything else between angle brackets stays text. */
export function tagRule(state: StateInline, silent: boolean): boolean {
	openingTag.lastIndex = state.pos;
	const match = openingTag.exec(state.src);
	const end = match && partnerOf(state, state.pos);
	if (!match || end === undefined || end === null) {
		return false;
	}
	const tag = match.groups?.['tag']?.toLowerCase() ?? '';
	return readNested(state, { tag, start: state.pos + match[0].length, end, next: end + tag.length + 3 }, silent);
}
