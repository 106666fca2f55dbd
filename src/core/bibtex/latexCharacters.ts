/** A piece of source and the text it stands for. */
interface Replaced {
	readonly length: number;
	readonly text: string;
}

/** The HTML character reference at a place (`&amp;`, `&#233;`); `undefined` where there is none. */
export function characterReference(latex: string, at: number): Replaced | undefined {
	reference.lastIndex = at;
	const [whole = '', name, decimal, hexadecimal] = reference.exec(latex) ?? [];
	const text = name === undefined ? characterOf(Number(decimal ?? `0x${hexadecimal}`)) : named[name];
	return text === undefined ? undefined : { length: whole.length, text };
}

/** The character that the number behind `\char` names: decimal, `'` octal, `"` hexadecimal or `` ` `` itself. */
export function charCommand(latex: string, at: number): Replaced {
	code.lastIndex = at;
	const [whole = '', hexadecimal, octal, decimal, quoted] = code.exec(latex) ?? [];
	const number = hexadecimal ? parseInt(hexadecimal, 16) : octal ? parseInt(octal, 8) : Number(decimal);
	return { length: whole.length, text: quoted ?? characterOf(number) ?? '' };
}

/** A raised or lowered text in Unicode's own characters where it has them all, else the text. */
export function scriptText(command: string, text: string): string {
	const table = /sub|sb/.test(command) ? lowered : raised;
	const characters = [...text].map((character) => table.get(character));
	return characters.every((character) => character !== undefined) ? characters.join('') : text;
}

const reference = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/iy;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const code = /\s?(?:"([0-9A-F]{1,5})|'([0-7]{1,6})|(\d{1,6})|`\\?([^]))\s?/uy;
const raised = tableOf('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const lowered = tableOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function tableOf(from: string, to: string): ReadonlyMap<string, string> {
	const targets = [...to];
	return new Map([...from].map((character, at) => [character, targets[at] ?? character]));
}

function characterOf(number: number): string | undefined {
	return Number.isInteger(number) && number > 31 && number < 0x110000 ? String.fromCodePoint(number) : undefined;
}
