import { ancestorsOf } from './topicTree';

/** Papers per topic, by the place of the topic in the list of definitions. */
export type TopicCounts = ReadonlyMap<number, number>;

/**
 * Where the papers of each topic go: topics with too few papers for a library of this size move to the nearest broader
 * one where they have company. A topic without company stays as it is: its own name says more than a broader one.
 */
export function foldSmallTopics(counts: TopicCounts, papers: number): ReadonlyMap<number, number> {
	return mergeWhilePossible(counts, (now) => cheapestMerge(now, fewestPapers(papers)));
}

/** Where the papers of each topic go when the smallest join broader ones until a reader can take in what is left. */
export function foldSurplusTopics(counts: TopicCounts, papers: number): ReadonlyMap<number, number> {
	const sorted = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const most = mostTopics(papers) - (sorted < papers ? 1 : 0);
	return mergeWhilePossible(counts, (now) => (now.size > most ? cheapestMerge(now, Infinity) : undefined));
}

/** Topics with so few papers do not stand alone: two make a topic, in a large library one in a thousand. */
export function fewestPapers(papers: number): number {
	return Math.max(2, Math.ceil(papers / 1000));
}

/** One topic for eight papers, at least 16 and at most 40, `Other` included. */
function mostTopics(papers: number): number {
	return Math.min(40, Math.max(16, Math.floor(papers / 8)));
}

/** Topics that become one under a broader name. */
interface Merge {
	readonly into: number;
	readonly members: readonly number[];
	/** Papers that lose their narrower name; one that is left with the broadest name counts twice. */
	readonly cost: number;
	/** Papers of the broader topic afterwards. */
	readonly size: number;
}

function mergeWhilePossible(
	counts: TopicCounts,
	next: (counts: TopicCounts) => Merge | undefined,
): Map<number, number> {
	const target = new Map([...counts.keys()].map((place) => [place, place]));
	let now = counts;
	for (let merge = next(now); merge !== undefined; merge = next(now)) {
		for (const [from, to] of target) {
			target.set(from, merge.members.includes(to) ? merge.into : to);
		}
		now = regroup(counts, target);
	}
	return target;
}

function regroup(counts: TopicCounts, target: ReadonlyMap<number, number>): TopicCounts {
	const grouped = new Map<number, number>();
	for (const [from, count] of counts) {
		const to = target.get(from) ?? from;
		grouped.set(to, (grouped.get(to) ?? 0) + count);
	}
	return grouped;
}

function cheapestMerge(counts: TopicCounts, tooFew: number): Merge | undefined {
	const places = [...counts.keys()].filter((place) => (counts.get(place) ?? 0) < tooFew);
	const small = places.sort((one, other) => one - other);
	let best: Merge | undefined;
	for (const place of small) {
		const merge = mergeOf(place, small, counts);
		const difference = merge && best ? merge.cost - best.cost || merge.size - best.size : -1;
		best = merge && difference < 0 ? merge : best;
	}
	return best;
}

/** Moves a topic up to its nearest ancestor that exists or that another small topic, the smallest, can share. */
function mergeOf(place: number, small: readonly number[], counts: TopicCounts): Merge | undefined {
	const countOf = (topic: number): number => counts.get(topic) ?? 0;
	for (const into of ancestorsOf(place)) {
		const company = small.filter((other) => other !== place && ancestorsOf(other).includes(into));
		const smallest = [...company].sort((one, other) => countOf(one) - countOf(other) || one - other).slice(0, 1);
		const members = counts.has(into) ? [place] : [place, ...smallest];
		if (counts.has(into) || members.length > 1) {
			const moving = members.reduce((sum, member) => sum + countOf(member), 0);
			const loss = ancestorsOf(into).length === 0 ? 2 : 1;
			return { into, members, cost: moving * loss, size: moving + countOf(into) };
		}
	}
	return undefined;
}
