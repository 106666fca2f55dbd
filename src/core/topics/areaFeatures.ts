import { areaOfCategory } from './areaOfCategory';
import type { TopicPaper } from './topic';
import { isStopWord, topicWords } from './topicWords';

/**
 * What the area classifier reads of a paper: its words and the pairs of words that stand together (`a_b`) with how often
 * they occur; the title counts three times. Training and use read the same.
 */
export function areaFeatures(paper: TopicPaper): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	addFeatures(counts, topicWords(paper.title, 1000), 3);
	addFeatures(counts, topicWords(paper.abstract ?? '', 6000), 1);
	addFeatures(counts, topicWords(subjectText(paper), 2000), 2);
	return counts;
}

function addFeatures(counts: Map<string, number>, words: readonly string[], times: number): void {
	let before = '';
	for (const word of words) {
		if (isStopWord(word) || /^\d+$/.test(word) || word.length > longestWord) {
			before = '';
			continue;
		}
		counts.set(word, (counts.get(word) ?? 0) + times);
		if (before !== '') {
			const pair = `${before}_${word}`;
			counts.set(pair, (counts.get(pair) ?? 0) + times);
		}
		before = word;
	}
}

const longestWord = 30;

/** Keywords, and the subjects that sources other than arXiv give as categories. */
function subjectText({ categories, keywords }: TopicPaper): string {
	const subjects = categories.slice(0, 20).filter((code) => areaOfCategory(code) === undefined);
	// Codes of MSC and ACM (`68T07`, `I.2.7`) are no words.
	const words = [...subjects.filter((subject) => !/\d/.test(subject)), ...(keywords ?? []).slice(0, 40)];
	return words.map((word) => word.slice(0, 100)).join(' of ');
}
