import type { TopicName, TopicPaper } from './topic';
import { otherTopic, topicDefinitions } from './topicDefinitions';
import { topicScores } from './topicScores';
import { ancestorsOf } from './topicTree';

/**
 * The one topic of a paper, by nothing but the paper itself, so that it stays as other papers come and go. The best
 * supported topic wins, where support for the broader topic counts as far as the paper speaks for the narrower one
 * too; from a broad winner the choice moves on to a narrower topic that the paper speaks for on its own.
 */
export function topicOf(paper: TopicPaper): TopicName {
	return topicAt(placeOf(paper));
}

/** The name of the topic at a place in the list of definitions; none is `Other`. */
export function topicAt(place: number | undefined): TopicName {
	const { id, label } = (place === undefined ? undefined : topicDefinitions[place]) ?? otherTopic;
	return { id, label };
}

/** The place of the paper's topic in the list of definitions; absent where the paper gives too little to go by. */
export function placeOf(paper: TopicPaper): number | undefined {
	const { text, all } = topicScores(paper);
	const best = highest(supports(all), enough);
	if (best === undefined) {
		return undefined;
	}
	const narrower = text.map((score, place) => (ancestorsOf(place).includes(best) ? score : 0));
	return highest(narrower, Math.max(plenty, (text[best] ?? 0) / 2)) ?? best;
}

/** The topic among `choices` that the paper speaks for half as much as for its own, at least; absent if none. */
export function nextBestPlace(paper: TopicPaper, choices: ReadonlySet<number>): number | undefined {
	const { all } = topicScores(paper);
	const support = supports(all);
	const eligible = support.map((value, place) => (choices.has(place) && (all[place] ?? 0) >= plenty ? value : 0));
	return highest(eligible, Math.max(plenty, Math.max(...support) / 2));
}

/** What one phrase of usual strength in the title gives, or two or three in the abstract. */
const enough = 12;

/** What it takes to be sorted into a narrower or another topic than the first choice. */
const plenty = 18;

/** A topic's own evidence, and that for its broader ones as far as it has its own. */
function supports(scores: readonly number[]): readonly number[] {
	return scores.map((own, place) => {
		const above = ancestorsOf(place).reduce((sum, ancestor) => sum + (scores[ancestor] ?? 0), 0);
		return own + Math.min(own, above);
	});
}

/** The first place with the highest value that is at least `least`. */
function highest(values: readonly number[], least: number): number | undefined {
	let best: number | undefined;
	let bar = least;
	values.forEach((value, place) => {
		if (value > bar || (best === undefined && value >= bar)) {
			best = place;
			bar = value;
		}
	});
	return best;
}
