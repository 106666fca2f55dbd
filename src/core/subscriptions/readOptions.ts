import { singleLine } from '../text/plainText';
import type { FeedRules, RuleLists, Subscription } from './subscription';

type Entry = Readonly<Record<string, unknown>>;

/** The options all kinds of feeds have, and the names of those whose values cannot be used. */
export function readOptions(entry: Entry): {
	readonly options: Omit<Subscription, 'id' | 'source'>;
	readonly wrong: readonly string[];
} {
	const wrong: string[] = [];
	const read = <T>(name: string, reader: (value: unknown) => T | undefined): T | undefined => {
		const value = entry[name] === undefined ? undefined : reader(entry[name]);
		if (value === undefined && entry[name] !== undefined) {
			wrong.push(name);
		}
		return value;
	};
	const title = read('title', titleOf);
	const refreshEvery = read('refreshEvery', amountUpTo(mostMinutes));
	const options = {
		...(title !== undefined && title !== '' && { title }),
		paused: read('paused', booleanOf) ?? false,
		rules: readRules(read),
		...(refreshEvery !== undefined && { refreshEvery }),
	};
	read('replacements', booleanOf);
	read('online', booleanOf);
	return { options, wrong };
}

function readRules(read: <T>(name: string, reader: (value: unknown) => T | undefined) => T | undefined): FeedRules {
	const include = read('include', ruleListsOf);
	const exclude = read('exclude', ruleListsOf);
	const minimumUpvotes = read('minimumUpvotes', amountUpTo(mostUpvotes));
	const maximumAge = read('maximumAge', amountUpTo(mostDays));
	return {
		...(include && { include }),
		...(exclude && { exclude }),
		...(minimumUpvotes !== undefined && { minimumUpvotes }),
		...(maximumAge !== undefined && { maximumAge }),
	};
}

const mostMinutes = 525_600;
const mostUpvotes = 1_000_000;
const mostDays = 100_000;
const mostRules = 1000;
const longestRule = 200;

function titleOf(value: unknown): string | undefined {
	return typeof value === 'string' ? singleLine(value.slice(0, longestRule)) : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

function amountUpTo(most: number): (value: unknown) => number | undefined {
	return (value) => (typeof value === 'number' && value >= 0 && value <= most ? value : undefined);
}

function ruleListsOf(value: unknown): RuleLists | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return undefined;
	}
	const lists = value as Entry;
	const [words, authors, categories] = [lists['words'], lists['authors'], lists['categories']].map(textsOf);
	return words && authors && categories ? withoutEmpty({ words, authors, categories }) : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
	if (value === undefined) {
		return [];
	}
	const given: readonly unknown[] | undefined = Array.isArray(value) ? value.slice(0, mostRules) : undefined;
	const texts = given?.filter((text) => typeof text === 'string').map((text) => text.slice(0, longestRule).trim());
	return texts?.length === given?.length ? texts?.filter((text) => text !== '') : undefined;
}

function withoutEmpty(lists: Required<RuleLists>): RuleLists {
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
