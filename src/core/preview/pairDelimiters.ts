import type { StateInline } from 'markdown-it';

// `\(` or any other escape, a brace, a run of dollars, an opening or closing tag that we know.
const delimiter = /\\[\s\S]|[{}]|\$+|<(?<slash>\/?)(?<tag>i|b|em|strong|sub|sup)>/gi;

/** Where the partner of an opening delimiter starts; one pass finds them all, so that no rule ever searches. */
export function partnerOf(state: StateInline, position: number): number | undefined {
	const env = state.env as { paired?: { readonly source: string; readonly partners: ReadonlyMap<number, number> } };
	if (env.paired?.source !== state.src) {
		env.paired = { source: state.src, partners: pairDelimiters(state.src) };
	}
	const partner = env.paired.partners.get(position);
	return partner !== undefined && partner < state.posMax ? partner : undefined;
}

/** Start of each opening `{`, `\(`, `\[`, `$`, `$$`, `<i>` … by the start of what closes it. */
function pairDelimiters(source: string): ReadonlyMap<number, number> {
	const partners = new Map<number, number>();
	const pair = (start: number | undefined, end: number) => {
		if (start !== undefined) {
			partners.set(start, end);
		}
	};
	const readTag = tagPairing(pair);
	const readMath = mathPairing(pair);
	const braces: number[] = [];
	for (const { 0: text, index, groups } of source.matchAll(delimiter)) {
		if (groups?.['tag'] !== undefined) {
			readTag(groups['tag'].toLowerCase(), groups['slash'] === '/', index);
		} else if (text === '{') {
			braces.push(index);
		} else if (text === '}') {
			pair(braces.pop(), index);
		} else {
			readMath(text, index);
		}
	}
	return partners;
}

type Pair = (start: number | undefined, end: number) => void;

const closers: Readonly<Record<string, string>> = { '\\)': '\\(', '\\]': '\\[' };

/** A formula between dollars ends at the next run of dollars or nowhere; `\(` and `\[` do not nest. */
function mathPairing(pair: Pair): (text: string, position: number) => void {
	let dollars = { text: '', position: 0 };
	let bracket = { text: '', position: 0 };
	return (text, position) => {
		if (text.startsWith('$')) {
			pair(dollars.text === text ? dollars.position : undefined, position);
			dollars = { text, position };
		} else if (text === '\\(' || text === '\\[') {
			bracket = { text, position };
		} else if (closers[text] !== undefined) {
			pair(bracket.text === closers[text] ? bracket.position : undefined, position);
			bracket = { text: '', position };
		}
	};
}

/** Pairs tags as a parser of well-formed markup would: closing one leaves those opened after it without a partner. */
function tagPairing(pair: Pair): (tag: string, closes: boolean, position: number) => void {
	const open: { readonly tag: string; readonly position: number }[] = [];
	const count = new Map<string, number>();
	return (tag, closes, position) => {
		const opened = count.get(tag) ?? 0;
		if (!closes) {
			open.push({ tag, position });
			count.set(tag, opened + 1);
			return;
		}
		while (opened > 0) {
			const last = open.pop();
			if (!last) {
				return;
			}
			count.set(last.tag, (count.get(last.tag) ?? 0) - 1);
			if (last.tag === tag) {
				pair(last.position, position);
				return;
			}
		}
	};
}
