import type { TopicName } from './topic';

/** A topic that the user made, by a rule. */
export interface UserTopic extends TopicName {
	/** Topics of lower order come first, in the tree and in their say. */
	readonly order: number;
	/** Id of a theme colour, for who shows it. */
	readonly colour?: string;
	/** Whether the rule lets a paper in. */
	matches(paperId: string): boolean;
}

/** What the user says about where papers belong. */
export interface Placing {
	/** In the order of their say; see {@link inOwnOrder}. */
	readonly own: readonly UserTopic[];
	/** Papers that were moved by hand, and the ids of the areas, themes or own topics they were moved to. */
	readonly choices: ReadonlyMap<string, string>;
	/** Where a paper that nobody moved belongs by the likes of it; see `learnFrom`. */
	readonly suggest?: (paperId: string) => string | undefined;
}

/** Nothing is said. */
export const noPlacing: Placing = { own: [], choices: new Map() };

/** The own topics in their order; of equals the one that is listed first. */
export function inOwnOrder(own: readonly UserTopic[]): readonly UserTopic[] {
	return [...own].sort((one, other) => one.order - other.order);
}

/** The id of the topic the user puts a paper in: by hand, by the first rule that matches, or by example. */
export function targetOf(paperId: string, { own, choices, suggest }: Placing): string | undefined {
	return choices.get(paperId) ?? own.find((topic) => topic.matches(paperId))?.id ?? suggest?.(paperId);
}
