import { WordScanner } from './wordScanner';
import type { Likeness } from './likeness';
import type { WordIndex } from './wordIndex';

/** One or two telling words that stand together in a text. */
export interface TellingPhrase {
	/** Numbers of the words, with a space between them. */
	readonly key: string;
	/** As the text writes it. */
	readonly spelling: string;
	/** How much the words tell: the sum of their inverse document frequencies. */
	readonly weight: number;
}

/**
 * The phrases of a text by which papers can be likened: pairs of neighbouring words that tell what it is about, with
 * nothing but a space or a hyphen between them, and single ones that are no part of a compound. Each once, as it is written first; commands of TeX are
 * no words.
 */
export function tellingPhrases(text: string, index: WordIndex, likeness: Likeness): readonly TellingPhrase[] {
	const found = new Map<string, TellingPhrase>();
	let last: Word | undefined;
	let done = 0;
	new WordScanner().scan(text, (letters, length, start, end) => {
		if (start < done) {
			return;
		}
		done = end;
		const term = index.table.find(letters, length);
		const isText = text[start - 1] !== '\\';
		const word = isText && term !== undefined && likeness.isTelling(term) ? { term, start, end } : undefined;
		if (word) {
			if (!isHyphen(text[start - 1]) && !isHyphen(text[end])) {
				enter(found, { text, index, words: [word] });
			}
			if (last && isPair(text, last, word)) {
				enter(found, { text, index, words: [last, word] });
			}
		}
		last = word;
	});
	return [...found.values()];
}

interface Word {
	readonly term: number;
	readonly start: number;
	readonly end: number;
}

/** A compound is a pair by itself: neither of its words goes with one outside of it. */
function isPair(text: string, first: Word, second: Word): boolean {
	const between = text.slice(first.end, second.start);
	const isCompound = isHyphen(text[first.start - 1]) || isHyphen(text[second.end]);
	return isHyphen(between) || (between.length === 1 && /\s/.test(between) && !isCompound);
}

function isHyphen(letter: string | undefined): boolean {
	return letter === '-' || letter === '‐' || letter === '‑';
}

function enter(
	found: Map<string, TellingPhrase>,
	{ text, index, words }: { readonly text: string; readonly index: WordIndex; readonly words: readonly Word[] },
): void {
	const key = words.map(({ term }) => term).join(' ');
	if (!found.has(key)) {
		const { papers, table } = index;
		const rarity = ({ term }: Word) => Math.log(1 + papers.size / Math.max(table.papersWith(term), 1));
		const weight = words.reduce((sum, word) => sum + rarity(word), 0);
		found.set(key, { key, spelling: text.slice(words[0]?.start, words.at(-1)?.end), weight });
	}
}
