import { otherPlace } from './areaOf';
import { areaAt, areas, otherTopic } from './areas';
import { foldSmallAreas } from './foldSmallAreas';
import { inOwnOrder, noPlacing, targetOf, type Placing } from './ownTopics';
import type { Topic } from './topic';

/** A paper whose area is known: its place in the list of areas, -1 for `Other`. */
export interface PlacedPaper {
	readonly id: string;
	readonly area: number;
}

/**
 * The topics of the first level: the user's own in their order, even without papers, then the areas, the largest first,
 * then by label; `Other` last. Every paper is in one topic, in the order given. See {@link TopicTree} for the themes.
 */
export function groupTopics(papers: readonly PlacedPaper[], said: Placing = noPlacing): readonly Topic[] {
	const placing = { ...said, own: inOwnOrder(said.own) };
	const own = new Map(placing.own.map(({ id, label }) => [id, { id, label, paperIds: [] as string[] }]));
	const byArea = new Map<number, string[]>();
	const chosen = new Set<number>();
	const saysNothing = placing.own.length + placing.choices.size === 0 && placing.suggest === undefined;
	for (const { id, area } of papers) {
		const target = saysNothing ? undefined : targetOf(id, placing);
		const topic = target === undefined ? undefined : own.get(target);
		if (topic) {
			topic.paperIds.push(id);
			continue;
		}
		const aim = target === undefined ? undefined : areaPlace(target);
		if (aim !== undefined && placing.choices.has(id)) {
			chosen.add(aim);
		}
		add(byArea, aim ?? area, id);
	}
	return [...own.values(), ...areaTopics(byArea, papers, chosen)];
}

/** The place of the area that an area's or a theme's id speaks of; absent where there is none. */
function areaPlace(target: string): number | undefined {
	return places.get(target.replace(/\/.*/s, ''));
}

const places: ReadonlyMap<string, number> = new Map([
	...areas.map(({ id }, place) => [id, place] as const),
	[otherTopic.id, otherPlace],
]);

function add(groups: Map<number, string[]>, place: number, id: string): void {
	const ids = groups.get(place);
	if (ids === undefined) {
		groups.set(place, [id]);
	} else {
		ids.push(id);
	}
}

function areaTopics(
	byArea: ReadonlyMap<number, readonly string[]>,
	papers: readonly PlacedPaper[],
	chosen: ReadonlySet<number>,
): readonly Topic[] {
	const counts = new Map([...byArea].map(([place, ids]) => [place, ids.length] as const));
	const folded = foldSmallAreas(counts, papers.length, chosen);
	const groups = new Map<number, readonly (readonly string[])[]>();
	for (const [place, ids] of byArea) {
		const into = folded.get(place) ?? place;
		groups.set(into, [...(groups.get(into) ?? []), ids]);
	}
	const order = orderOf([...groups.values()].flatMap((parts) => (parts.length > 1 ? parts : [])).flat(), papers);
	return [...groups]
		.map(([place, parts]) => ({
			...areaAt(place),
			paperIds: parts.length === 1 ? (parts[0] ?? []) : merged(parts, order),
		}))
		.sort(inOrder);
}

/** The places among all papers of those that are asked for, which are few. */
function orderOf(ids: readonly string[], papers: readonly PlacedPaper[]): ReadonlyMap<string, number> {
	const asked = new Set(ids);
	const order = new Map<string, number>();
	papers.forEach(({ id }, at) => asked.size > 0 && asked.has(id) && order.set(id, at));
	return order;
}

function merged(parts: readonly (readonly string[])[], order: ReadonlyMap<string, number>): readonly string[] {
	return parts.flat().sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}

function inOrder(one: Topic, other: Topic): number {
	if (one.id === otherTopic.id || other.id === otherTopic.id) {
		return Number(one.id === otherTopic.id) - Number(other.id === otherTopic.id);
	}
	// By code units, not by locale: the same on every machine.
	return other.paperIds.length - one.paperIds.length || (one.label < other.label ? -1 : 1);
}
