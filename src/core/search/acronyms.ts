import { simpleWords } from './forEachWord';

/** A short form and what a text says it stands for: `rag`, `retrieval augmented generation`. */
export interface Acronym {
	readonly short: string;
	/** Folded words with spaces between them. */
	readonly long: string;
}

/**
 * The short forms that a text explains as “retrieval-augmented generation (RAG)”: letters in parentheses that occur in
 * their order in the words before, the first of them at the beginning of a word (Schwartz and Hearst 2003, “A simple
 * algorithm for identifying abbreviation definitions in biomedical text”). At most 20 of a text.
 */
export function acronymsIn(text: string): readonly Acronym[] {
	const found: Acronym[] = [];
	let looked = 0;
	for (const match of text.matchAll(inParentheses)) {
		if (found.length === mostFound || looked++ === mostLooked) {
			break;
		}
		const written = match[1] ?? '';
		const short = lettersOf(written);
		const most = mostWords(short.length);
		const start = Math.max(match.index - most * longestOfMost, 0);
		const before = simpleWords(text.slice(start, match.index)).slice(-most);
		const long = longForm(short, before);
		if (long !== undefined) {
			found.push({ short, long });
		}
	}
	return found;
}

/** `(RAG)`, `(LLMs)`, `(k-NN)`, `(DeepONet)`: two capitals at least among at most ten letters and digits. */
const inParentheses = /\((?=[^)]{0,12}[A-Z][^)]{0,12}[A-Z])([A-Za-z][A-Za-z0-9-]{1,10})\)/g;
const mostFound = 20;
const mostLooked = 60;
/** So many characters of a text are looked through for each word. */
const longestOfMost = 12;

/** Lower case, without hyphens and the s of a plural (`LLMs`). */
function lettersOf(written: string): string {
	return written
		.replace(/(?<=[A-Z0-9])s$/, '')
		.replaceAll('-', '')
		.toLowerCase();
}

/** So many words can stand behind so many letters. */
function mostWords(letters: number): number {
	return Math.min(letters + 5, letters * 2);
}

function longForm(short: string, words: readonly string[]): string | undefined {
	const text = words.join(' ');
	let at = text.length - 1;
	for (let letter = short.length - 1; letter >= 0; letter--) {
		const isFirst = letter === 0;
		while (at >= 0 && (text[at] !== short[letter] || (isFirst && at > 0 && text[at - 1] !== ' '))) {
			at--;
		}
		if (at < 0) {
			return undefined;
		}
		at--;
	}
	const long = text.slice(at + 1);
	return long.includes(' ') && long.replaceAll(' ', '') !== short ? long : undefined;
}
