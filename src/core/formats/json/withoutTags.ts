import { scriptText } from './scriptText';

/** Text without the tags of JATS, MathML and HTML that bibliographic records use; see `markupText`. */
export function withoutTags(text: string): string {
	const reading: Reading = { open: [{ name: '', text: '' }], hasTex: false, isLed: false };
	let from = 0;
	for (const match of text.matchAll(tag)) {
		append(reading, text.slice(from, match.index));
		from = match.index + match[0].length;
		readTag(reading, (match[2] ?? '').toLowerCase(), match[1] === '/');
	}
	append(reading, text.slice(from));
	return reading.open.map((element) => element.text).join('');
}

const names =
	'abstract|alternatives|annotation|b|bold|br|center|disp-formula|div|em|ext-link|font|formula|h[1-6]|i|inline-formula|' +
	'italics?|li|list|list-item|monospace|ol|p|roman|sans-serif|sc|sec|semantics|small|span|strong|styled-content|sub|' +
	'sup|tex-math|title|tt|ul?|underline|xref|math|m(?:i|n|o|row|sub|sup|subsup|frac|sqrt|text|space|style|over|under|' +
	'underover|table|tr|td|fenced|root|multiscripts|prescripts|phantom|padded|enclose)';
const attribute = '\\s{1,50}[\\w:-]{1,50}\\s{0,9}=\\s{0,9}(?:"[^"<>]{0,2000}"|\'[^\'<>]{0,2000}\')';
// Anything else in angle brackets is text: `if a <b and c> d`.
const tag = new RegExp(`<(/?)(?:(?:jats|mml|m|ns\\d|ali|xhtml):)?(${names})(?:${attribute})*\\s{0,50}/?>`, 'gi');
const blocks = /^(?:abstract|br|disp-formula|div|h[1-6]|li|list|list-item|ol|p|sec|title|ul)$/;
const gathering = /^(?:sub|sup|msub|msup|tex-math|title)$/;
const maxDepth = 50;

interface Reading {
	/** Elements whose text as a whole becomes something else when they end; the first is the text itself. */
	readonly open: { readonly name: string; text: string }[];
	/** Name of the element whose text is left out until it ends. */
	skipped?: string | undefined;
	/** The formula was already given as TeX. */
	hasTex: boolean;
	/** A heading was read, and what it leads begins on its line. */
	isLed: boolean;
}

function append(reading: Reading, text: string): void {
	const last = reading.open.at(-1);
	if (last && reading.skipped === undefined) {
		last.text += text;
		reading.isLed &&= text.trim() === '';
	}
}

function readTag(reading: Reading, name: string, isEnd: boolean): void {
	if (reading.skipped !== undefined) {
		reading.skipped = isEnd && name === reading.skipped ? undefined : reading.skipped;
		return;
	}
	if (!isEnd && (name === 'annotation' || (name === 'math' && reading.hasTex))) {
		reading.skipped = name;
		return;
	}
	if (/^(?:inline-formula|disp-formula|p)$/.test(name)) {
		reading.hasTex = false;
	}
	if (blocks.test(name) && !reading.isLed && !(name === 'title' && isEnd)) {
		append(reading, '\n\n');
	}
	if (gathering.test(name)) {
		gather(reading, name, isEnd);
	}
}

function gather(reading: Reading, name: string, isEnd: boolean): void {
	const { open } = reading;
	if (!isEnd && open.length < maxDepth) {
		open.push({ name, text: '' });
	} else if (isEnd && open.at(-1)?.name === name) {
		const inner = open.pop()?.text ?? '';
		append(reading, gathered(name, inner));
		reading.hasTex ||= name === 'tex-math';
		reading.isLed = name === 'title';
	}
}

function gathered(name: string, inner: string): string {
	switch (name) {
		case 'title':
			return headingText(inner);
		case 'tex-math':
			return formulaText(inner);
		case 'sub':
		case 'sup':
			return scriptText(inner, name);
		default:
			return scriptPair(inner, name === 'msub' ? 'sub' : 'sup');
	}
}

/** A section's heading leads its paragraph; that an abstract is an abstract need not be said. */
function headingText(inner: string): string {
	const heading = inner.trim().replace(/[.:]$/, '');
	return heading === '' || /^(?:abstract|summary|zusammenfassung|résumé)$/i.test(heading) ? '' : `${heading}: `;
}

/** Springer wraps each formula in a whole LaTeX document. */
function formulaText(inner: string): string {
	const start = inner.indexOf('\\begin{document}');
	const body = start < 0 ? inner : inner.slice(start + '\\begin{document}'.length).replace('\\end{document}', '');
	const tex = body
		.trim()
		.replace(/^\${1,2}|\${1,2}$/g, '')
		.trim();
	return tex === '' ? '' : `$${tex}$`;
}

/** MathML's base and script: `x` and `2`, when they are that simple. */
function scriptPair(inner: string, kind: 'sub' | 'sup'): string {
	const pair = /^\s*(\S{1,20})\s+(\S{1,20})\s*$|^\s*(\p{L})\s*([\p{N}\p{L}]{1,3})\s*$/u.exec(inner);
	const [base, script] = [pair?.[1] ?? pair?.[3], pair?.[2] ?? pair?.[4]];
	return base === undefined || script === undefined ? inner : base + scriptText(script, kind);
}
