import { foldText } from '../text/foldText';

/** One word of a rule; `isPrefix` where it ends with `*`. */
export interface RuleWord {
	readonly text: string;
	readonly isPrefix: boolean;
}

const unspaced =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}';
// `fine-tuning` → fine, tuning; a character of a script that writes no spaces is a word of its own.
const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu');
const ruleWord = new RegExp(`(?:[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+)\\*?`, 'gu');

/** The folded words of a text. */
export function wordsOf(text: string): readonly string[] {
	return foldText(text.slice(0, longest)).match(word) ?? [];
}

/** The words of a rule, in order. */
export function ruleWords(rule: string): readonly RuleWord[] {
	const words = foldText(rule).match(ruleWord) ?? [];
	return words.map((text) => ({ text: text.replace('*', ''), isPrefix: text.endsWith('*') }));
}

/** Whether the words stand one after the other in the text; a rule without words is in none. */
export function matchesWords(text: readonly string[], rule: readonly RuleWord[]): boolean {
	const [first] = rule;
	return first !== undefined && text.some((candidate, at) => isMatch(candidate, first) && followsAt(text, rule, at));
}

const longest = 100_000;

function followsAt(text: readonly string[], rule: readonly RuleWord[], start: number): boolean {
	return rule.every((wanted, place) => isMatch(text[start + place] ?? '', wanted));
}

function isMatch(candidate: string, { text, isPrefix }: RuleWord): boolean {
	return isPrefix ? candidate.startsWith(text) : candidate === text;
}
