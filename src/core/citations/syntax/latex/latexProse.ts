/** The text with comments and verbatim material blanked out: same length, same line breaks, so that offsets hold. */
export function latexProse(text: string): string {
	const lastEnds = new Map([...text.matchAll(/\\end\{([a-zA-Z]{1,40}\*?)\}/g)].map((end) => [end[1] ?? '', end.index]));
	const parts: string[] = [];
	let copied = 0;
	opaque.lastIndex = 0;
	for (let found = opaque.exec(text); found; found = opaque.exec(text)) {
		const { index } = found;
		const end = endOfOpaque(text, found, lastEnds);
		if (end > index) {
			parts.push(text.slice(copied, index), text.slice(index, end).replace(/[^\r\n]/g, ' '));
			copied = end;
			opaque.lastIndex = end;
		}
	}
	return parts.join('') + text.slice(copied);
}

/** An escaped character, a comment, the opening of a verbatim environment, `\verb` and its relatives. */
const opaque =
	/\\(?:begin\{((?:[vVB]?[vV]erbatim|lstlisting|minted|comment|filecontents|alltt)\*?)\}|(?:verb|lstinline|mintinline)(?![a-zA-Z])\*?(?:\[[^\]\n]{0,200}\])?(?:\{[a-z]{1,20}\}(?=[^\s]))?([^a-zA-Z\s*])|[^a-zA-Z])|%/g;

/** Where the blanked part ends; its start for what is not blanked. */
function endOfOpaque(text: string, found: RegExpExecArray, lastEnds: ReadonlyMap<string, number>): number {
	const [whole, name, delimiter] = found;
	if (whole === '%') {
		return endOfLine(text, found.index);
	}
	if (name !== undefined) {
		const isClosed = (lastEnds.get(name) ?? -1) > found.index;
		return isClosed ? text.indexOf(`\\end{${name}}`, found.index) : text.length;
	}
	if (delimiter !== undefined) {
		const start = found.index + whole.length;
		const line = text.slice(start, endOfLine(text, start));
		const closing = line.indexOf(delimiter === '{' ? '}' : delimiter);
		return closing < 0 ? found.index : start + closing + 1;
	}
	return found.index;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}
