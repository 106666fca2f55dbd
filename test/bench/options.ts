/** The parts of a run, in their order. */
export const parts = ['keys', 'found', 'build', 'saved', 'changes', 'host', 'topics', 'library'] as const;

/** One of them. */
export type Part = (typeof parts)[number];

/** What is asked of a run. */
export interface BenchOptions {
	/** Papers of the large figures; the small ones have 20,000 or these, if fewer. */
	readonly papers: number;
	/** Queries of each kind. */
	readonly queries: number;
	readonly only: ReadonlySet<Part>;
	/** Whether the table goes into README.md. */
	readonly readme: boolean;
}

/**
 * Reads `--papers 100000 --queries 400 --only keys,found --readme`; `search` stands for keys and found. Throws an error
 * that says what there is when something else is given.
 */
export function readOptions(args: readonly string[]): BenchOptions {
	const options = { papers: 100_000, queries: 400, only: new Set<Part>(parts), readme: false };
	for (let at = 0; at < args.length; at++) {
		const value = args[at + 1] ?? '';
		if (args[at] === '--readme') {
			options.readme = true;
		} else if (args[at] === '--papers' || args[at] === '--queries') {
			options[args[at] === '--papers' ? 'papers' : 'queries'] = wholeNumber(value);
			at++;
		} else if (args[at] === '--only') {
			options.only = new Set(value.split(',').flatMap(partsOf));
			at++;
		} else {
			throw new Error(`Unknown "${args[at]}". There is --papers N, --queries N, --only ${parts.join(',')}, --readme.`);
		}
	}
	return options;
}

function partsOf(name: string): readonly Part[] {
	const found = name === 'search' ? (['keys', 'found'] as const) : parts.filter((part) => part === name);
	if (found.length === 0) {
		throw new Error(`There is no part "${name}", only search, ${parts.join(', ')}.`);
	}
	return found;
}

function wholeNumber(text: string): number {
	if (!/^[1-9]\d{0,6}$/.test(text)) {
		throw new Error(`"${text}" is no number of papers or queries.`);
	}
	return Number(text);
}
