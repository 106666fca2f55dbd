import { readOptions } from './readOptions';
import { readSource, sourceProperties, type SourceProperty } from './readSource';
import type { Subscription } from './subscription';
import { subscriptionId } from './subscriptionId';

/** What is wrong with an entry: no feed at all, which source it names, or an option that is left out. */
export type SubscriptionProblem =
	/** The setting is no list, or the entry at `index` no object. */
	| { readonly index: number; readonly kind: 'shape' }
	/** No source, or more than one. */
	| { readonly index: number; readonly kind: 'sources' }
	| { readonly index: number; readonly kind: 'source'; readonly property: SourceProperty }
	/** The feed works without the option. */
	| { readonly index: number; readonly kind: 'option'; readonly property: string };

/** The feeds that a setting describes, in order, and what could not be read. */
export interface ReadSubscriptions {
	readonly subscriptions: readonly Subscription[];
	/** `index` is the place in the setting's list, from 0. */
	readonly problems: readonly SubscriptionProblem[];
}

/**
 * Reads the value of `glossator.feeds`; total. One source is one feed: a later entry with the source of an earlier one
 * keeps the earlier place and brings its own options.
 */
export function readSubscriptions(value: unknown): ReadSubscriptions {
	if (!Array.isArray(value)) {
		return { subscriptions: [], problems: value === undefined ? [] : [{ index: 0, kind: 'shape' }] };
	}
	const read = (value as readonly unknown[]).slice(0, mostFeeds).map(readEntry);
	return {
		subscriptions: joinSubscriptions(read.flatMap(({ subscription }) => subscription ?? [])),
		problems: read.flatMap(({ problems }) => problems),
	};
}

/** The feeds of several lists as one: each source once, at its first place, with its last options. */
export function joinSubscriptions(...lists: readonly (readonly Subscription[])[]): readonly Subscription[] {
	return [...new Map(lists.flat().map((subscription) => [subscription.id, subscription])).values()];
}

/** The feed of one entry of the setting, or why it is none. */
export function readEntry(
	entry: unknown,
	index: number,
): { readonly subscription?: Subscription; readonly problems: readonly SubscriptionProblem[] } {
	if (!isEntry(entry)) {
		return { problems: [{ index, kind: 'shape' }] };
	}
	const [property, ...others] = sourceProperties.filter((name) => entry[name] !== undefined);
	if (property === undefined || others.length > 0) {
		return { problems: [{ index, kind: 'sources' }] };
	}
	const source = readSource(entry, property);
	if (!source) {
		return { problems: [{ index, kind: 'source', property }] };
	}
	const { options, wrong } = readOptions(entry);
	const rules = source.kind === 'arxiv' ? { ...options.rules, replacements: source.replacements } : options.rules;
	return {
		subscription: { id: subscriptionId(source), source, ...options, rules },
		problems: wrong.map((name) => ({ index, kind: 'option', property: name })),
	};
}

function isEntry(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mostFeeds = 1000;
