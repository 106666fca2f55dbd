import type { TopicDefinition } from './topic';

/** Where each arXiv category or archive points: `cs.cv`, `astro-ph` (lower-case) → place in the list of definitions. */
export function categoryIndex(definitions: readonly TopicDefinition[]): ReadonlyMap<string, number> {
	const index = new Map<string, number>();
	definitions.forEach((definition, topic) => {
		for (const category of definition.categories?.split(' ') ?? []) {
			index.set(category.toLowerCase(), topic);
		}
	});
	return index;
}

/** The topic of a category, or of its archive: `astro-ph.GA` is astronomy. Absent when it is no arXiv category. */
export function topicOfCategory(category: string, index: ReadonlyMap<string, number>): number | undefined {
	const code = category.slice(0, longestCode).trim().toLowerCase();
	return index.get(code) ?? index.get(code.replace(/\.[a-z-]*$/, ''));
}

/** `cond-mat.mes-hall` is the longest category there is. */
const longestCode = 24;
