import { fewestPapers, foldSmallTopics } from './foldSmallTopics';
import type { TopicCounts } from './foldSmallTopics';
import type { Topic, TopicPaper } from './topic';
import { otherTopic } from './topicDefinitions';
import { nextBestPlace, placeOf, topicAt } from './topicOf';

/**
 * Papers by topic: the largest topic first, then by label; `Other` last. Every paper is in one topic, in the order
 * given. What a paper is about depends on the paper alone; only topics with too few papers for a library of this size
 * look at the rest, to join a broader topic or another one that the paper speaks for.
 */
export function groupByTopic(papers: readonly TopicPaper[]): readonly Topic[] {
	const settled = withCompany(papers, papers.map(placeOf));
	const folded = foldSmallTopics(countsOf(settled), papers.length);
	const groups = new Map<number | undefined, string[]>();
	papers.forEach(({ id }, index) => {
		const place = settled[index];
		const group = place === undefined ? undefined : folded.get(place);
		const ids = groups.get(group);
		if (ids === undefined) {
			groups.set(group, [id]);
		} else {
			ids.push(id);
		}
	});
	return [...groups].map(([place, paperIds]) => ({ ...topicAt(place), paperIds })).sort(inOrder);
}

type Places = readonly (number | undefined)[];

/** Papers alone in their topic, without a broader topic to share, move to their next best topic that has enough. */
function withCompany(papers: readonly TopicPaper[], places: Places): Places {
	const fewest = fewestPapers(papers.length);
	const folded = foldSmallTopics(countsOf(places), papers.length);
	const foldedPlaces = places.map((place) => (place === undefined ? undefined : folded.get(place)));
	const counts = countsOf(foldedPlaces);
	const choices = new Set([...counts.keys()].filter((place) => (counts.get(place) ?? 0) >= fewest));
	return places.map((place, index) => {
		const paper = papers[index];
		const group = foldedPlaces[index];
		const alone = group !== undefined && !choices.has(group);
		return alone && paper ? (nextBestPlace(paper, choices) ?? place) : place;
	});
}

function countsOf(places: readonly (number | undefined)[]): TopicCounts {
	const counts = new Map<number, number>();
	for (const place of places) {
		if (place !== undefined) {
			counts.set(place, (counts.get(place) ?? 0) + 1);
		}
	}
	return counts;
}

function inOrder(one: Topic, other: Topic): number {
	if (one.id === otherTopic.id || other.id === otherTopic.id) {
		return Number(one.id === otherTopic.id) - Number(other.id === otherTopic.id);
	}
	// By code units, not by locale: the same on every machine.
	return other.paperIds.length - one.paperIds.length || (one.label < other.label ? -1 : 1);
}
