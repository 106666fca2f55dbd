import type { StateInline } from 'markdown-it';
import { readNested, readText } from './nestedRule';
import { partnerOf } from './pairDelimiters';
import { safeLink } from './safeLink';
import { texCharacter } from './texCharacter';

/** TeX commands that mark up their argument, and the element that shows it. */
const markups: Readonly<Record<string, string>> = {
	emph: 'em',
	textit: 'em',
	textsl: 'em',
	textbf: 'strong',
	texttt: 'code',
	textsuperscript: 'sup',
	textsubscript: 'sub',
	text: 'span',
	textrm: 'span',
	textsc: 'span',
	textsf: 'span',
	textnormal: 'span',
	mbox: 'span',
	underline: 'span',
};
/** Switches of old, which hold to the end of their group: `{\em so}`. */
const switches: Readonly<Record<string, string>> = {
	em: 'em',
	it: 'em',
	itshape: 'em',
	sl: 'em',
	bf: 'strong',
	bfseries: 'strong',
	tt: 'code',
	sc: 'span',
	rm: 'span',
};

const command = /\\([a-zA-Z]+)\*?(?=\{)/y;
const group = /\{\\([a-z]+)(?![a-zA-Z]) */y;

/** Inline rule: the TeX that authors leave in the prose of abstracts; a command we do not know stays text. */
export function texRule(state: StateInline, silent: boolean): boolean {
	return readCommand(state, silent) || readGroup(state, silent) || readCharacter(state, silent);
}

function readCommand(state: StateInline, silent: boolean): boolean {
	command.lastIndex = state.pos;
	const match = command.exec(state.src);
	const brace = state.pos + (match?.[0].length ?? 0);
	const end = match ? partnerOf(state, brace) : undefined;
	if (!match || end === undefined) {
		return false;
	}
	const name = match[1] ?? '';
	const argument = { start: brace + 1, end, next: end + 1 };
	if (Object.hasOwn(markups, name)) {
		return readNested(state, { tag: markups[name] ?? 'span', ...argument }, silent);
	}
	if (name === 'url' || name === 'href') {
		return readLink(state, { ...argument, hasLabel: name === 'href' }, silent);
	}
	if (/^(?:no|paren|text|auto)?cite(?:p|t|alp|author|year)?$/.test(name)) {
		const keys = state.src.slice(argument.start, end).split(',', 20);
		return readText(state, { text: `[${keys.map((key) => key.trim()).join(', ')}]`, next: end + 1 }, silent);
	}
	return false;
}

interface LinkArgument {
	readonly start: number;
	readonly end: number;
	readonly next: number;
	readonly hasLabel: boolean;
}

/** `\url{address}` and `\href{address}{label}`; a foreign scheme leaves the label without a link. */
function readLink(state: StateInline, { start, end, next, hasLabel }: LinkArgument, silent: boolean): boolean {
	const href = safeLink(state.src.slice(start, end).replace(/\\([#%&_~{}])/g, '$1'));
	const labelEnd = hasLabel ? partnerOf(state, next) : undefined;
	if ((hasLabel && labelEnd === undefined) || state.linkLevel > 0) {
		return false;
	}
	const label = labelEnd === undefined ? { start, end, next } : { start: next + 1, end: labelEnd, next: labelEnd + 1 };
	return href === undefined
		? readNested(state, { tag: 'span', ...label }, silent)
		: readNested(state, { tag: 'a', attributes: [['href', href]], ...label }, silent);
}

function readGroup(state: StateInline, silent: boolean): boolean {
	group.lastIndex = state.pos;
	const match = group.exec(state.src);
	const end = match ? partnerOf(state, state.pos) : undefined;
	const tag = Object.hasOwn(switches, match?.[1] ?? '') ? switches[match?.[1] ?? ''] : undefined;
	if (!match || end === undefined || tag === undefined) {
		return false;
	}
	return readNested(state, { tag, start: state.pos + match[0].length, end, next: end + 1 }, silent);
}

function readCharacter(state: StateInline, silent: boolean): boolean {
	const character = texCharacter(state.src, state.pos);
	return character !== undefined && character.next <= state.posMax && readText(state, character, silent);
}
