/** Combining marks of TeX's accent commands (The TeXbook, chapter 9). */
const accents: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	u: '\u0306',
	'.': '\u0307',
	'"': '\u0308',
	r: '\u030A',
	H: '\u030B',
	v: '\u030C',
	c: '\u0327',
	k: '\u0328',
};
const characters: Readonly<Record<string, string>> = {
	ss: 'ß',
	ae: 'æ',
	AE: 'Æ',
	oe: 'œ',
	OE: 'Œ',
	o: 'ø',
	O: 'Ø',
	l: 'ł',
	L: 'Ł',
	aa: 'å',
	AA: 'Å',
	i: 'ı',
	ldots: '…',
	dots: '…',
	textendash: '–',
	textemdash: '—',
	textellipsis: '…',
	textasciitilde: '~',
	textbackslash: '\\',
	textdegree: '°',
	textless: '<',
	textgreater: '>',
	texttimes: '×',
	textmu: 'µ',
	S: '§',
	TeX: 'TeX',
	LaTeX: 'LaTeX',
	' ': ' ',
	',': '\u202F',
	';': ' ',
};

// `\"o`, `\"{o}`, `\'\i`, `\v{s}`, `\c c`; a letter command needs a brace or a space before its letter.
const accent =
	/\\(?:(?<mark>["'`^~=.])|(?<letterMark>[uvHckr])(?=[ {]) ?)(?:\{\\?(?<braced>[A-Za-z])\}|\\?(?<bare>[A-Za-z])(?![{]))/y;
const named = /\\(?:(?<name>[a-zA-Z]+)(?:\{\}| |(?![a-zA-Z{]))|(?<sign>[ ,;]))/y;

/** The character that TeX writes at a place of a text, in a group of its own or not, and where the text goes on. */
export function texCharacter(source: string, position: number): { text: string; next: number } | undefined {
	if (source.charAt(position) === '{') {
		const inner = source.charAt(position + 1) === '\\' ? texCharacter(source, position + 1) : undefined;
		return inner && source.charAt(inner.next) === '}' ? { ...inner, next: inner.next + 1 } : undefined;
	}
	if (source.charAt(position) !== '\\') {
		return undefined;
	}
	return accented(source, position) ?? namedCharacter(source, position);
}

/** Only letters that Unicode has whole: `don\'t` is no accented t. */
function accented(source: string, position: number): { text: string; next: number } | undefined {
	accent.lastIndex = position;
	const match = accent.exec(source);
	const { mark, letterMark, braced, bare } = match?.groups ?? {};
	const text = `${braced ?? bare ?? ''}${accents[mark ?? letterMark ?? ''] ?? ''}`.normalize('NFC');
	return match && [...text].length === 1 ? { text, next: accent.lastIndex } : undefined;
}

function namedCharacter(source: string, position: number): { text: string; next: number } | undefined {
	named.lastIndex = position;
	const match = named.exec(source);
	const name = match?.groups?.['name'] ?? match?.groups?.['sign'] ?? '';
	return Object.hasOwn(characters, name) ? { text: characters[name] ?? '', next: named.lastIndex } : undefined;
}
