import { latexAccents } from './latexSymbols';

/** Where each group that is closed ends, by where it begins. Linear time. */
export function groupEnds(latex: string): ReadonlyMap<number, number> {
	const ends = new Map<number, number>();
	const open: number[] = [];
	for (const { 0: found, index } of latex.matchAll(/\\[^]|[{}]/g)) {
		if (found === '{') {
			open.push(index);
		} else if (found === '}') {
			const start = open.pop();
			if (start !== undefined) {
				ends.set(start, index);
			}
		}
	}
	return ends;
}

/** Behind the formula that begins with the dollar sign at `start`; `undefined` where it is not whole and balanced. */
export function mathEnd(latex: string, start: number): number | undefined {
	const dollars = latex.startsWith('$$', start) ? '$$' : '$';
	const mark = /\\[^]|[{}$]/g;
	let depth = 0;
	mark.lastIndex = start + dollars.length;
	for (let found = mark.exec(latex); found && found.index - start < maxFormula; found = mark.exec(latex)) {
		const [character] = found;
		depth += character === '{' ? 1 : character === '}' ? -1 : 0;
		if (character === '$' || depth < 0) {
			const isEnd = depth === 0 && latex.startsWith(dollars, found.index);
			return isEnd ? found.index + dollars.length : undefined;
		}
	}
	return undefined;
}

/**
 * What an accent or a script is put on: the inside of a group, a command (with what an accent stands on), or one
 * character; empty where there is none. Groups of more than 200 characters are no letters.
 */
export function atomAt(
	latex: string,
	start: number,
	groups: ReadonlyMap<number, number>,
	depth = 0,
): { readonly atom: string; readonly end: number } {
	space.lastIndex = start;
	const at = start + (space.exec(latex)?.[0].length ?? 0);
	const first = latex[at];
	if (first === '{') {
		const end = groups.get(at);
		return end === undefined || end - at > maxAtom ? none(start) : { atom: latex.slice(at + 1, end), end: end + 1 };
	}
	if (first === '\\') {
		command.lastIndex = at;
		const [whole = '', word, sign] = command.exec(latex) ?? [];
		const end = at + whole.length;
		const isAccent = latexAccents[word ?? sign ?? ''] !== undefined && depth < maxDepth;
		const below = isAccent ? atomAt(latex, end, groups, depth + 1) : undefined;
		return below ? { atom: `\\${word ?? sign}{${below.atom}}`, end: below.end } : { atom: whole, end };
	}
	if (first === undefined || first === '}' || first === '$') {
		return none(start);
	}
	const character = String.fromCodePoint(latex.codePointAt(at) ?? 0x20);
	return { atom: character, end: at + character.length };
}

/** The text with the accent on its first letter; an accent on nothing is the sign itself where it is one. */
export function accentedAtom(name: string, accent: string, text: string): string {
	const [first = ''] = text;
	if (first.trim() === '') {
		return (name === '^' || name === '~' ? name : '') + text;
	}
	const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
	const marks = /^\p{M}{0,9}/u.exec(text.slice(first.length))?.[0] ?? '';
	return (letter + marks + accent).normalize('NFC') + text.slice(first.length + marks.length);
}

const maxFormula = 2_000;
const maxAtom = 200;
const maxDepth = 3;
const space = /[ \t\r]*(?:\n[ \t\r]*(?!\s))?/y;
const command = /\\(?:([A-Za-z]+)[ \t\r]*(?:\n(?!\s))?|([^]))?/uy;

function none(end: number): { readonly atom: string; readonly end: number } {
	return { atom: '', end };
}
