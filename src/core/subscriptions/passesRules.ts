import type { PaperRecord, PartialDate } from '../paper/paper';
import { authorMatcher } from './authorRules';
import type { FeedRules, RuleLists } from './subscription';
import { wordMatcher, wordsOf } from './wordRules';

/** Whether a feed's rules want the paper, see {@link ruleFilter}; that is faster for many papers. */
export function passesRules(rules: FeedRules, record: PaperRecord, now: string): boolean {
	return ruleFilter(rules, now)(record);
}

/**
 * The rules of a feed, ready for many papers. A paper needs one match in the include lists (all of them together) where
 * there are any, and none in the exclude lists. What a source does not tell (upvotes, a date) speaks against no paper.
 * `now` is ISO 8601.
 */
export function ruleFilter(rules: FeedRules, now: string): (record: PaperRecord) => boolean {
	const { minimumUpvotes = 0, maximumAge, replacements } = rules;
	const included = listMatcher(rules.include ?? {});
	const excluded = listMatcher(rules.exclude ?? {});
	return (record) => {
		const { upvotes = minimumUpvotes } = record.signals;
		return (
			upvotes >= minimumUpvotes &&
			!(replacements === false && record.sighting?.announced?.startsWith('replace')) &&
			!(maximumAge !== undefined && isOlder(record, maximumAge, now)) &&
			(included?.(record) ?? true) &&
			!excluded?.(record)
		);
	};
}

/** Whether any of the lists has the record; `undefined` where they say nothing. */
function listMatcher({
	words = [],
	authors = [],
	categories = [],
}: RuleLists): ((record: PaperRecord) => boolean) | undefined {
	if (words.length + authors.length + categories.length === 0) {
		return undefined;
	}
	const hasAuthor = authorMatcher(authors);
	const wordRules = words.map(wordMatcher);
	return (record) =>
		categories.some((rule) => hasCategory(record, rule)) || hasAuthor(record.author) || hasWords(wordRules, record);
}

function hasCategory({ categories }: PaperRecord, rule: string): boolean {
	const wanted = rule.trim().toLowerCase();
	const start = wanted.replace(/\.?\*$/, '');
	return categories.some((category) => {
		const code = category.toLowerCase();
		return wanted.endsWith('.*') ? code === start || code.startsWith(`${start}.`) : isWanted(code, wanted, start);
	});
}

function isWanted(code: string, wanted: string, start: string): boolean {
	return wanted.endsWith('*') ? code.startsWith(start) : code === wanted;
}

/** A phrase never reaches from one part of the record into the next. */
function hasWords(rules: readonly ((words: string) => boolean)[], record: PaperRecord): boolean {
	if (rules.length === 0) {
		return false;
	}
	const parts = [record.title, record.abstract ?? '', ...(record.keywords ?? [])].map(wordsOf);
	return rules.some((rule) => parts.some(rule));
}

const dayMs = 86_400_000;

function isOlder({ sighting, issued }: PaperRecord, days: number, now: string): boolean {
	const date = Date.parse(sighting?.firstSeen ?? '');
	const newest = Number.isNaN(date) ? issued && endOf(issued) : date;
	return newest !== undefined && Date.parse(now) - newest > days * dayMs;
}

/** The last moment of a date that may be known to the year only. */
function endOf({ year, month, day }: PartialDate): number {
	const next =
		month === undefined ? [year + 1, 0, 1] : day === undefined ? [year, month, 1] : [year, month - 1, day + 1];
	return Date.UTC(next[0] ?? year, next[1], next[2]);
}
