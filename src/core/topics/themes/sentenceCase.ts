import type { Phrase } from './findPhrases';

/**
 * A phrase as a heading: as most abstracts write it inside sentences, with a capital at the beginning; names and acronyms
 * (LoRA, LLMs) keep theirs. Where only titles have it, their capitals go. Of singular and plural the wanted one if it occurs.
 */
export function sentenceCase(phrase: Pick<Phrase, 'spellings' | 'titleSpellings'>, wanted?: string): string {
	const all = [
		...variantsOf(phrase.spellings),
		...variantsOf(phrase.titleSpellings).map(({ text, times }) => ({
			text: withoutCapitals(text),
			times: times / 100,
		})),
	];
	const form = wanted ?? usualForm(all);
	const preferred = all.filter(({ text }) => formOf(text) === form);
	const usual = highest(
		sums((preferred.length > 0 ? preferred : all).map((one) => [one.text.toLowerCase(), one.times])),
	);
	const best = highest(
		sums(all.filter(({ text }) => text.toLowerCase() === usual).map((one) => [one.text, one.times])),
	);
	// A name such as “mRNA” or “k-means” begins as it does.
	return /^(?:\p{Ll}\p{Lu}|\p{Ll}-)/u.test(best) ? best : best.charAt(0).toUpperCase() + best.slice(1);
}

interface Variant {
	readonly text: string;
	readonly times: number;
}

function variantsOf(spellings: ReadonlyMap<string, number>): readonly Variant[] {
	return [...spellings].map(([text, times]) => ({ text: text.replaceAll(/\s+/g, ' '), times }));
}

function withoutCapitals(title: string): string {
	return title.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}

/** What is left of a spelling without capitals and hyphens. */
function formOf(text: string): string {
	return text.toLowerCase().replaceAll(/[\u2010\u2011-]/g, ' ');
}

/** The form that occurs most often, but a plural that a third of the papers write: “diffusion models”. */
function usualForm(all: readonly Variant[]): string {
	const forms = sums(all.map(({ text, times }) => [formOf(text), times] as const));
	const usual = highest(forms);
	const isUsual = (forms.get(`${usual}s`) ?? 0) * 2 >= (forms.get(usual) ?? 0);
	return isUsual ? `${usual}s` : usual;
}

function sums(counted: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
	const total = new Map<string, number>();
	counted.forEach(([text, times]) => total.set(text, (total.get(text) ?? 0) + times));
	return total;
}

/** The text that occurs most often; of equals the one with fewest capitals, then the first by code units. */
function highest(counts: ReadonlyMap<string, number>): string {
	const [first] = [...counts].sort(
		([one, times], [other, otherTimes]) =>
			otherTimes - times || capitals(one) - capitals(other) || (one < other ? -1 : 1),
	);
	return first?.[0] ?? '';
}

function capitals(text: string): number {
	return text.replaceAll(/[^\p{Lu}]/gu, '').length;
}
