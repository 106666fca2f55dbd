import { fewestPapers, foldSmallTopics, foldSurplusTopics } from './foldSmallTopics';
import type { TopicCounts } from './foldSmallTopics';
import type { Topic, TopicPaper } from './topic';
import { otherTopic } from './topicDefinitions';
import { nextBestPlace, placeOf, topicAt } from './topicOf';

/** A paper whose place in the list of definitions is known: `undefined` stands for `Other`. */
export interface PlacedPaper {
	readonly id: string;
	readonly place: number | undefined;
	/** The paper itself, which few have to be asked for. */
	read(): TopicPaper;
}

/** {@link groupPlaced} for papers whose topics have to be found first. */
export function groupByTopic(papers: readonly TopicPaper[]): readonly Topic[] {
	return groupPlaced(papers.map((paper) => ({ id: paper.id, place: placeOf(paper), read: () => paper })));
}

/**
 * Papers by topic: the largest topic first, then by label; `Other` last. Every paper is in one topic, in the order
 * given. What a paper is about depends on the paper alone; only topics with too few papers for a library of this size
 * look at the rest, to join a broader topic or another one that the paper speaks for.
 */
export function groupPlaced(papers: readonly PlacedPaper[]): readonly Topic[] {
	const joined = withCompany(
		papers,
		papers.map(({ place }) => place),
	);
	const places = moved(joined, foldSurplusTopics(countsOf(joined), papers.length));
	const groups = new Map<number | undefined, string[]>();
	papers.forEach(({ id }, index) => {
		const ids = groups.get(places[index]);
		if (ids === undefined) {
			groups.set(places[index], [id]);
		} else {
			ids.push(id);
		}
	});
	return [...groups].map(([place, paperIds]) => ({ ...topicAt(place), paperIds })).sort(inOrder);
}

/** The place of each paper's topic in the list of definitions. */
type Places = readonly (number | undefined)[];

/** Small topics join broader ones; papers that still have too little company move to their next best topic. */
function withCompany(papers: readonly PlacedPaper[], places: Places): Places {
	const fewest = fewestPapers(papers.length);
	const folded = moved(places, foldSmallTopics(countsOf(places), papers.length));
	const counts = countsOf(folded);
	const large = new Set([...counts.keys()].filter((place) => (counts.get(place) ?? 0) >= fewest));
	return folded.map((place, index) => {
		const paper = papers[index];
		const alone = place !== undefined && !large.has(place);
		return alone && paper ? (nextBestPlace(paper.read(), large) ?? place) : place;
	});
}

function moved(places: Places, target: ReadonlyMap<number, number>): Places {
	return places.map((place) => (place === undefined ? undefined : target.get(place)));
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
