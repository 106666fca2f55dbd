import { titleWords } from '../paper/titleKey';
import { distanceFrom } from '../text/editDistance';
import { foldText } from '../text/foldText';

/** The share of its letters in which a near-identical title may differ: a typing error or two, no other word. */
const mostDistance = 0.05;
const maxLength = 500;

/**
 * How far two titles are apart, from 0 for the same letters and digits to {@link mostDistance}; `undefined` for titles
 * that are not near-identical. Numbers have no typing errors: GPT-3 is not GPT-4, and Part I not Part II.
 */
export function titleDistance(first: string, second: string): number | undefined {
	const [one, other] = [wordsOf(first), wordsOf(second)];
	const [letters, otherLetters] = [one.join(''), other.join('')];
	const length = Math.max(letters.length, otherLetters.length);
	if (length === 0 || length > maxLength) {
		return undefined;
	}
	if (letters === otherLetters) {
		return 0;
	}
	if (numbersOf(one) !== numbersOf(other)) {
		return undefined;
	}
	const most = Math.floor(length * mostDistance);
	const { whole } = distanceFrom(letters, most)(otherLetters);
	return whole > most ? undefined : whole / length;
}

function wordsOf(title: string): readonly string[] {
	const words = foldText(titleWords(title)).split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word !== '');
}

/** Arabic and Roman numerals, and words that turn a title round. */
function numbersOf(words: readonly string[]): string {
	const digits = words.flatMap((word) => word.match(/\p{N}+/gu) ?? []);
	return [...digits, ...words.filter((word) => telling.test(word))].join(' ');
}

const telling = /^(?:[ivx]{1,5}|no|not|non|without|one|two|three|four|five|first|second|third)$/;
