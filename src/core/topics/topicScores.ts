import { categoryIndex, topicOfCategory } from './categoryIndex';
import { cueIndex } from './cueIndex';
import { cueWords } from './cueWords';
import { findCues } from './findCues';
import type { TopicPaper } from './topic';
import { topicDefinitions } from './topicDefinitions';

const cues = cueIndex(topicDefinitions);
const categories = categoryIndex(topicDefinitions);

/** Categories that nearly every paper of machine learning carries say little. */
const vagueCategories: ReadonlySet<string> = new Set(['cs.LG', 'cs.AI', 'stat.ML', 'cs.NE']);

/** Sources give the primary category first; a list beyond any real paper's is cut. */
const mostCategories = 20;

/** Evidence for each topic, in the order of the definitions. */
export interface TopicScores {
	/** By the words of the paper. */
	readonly text: readonly number[];
	/** By its words and its categories. */
	readonly all: readonly number[];
}

/**
 * What the paper itself says for each topic. Whole numbers, so that the sum is the same in any order: a phrase counts
 * its strength, six times in the title, four times as a keyword, and twice, three or four times for one, two or more
 * mentions in the abstract.
 */
export function topicScores(paper: TopicPaper): TopicScores {
	const firm = topicDefinitions.map(() => 0);
	const weak = topicDefinitions.map(() => 0);
	const count = (words: readonly string[], factor: (mentions: number) => number): void => {
		for (const [votes, mentions] of findCues(words, cues)) {
			for (const { topic, strength } of votes) {
				const scores = strength === 1 ? weak : firm;
				scores[topic] = (scores[topic] ?? 0) + strength * factor(mentions);
			}
		}
	};
	count(cueWords(paper.title, 1000), () => 6);
	count(cueWords(keywordText(paper), 2000), () => 4);
	count(cueWords(paper.abstract ?? '', 6000), (mentions) => Math.min(mentions, 3) + 1);
	// Weak words need company: together they say at most half of what firmer evidence does.
	const votes = categoryScores(paper.categories);
	const text = firm.map(
		(score, topic) => score + Math.min(Math.floor((score + (votes[topic] ?? 0)) / 2), weak[topic] ?? 0),
	);
	return { text, all: text.map((score, topic) => score + (votes[topic] ?? 0)) };
}

function categoryScores(codes: readonly string[]): number[] {
	const scores = topicDefinitions.map(() => 0);
	codes.slice(0, mostCategories).forEach((code, place) => {
		const topic = topicOfCategory(code, categories);
		if (topic !== undefined) {
			const vote = vagueCategories.has(code) ? vagueVote : place === 0 ? primaryVote : crossListVote;
			scores[topic] = Math.max(scores[topic] ?? 0, vote);
		}
	});
	return scores;
}

const primaryVote = 24;
const crossListVote = 10;
const vagueVote = 12;

/** Keywords, and what feeds that do not speak arXiv give as categories. */
function keywordText({ categories: codes, keywords }: TopicPaper): string {
	const foreign = codes.slice(0, mostCategories).filter((code) => topicOfCategory(code, categories) === undefined);
	return [...foreign, ...(keywords ?? []).slice(0, 40)].map((word) => word.slice(0, 100)).join(' | ');
}
