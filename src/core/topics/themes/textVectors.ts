import type { TopicPaper } from '../topic';
import { isStopWord, topicWords } from '../topicWords';
import type { ThemePort, WordVector } from './wordVectors';

/** Word vectors over papers at hand: sublinear tf-idf, where a word of the title counts twice. */
export function textVectors(papers: readonly Pick<TopicPaper, 'id' | 'title' | 'abstract'>[]): ThemePort {
	const terms = new Map<string, number>();
	const words: string[] = [];
	const frequency: number[] = [];
	const counted = papers.map((paper) => {
		const counts = new Map<number, number>();
		const titled = new Set<number>();
		for (const [word, times] of wordsOf(paper)) {
			const term = terms.get(word) ?? words.push(word) - 1;
			terms.set(word, term);
			counts.set(term, (counts.get(term) ?? 0) + times);
			if (times > 1) {
				titled.add(term);
			}
		}
		counts.forEach((_, term) => (frequency[term] = (frequency[term] ?? 0) + 1));
		return { paper, counts, titled };
	});
	const idf = frequency.map((count) => Math.log(1 + papers.length / count));
	const vectors = new Map(
		counted.map(({ paper, counts, titled }) => {
			const weighted = vector(counts, idf);
			return [paper.id, weighted && { ...weighted, counts, titled }] as const;
		}),
	);
	const texts = new Map(papers.map((paper) => [paper.id, paper] as const));
	return {
		vectorOf: (id) => vectors.get(id),
		textOf: (id) => texts.get(id),
		word: (term) => words[term] ?? '',
		termOf: (word) => terms.get(word),
	};
}

function wordsOf({ title, abstract }: Pick<TopicPaper, 'title' | 'abstract'>): readonly (readonly [string, number])[] {
	const kept = (text: string, limit: number) =>
		topicWords(text, limit).filter((word) => !isStopWord(word) && !/^\d+$/.test(word));
	return [
		...kept(title, 1000).map((word) => [word, 2] as const),
		...kept(abstract ?? '', 6000).map((word) => [word, 1] as const),
	];
}

const mostWords = 64;

function vector(counts: ReadonlyMap<number, number>, idf: readonly number[]): WordVector | undefined {
	const weighted = [...counts]
		.map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * (idf[term] ?? 0) }))
		.sort((one, other) => other.weight - one.weight || one.term - other.term)
		.slice(0, mostWords);
	const length = Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight * weight, 0));
	return length === 0
		? undefined
		: {
				terms: Uint32Array.from(weighted, ({ term }) => term),
				weights: Float32Array.from(weighted, ({ weight }) => weight / length),
			};
}
