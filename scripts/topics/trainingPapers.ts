import { areaOfCategory } from '../../src/core/topics/areaOfCategory';
import { areas } from '../../src/core/topics/areas';
import type { TopicPaper } from '../../src/core/topics/topic';
import { isStopWord, topicWords } from '../../src/core/topics/topicWords';
import { randomNumbers, shuffle } from './randomNumbers';

/** A paper and the places of all its areas. */
export interface LabelledPaper {
	readonly paper: TopicPaper;
	readonly areas: readonly number[];
}

/** Papers with the areas of their categories; those of none are left out. */
export function labelled(papers: readonly TopicPaper[]): readonly LabelledPaper[] {
	return papers
		.map((paper) => ({
			// The categories are what is to be learned: not to be read as words.
			paper: { ...paper, categories: [], keywords: [] },
			areas: [...new Set(paper.categories.map(areaOfCategory).filter((place) => place !== undefined))],
		}))
		.filter((one) => one.areas.length > 0);
}

/**
 * Papers made of the phrases of areas that hardly any labelled paper is about, among everyday words of the labelled
 * ones, so that the classifier knows these areas too.
 */
export function madeUpPapers(
	phrases: Readonly<Record<string, string>>,
	everyday: readonly string[],
): readonly LabelledPaper[] {
	const random = randomNumbers(11);
	return Object.entries(phrases).flatMap(([id, list]) => {
		const all = list.split(/\s*,\s*/);
		const place = areas.findIndex((area) => area.id === id);
		return Array.from({ length: madeUp }, (_, number): LabelledPaper => {
			const chosen = shuffle(all, random);
			const filler = Array.from({ length: 30 }, () => everyday[Math.floor(random() * everyday.length)] ?? '');
			return {
				paper: {
					id: `${id}-${number}`,
					title: chosen.slice(0, 2).join(' of '),
					abstract: `${chosen.slice(2, 12).join(' of ')} of ${filler.join(' of ')}`,
					categories: [],
				},
				areas: [place],
			};
		});
	});
}

const madeUp = 40;

/** The words that at least one abstract in twelve has, in the order of the alphabet. */
export function everydayWords(papers: readonly TopicPaper[]): readonly string[] {
	const frequency = new Map<string, number>();
	for (const { abstract = '' } of papers) {
		for (const word of new Set(topicWords(abstract, 6000))) {
			frequency.set(word, (frequency.get(word) ?? 0) + 1);
		}
	}
	const common = [...frequency].filter(([word, count]) => count >= papers.length / 12 && !isStopWord(word));
	return common.map(([word]) => word).sort();
}
