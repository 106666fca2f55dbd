import { foldText } from '../text/foldText';

/**
 * The words of a text as cues are compared: folded, in runs of letters and digits, without the commonest English
 * endings, so that “pruning”, “pruned” and “prunes” are one word. Reads at most `limit` characters.
 */
export function cueWords(text: string, limit: number): readonly string[] {
	const words = foldText(text.slice(0, limit)).match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.map(stem);
}

/** Plurals, British spellings, -ing, -ed and a silent e; both sides of a comparison go through it, so it may be crude. */
function stem(word: string): string {
	const singular = word.endsWith('s') ? withoutPlural(word) : word;
	// Most words end in none of these and are left at once.
	return /[edgn]$/.test(singular) ? withoutEnding(singular) : singular;
}

function withoutPlural(word: string): string {
	if (word.length < 4 || /[sui]s$/.test(word)) {
		return word;
	}
	return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function withoutEnding(word: string): string {
	const spelled = word.replace(/isation$|ization$|is(?=e$|ed$|ing$)/, 'iz');
	const bare = spelled.length > 5 ? spelled.replace(/(?:ing|ed)$/, '') : spelled;
	if (bare !== spelled) {
		return bare.replace(/e$|(?<=([b-df-hj-np-tv-z]))\1$/, '');
	}
	return spelled.length > 3 ? spelled.replace(/e$/, '') : spelled;
}
