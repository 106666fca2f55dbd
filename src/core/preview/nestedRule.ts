import type { StateInline } from 'markdown-it';

/** A stretch of the source inside an element. */
export interface Nested {
	readonly tag: string;
	readonly attributes?: readonly (readonly [string, string])[];
	/** Where the content starts and ends, and where reading goes on after it. */
	readonly start: number;
	readonly end: number;
	readonly next: number;
}

/** Reads the content of an element by the same rules; every element counts as a level, so that depth stays bounded. */
export function readNested(state: StateInline, nested: Nested, silent: boolean): true {
	if (!silent) {
		const outerEnd = state.posMax;
		state.pos = nested.start;
		state.posMax = nested.end;
		// `link` is the name that the rules of markdown-it know: they put no link into a link.
		const type = nested.tag === 'a' ? 'link' : nested.tag;
		const opening = state.push(`${type}_open`, nested.tag, 1);
		opening.attrs = (nested.attributes ?? []).map(([name, value]) => [name, value]);
		const links = nested.tag === 'a' ? 1 : 0;
		state.linkLevel += links;
		state.md.inline.tokenize(state);
		state.linkLevel -= links;
		state.push(`${type}_close`, nested.tag, -1);
		state.posMax = outerEnd;
	}
	state.pos = nested.next;
	return true;
}

/** Adds text as it is. */
export function readText(
	state: StateInline,
	replaced: { readonly text: string; readonly next: number },
	silent: boolean,
): true {
	if (!silent) {
		state.pending += replaced.text;
	}
	state.pos = replaced.next;
	return true;
}
