import type { PaperRecord } from '../paper/paper';
import { foldText } from '../text/foldText';
import { sentencesIn } from './sentencesIn';

/**
 * The one sentence of a paper's abstract that says most about what it brings, word for word; `undefined` where there is
 * no abstract. What counts, after the cue, title and location methods of Edmundson (New Methods in Automatic
 * Extracting, 1969): phrases by which authors announce a contribution, words of the title, the place of the sentence,
 * and a length that can be read at a glance.
 */
export function gistOf({ title, abstract }: Pick<PaperRecord, 'title' | 'abstract'>): string | undefined {
	const sentences = sentencesIn((abstract ?? '').slice(0, lookedAt)).slice(0, sentencesLookedAt);
	const titleWords = wordsOf(title);
	let best: { readonly sentence: string; readonly score: number } | undefined;
	for (const [place, sentence] of sentences.entries()) {
		const score = scoreOf(sentence, place, titleWords);
		if (!best || score > best.score) {
			best = { sentence, score };
		}
	}
	return best?.sentence;
}

const lookedAt = 10_000;
const sentencesLookedAt = 40;

const announcing =
	/\b(?:we|this (?:paper|work|article|study|survey|report))\s(?:\w+ly\s|then\s|therefore\s|here\s|first\s)?(?:propose|introduce|present|develop|show|demonstrate|prove|describe|study|investigate|establish|release|build|design|address|explore|offer|provide|report)/i;
const opening = /\b(?:in this (?:paper|work|article|study)|to (?:address|bridge|fill|tackle|overcome) th|here,? we)\b/i;
const trailing =
	/\b(?:code|data|models?|dataset|project page)\b.{0,60}\b(?:available|released|public|open-?source|https?:)/i;
const dependent = /^(?:however|moreover|furthermore|additionally|also|but|this|these|it|they|such)\b/i;

function scoreOf(sentence: string, place: number, titleWords: ReadonlySet<string>): number {
	const words = wordsOf(sentence);
	const shared = [...titleWords].filter((word) => words.has(word)).length;
	return (
		(announcing.test(sentence) ? 3 : 0) +
		(opening.test(sentence) ? 1 : 0) +
		(titleWords.size === 0 ? 0 : (3 * shared) / titleWords.size) -
		(trailing.test(sentence) ? 3 : 0) -
		(dependent.test(sentence) ? 1 : 0) -
		place * 0.1 -
		(sentence.length > readable.longest ? (sentence.length - readable.longest) / 100 : 0) -
		(sentence.length < readable.shortest ? 2 : 0)
	);
}

/** In characters. */
const readable = { shortest: 50, longest: 300 };

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(foldText(text).match(/[\p{L}\p{N}]{4,}/gu));
}
