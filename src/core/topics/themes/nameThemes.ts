import { isCompound, isInside, type Candidate } from './choosePhrases';
import type { Concept } from './concepts/readConcepts';
import { conceptMark } from './concepts/conceptVectors';
import type { Phrase } from './findPhrases';
import { isTooGeneral } from './phraseTokens';
import { sentenceCase } from './sentenceCase';

/** A theme that wants a name: what it was made from, and its papers. */
export interface Nameless {
	readonly from: Candidate;
	readonly papers: readonly number[];
}

/** What names are taken from; `papers` is how many there are in all. */
export interface NameSource {
	readonly phrases: readonly Phrase[];
	readonly concepts: readonly Concept[];
	readonly papers: number;
}

/**
 * A name for each theme, the largest first: a heading of its concept or a phrase that several of its papers use and that
 * tells them from the others. None contains another. Absent where there is no such phrase.
 */
export function nameThemes(themes: readonly Nameless[], source: NameSource): readonly (string | undefined)[] {
	const byKey = new Map(source.phrases.map((phrase) => [phrase.key, phrase] as const));
	const names: (string | undefined)[] = themes.map(() => undefined);
	const taken: string[] = [];
	const order = [...themes.keys()].sort(
		(one, other) => (themes[other]?.papers.length ?? 0) - (themes[one]?.papers.length ?? 0) || one - other,
	);
	for (const at of order) {
		const { from, papers } = themes[at]!;
		const headings = headingsOf(from, source.concepts);
		const own = merged([...headings.keys()].flatMap((key) => byKey.get(key) ?? []));
		const isFree = ({ key }: Phrase) => !isTooGeneral(key) && !taken.some((name) => isInside(name, key));
		const members = new Set(papers);
		const best =
			bestHeading(own.filter(isFree), members) ?? bestPhrase(source.phrases.filter(isFree), members, source.papers);
		if (best) {
			taken.push(best.key);
			names[at] = sentenceCase(best, headings.get(best.key));
		}
	}
	return names;
}

/** The headings of a concept as they are best spelled; a phrase is its own. */
function headingsOf({ key }: Candidate, concepts: readonly Concept[]): ReadonlyMap<string, string | undefined> {
	const concept = concepts.find(({ id }) => conceptMark + id === key);
	return concept?.headings ?? new Map([[key, undefined]]);
}

/** “Pretraining” and “pre-training” are one heading. */
function merged(headings: readonly Phrase[]): readonly Phrase[] {
	const byLetters = new Map<string, Phrase>();
	for (const phrase of headings) {
		const letters = phrase.key.replaceAll(' ', '');
		const before = byLetters.get(letters);
		const both = before && {
			...before,
			papers: [...new Set([...before.papers, ...phrase.papers])],
			spellings: new Map([...phrase.spellings, ...before.spellings]),
			titleSpellings: new Map([...phrase.titleSpellings, ...before.titleSpellings]),
		};
		byLetters.set(letters, both ?? phrase);
	}
	return [...byLetters.values()];
}

/** Earlier headings are better, but one that more papers use is better still. */
function bestHeading(headings: readonly Phrase[], members: ReadonlySet<number>): Phrase | undefined {
	const used = headings.map((phrase, at) => {
		const users = phrase.papers.filter((paper) => members.has(paper)).length;
		return { phrase, users, value: users ** 0.8 * 0.9 ** at };
	});
	const fit = used.filter(({ users }) => users >= Math.max(2, members.size * leastShare));
	return highest(fit);
}

const leastShare = 0.12;

/** Of any phrases: one that many of the members use and few others. */
function bestPhrase(phrases: readonly Phrase[], members: ReadonlySet<number>, all: number): Phrase | undefined {
	const fit = phrases.flatMap((phrase) => {
		const users = phrase.papers.filter((paper) => members.has(paper)).length;
		const share = users / members.size;
		const isTelling =
			phrase.length > 1 && !isCompound(phrase) && phrase.titles > 0 && share > (2 * phrase.papers.length) / all;
		const value = users * Math.log(share / (phrase.papers.length / all));
		return isTelling && users >= Math.max(2, members.size * leastShare) ? [{ phrase, value }] : [];
	});
	return highest(fit);
}

function highest(fit: readonly { readonly phrase: Phrase; readonly value: number }[]): Phrase | undefined {
	return fit.reduce<{ phrase: Phrase; value: number } | undefined>(
		(best, one) => (best === undefined || one.value > best.value ? one : best),
		undefined,
	)?.phrase;
}
