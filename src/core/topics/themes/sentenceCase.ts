import type { Phrase } from './findPhrases';

/**
 * A phrase as a heading: as most abstracts write it inside sentences, with a capital at the beginning; names and acronyms
 * (LoRA, LLMs) keep theirs. Where only titles have it, their capitals go.
 */
export function sentenceCase({ spellings, titleSpellings }: Pick<Phrase, 'spellings' | 'titleSpellings'>): string {
	const isInTitlesOnly = spellings.size === 0;
	const usual = usualSpelling(isInTitlesOnly ? titleSpellings : spellings);
	const plain = isInTitlesOnly ? usual.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase()) : usual;
	// A name such as “mRNA” or “k-means” begins as it does.
	return /^(?:\p{Ll}\p{Lu}|\p{Ll}-)/u.test(plain) ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The spelling that occurs most often but for capitals, each of its words with the capitals it has most often. */
function usualSpelling(spellings: ReadonlyMap<string, number>): string {
	const byLetters = new Map<string, [string, number][]>();
	for (const [spelling, times] of spellings) {
		const spaced = spelling.replaceAll(/\s+/g, ' ');
		const letters = spaced.toLowerCase();
		byLetters.set(letters, [...(byLetters.get(letters) ?? []), [spaced, times]]);
	}
	const sum = (variants: readonly (readonly [string, number])[]) =>
		variants.reduce((total, [, times]) => total + times, 0);
	const [usual] = [...byLetters].sort(
		([one, variants], [other, others]) => sum(others) - sum(variants) || (one < other ? -1 : 1),
	);
	const [best] = (usual?.[1] ?? []).sort(
		([one, times], [other, otherTimes]) => otherTimes - times || capitals(one) - capitals(other) || (one < other ? -1 : 1),
	);
	return best?.[0] ?? '';
}

function capitals(text: string): number {
	return text.replaceAll(/[^\p{Lu}]/gu, '').length;
}
