/** Where code, math, a comment or a tag ends that begins with `opener`; right after the opener where it does not end. */
export function endOfOpaque(text: string, at: number, opener: string, spans: CodeSpans): number {
	const after = at + opener.length;
	if (opener.startsWith('`')) {
		return spans.endOf(after, opener.length) ?? after;
	}
	if (opener === '$$') {
		return spans.find('$$', after) ?? after;
	}
	if (opener === '$') {
		return endOfMath(text, at, spans.end) ?? after;
	}
	return opener === '<!--' ? (spans.find('-->', after) ?? after) : after;
}

/** Pandoc's tex_math_dollars: no space inside the dollars, no digit after the last. */
function endOfMath(text: string, at: number, end: number): number | undefined {
	let closing = at + 1;
	while (closing < end && text[closing] !== '$') {
		closing += text[closing] === '\\' ? 2 : 1;
	}
	const isMath =
		closing < end &&
		closing > at + 1 &&
		!/\s/.test(text[at + 1] ?? ' ') &&
		!/\s/.test(text[closing - 1] ?? ' ') &&
		!/\d/.test(text[closing + 1] ?? '');
	return isMath ? closing + 1 : undefined;
}

/** Finds ends inside one block, each search paid for once. */
export class CodeSpans {
	readonly end: number;
	readonly #text: string;
	readonly #start: number;
	/** Ends of the runs of backticks by their length, the last first. */
	#runs: Map<number, number[]> | undefined;
	readonly #absent = new Set<string>();

	constructor(text: string, start: number, end: number) {
		this.#text = text;
		this.#start = start;
		this.end = end;
	}

	/** The end of the next run of exactly so many backticks. */
	endOf(after: number, length: number): number | undefined {
		this.#runs ??= this.#readRuns();
		const ends = this.#runs.get(length) ?? [];
		while ((ends.at(-1) ?? Infinity) <= after) {
			ends.pop();
		}
		return ends.at(-1);
	}

	find(closing: string, after: number): number | undefined {
		if (this.#absent.has(closing)) {
			return undefined;
		}
		const found = this.#text.slice(after, this.end).indexOf(closing);
		if (found < 0) {
			this.#absent.add(closing);
			return undefined;
		}
		return after + found + closing.length;
	}

	#readRuns(): Map<number, number[]> {
		const runs = new Map<number, number[]>();
		for (const run of this.#text.slice(this.#start, this.end).matchAll(/`+/g)) {
			const ends = runs.get(run[0].length) ?? [];
			ends.push(this.#start + run.index + run[0].length);
			runs.set(run[0].length, ends);
		}
		runs.forEach((ends) => ends.reverse());
		return runs;
	}
}
