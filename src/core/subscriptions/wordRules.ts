import { foldText } from '../text/foldText';

const unspaced =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}';
const spaced = `(?:(?![${unspaced}])[\\p{L}\\p{N}])+`;
// `fine-tuning` → fine, tuning; a character of a script that writes no spaces is a word of its own.
const word = new RegExp(`[${unspaced}]|${spaced}`, 'gu');
const ruleWord = new RegExp(`(?:[${unspaced}]|${spaced})\\*?`, 'gu');

/** The folded words of a text with a space before and behind each: ` fine tuning of `. */
export function wordsOf(text: string): string {
	return ` ${(foldText(text.slice(0, longest)).match(word) ?? []).join(' ')} `;
}

/** Whether such a text has the words of the rule one after the other; a rule without words is in none. */
export function wordMatcher(rule: string): (words: string) => boolean {
	const wanted = foldText(rule).match(ruleWord) ?? [];
	if (wanted.length === 0) {
		return () => false;
	}
	const phrase = ` ${wanted.join(' ')} `;
	if (!phrase.includes('*')) {
		return (words) => words.includes(phrase);
	}
	// Words are letters and digits only, so nothing else in the pattern has a meaning.
	const pattern = new RegExp(phrase.replaceAll('*', '[^ ]*'), 'u');
	return (words) => pattern.test(words);
}

const longest = 100_000;
