/**
 * A word with one edit at a random letter, the first and the last as likely as any other: the letter replaced, left out,
 * preceded by another one, or swapped with the next. Never the word itself; a word has two different letters at least.
 */
export function misspelt(word: string, random: () => number): string {
	const below = (end: number) => Math.floor(random() * end);
	for (;;) {
		const kind = below(4);
		const at = below(kind === 3 ? word.length - 1 : word.length);
		const letter = String.fromCharCode(97 + below(26));
		const [before, own, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
		const edits = [before + letter + after, before + after, before + letter + own + after];
		const result = edits[kind] ?? before + after.charAt(0) + own + after.slice(1);
		if (result !== word) {
			return result;
		}
	}
}
