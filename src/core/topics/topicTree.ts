import { inOwnOrder, noPlacing, targetOf, type Placing } from './ownTopics';
import type { ThemeSeed } from './themes/theme';
import { themesOf } from './themes/themesOf';
import type { ThemePort } from './themes/wordVectors';
import type { Topic } from './topic';

/** Divides topics into themes and remembers by what, so that papers stay where they were as others come and go. */
export class TopicTree {
	readonly #seeds: Map<string, readonly ThemeSeed[]>;

	/** Starts from the seeds that an earlier tree came to. */
	constructor(seeds: Iterable<readonly [string, readonly ThemeSeed[]]> = []) {
		this.#seeds = new Map(seeds);
	}

	/** What the themes of each topic are recognised by, by its id: plain data to be kept for the next tree. */
	get seeds(): ReadonlyMap<string, readonly ThemeSeed[]> {
		return this.#seeds;
	}

	/** The topic with its themes, where it has enough papers; those that the user moved to a theme are in it. */
	divided(topic: Topic, port: ThemePort, placing: Placing = noPlacing): Topic {
		const { id: area, paperIds } = topic;
		const { themes, seeds } = themesOf({ area, paperIds }, this.#seeds.get(area) ?? [], port);
		this.#seeds.set(area, seeds);
		if (themes.length === 0) {
			return topic;
		}
		const children = themes.map((theme) => ({ ...theme, paperIds: [...theme.paperIds] }));
		if (placing.choices.size > 0 || placing.suggest) {
			moveWithin(topic, children, { ...placing, own: inOwnOrder(placing.own) });
		}
		const kept = children.filter((child) => child.paperIds.length > 0);
		return { ...topic, children: kept.sort((one, other) => other.paperIds.length - one.paperIds.length) };
	}
}

/** Papers go to the theme they were moved to, or out of any where they were moved to the area itself. */
function moveWithin(topic: Topic, themes: { id: string; paperIds: string[] }[], placing: Placing): void {
	const targets = new Map(topic.paperIds.map((paper) => [paper, targetOf(paper, placing)] as const));
	const isKnown = new Set([topic.id, ...themes.map(({ id }) => id)]);
	for (const theme of themes) {
		const ids = new Set(theme.paperIds);
		theme.paperIds = topic.paperIds.filter((paper) => {
			const target = targets.get(paper);
			return target !== undefined && isKnown.has(target) ? target === theme.id : ids.has(paper);
		});
	}
}
