import { hashText } from '../../text/hashText';
import { likenessTo, nearestSeed, seedIndex } from './assignPapers';
import { choosePhrases } from './choosePhrases';
import { findPhrases, type Phrase } from './findPhrases';
import { addTo, heaviest, type SparseSum } from './sparse';
import type { ThemeSeed } from './theme';
import type { ThemePort, WordVector } from './wordVectors';

/** The papers that themes are made from. */
export interface SeedOrder {
	readonly area: string;
	readonly ids: readonly string[];
	readonly wanted: number;
	/** Phrases of themes that are there already and stay where they still serve. */
	readonly known: ReadonlySet<string>;
}

/**
 * Seeds for the themes of some papers: a phrase and the words of the papers that have it, then twice the words of the
 * papers that are nearest (as in k-means). A seed whose papers do not use its phrase, or are too few, goes.
 */
export function makeSeeds({ area, ids, wanted, known }: SeedOrder, port: ThemePort): readonly ThemeSeed[] {
	const vectors = ids.map((id) => port.vectorOf(id));
	const papers = { vectors, whole: centroid(vectors), port };
	let drafts = choosePhrases({ phrases: findPhrases(ids, port), vectors, wanted, known }).map((phrase) =>
		draftOf(phrase, phrase.papers, papers),
	);
	let groups = assigned(drafts, papers);
	for (let round = 0; round < rounds; round++) {
		drafts = drafts
			.map(({ phrase }, at) => ({ phrase, members: groups[at] ?? [] }))
			.filter(({ phrase, members }) => isNamedBy(phrase, members))
			.map(({ phrase, members }) => draftOf(phrase, members, papers));
		groups = assigned(drafts, papers);
	}
	drafts = drafts.map((draft, at) => withoutExcess(draft, groups[at] ?? [], papers));
	groups = assigned(drafts, papers);
	return drafts.map(({ phrase, least, words }, at) => ({
		id: `${area}/${phrase.key.replaceAll(' ', '-').slice(0, 60)}-${hashText(phrase.key).slice(0, 4)}`,
		label: usualSpelling(phrase),
		phrase: phrase.key,
		share: rounded((groups[at]?.length ?? 0) / ids.length),
		least: rounded(least),
		words: words.map(([word, weight]) => [word, rounded(weight)] as const),
	}));
}

const rounds = 2;
const mostWords = 40;
const rounded = (value: number) => Math.round(value * 1000) / 1000;

interface Draft extends Pick<ThemeSeed, 'words' | 'least'> {
	readonly phrase: Phrase;
}

interface Papers {
	readonly vectors: readonly (WordVector | undefined)[];
	/** The centroid of all. */
	readonly whole: SparseSum;
	readonly port: ThemePort;
}

/** A seed by its members; a paper is near enough when it is half as near as those that use the phrase are. */
function draftOf(phrase: Phrase, members: readonly number[], papers: Papers): Draft {
	const words = wordsOf(phrase, members, papers);
	const index = seedIndex([{ words }], papers.port);
	const nearness = phrase.papers.map((paper) => likenessTo(papers.vectors[paper], index, 1)[0] ?? 0);
	return { phrase, words, least: (nearEnough * nearness.reduce((sum, one) => sum + one, 0)) / nearness.length };
}

const nearEnough = 0.35;

/** A theme that would take more than two papers of five keeps those that are nearest. */
function withoutExcess(draft: Draft, members: readonly number[], { vectors, port }: Papers): Draft {
	const most = Math.floor(vectors.length * mostShare);
	if (members.length <= most || vectors.length < smallestShared) {
		return draft;
	}
	const index = seedIndex([draft], port);
	const likeness = members
		.map((member) => likenessTo(vectors[member], index, 1)[0] ?? 0)
		.sort((one, other) => other - one);
	return { ...draft, least: Math.max(draft.least, (likeness[most] ?? 0) + 0.001) };
}

const mostShare = 0.4;
const smallestShared = 20;

function assigned(drafts: readonly Draft[], { vectors, port }: Papers): readonly (readonly number[])[] {
	const index = seedIndex(drafts, port);
	const groups = drafts.map((): number[] => []);
	vectors.forEach((vector, paper) =>
		groups[nearestSeed(likenessTo(vector, index, drafts.length), drafts)]?.push(paper),
	);
	return groups;
}

function centroid(vectors: readonly (WordVector | undefined)[]): SparseSum {
	const sum: SparseSum = new Map();
	const present = vectors.filter((vector) => vector !== undefined);
	present.forEach((vector) => addTo(sum, vector, 1 / present.length));
	return sum;
}

/** Half the words of the phrase, half what the members have more of than the area. */
function wordsOf({ key }: Phrase, members: readonly number[], { vectors, whole, port }: Papers): ThemeSeed['words'] {
	const own = centroid(members.map((member) => vectors[member]));
	whole.forEach((weight, term) => own.has(term) && own.set(term, (own.get(term) ?? 0) - weight));
	const sum: SparseSum = new Map(heaviest(own, mostWords));
	const inPhrase = key.split(' ').flatMap((word) => port.termOf(word) ?? []);
	const rarity = inPhrase.map((term) => 1 / Math.sqrt(0.02 + (whole.get(term) ?? 0)));
	const length = Math.sqrt(rarity.reduce((square, weight) => square + weight * weight, 0)) || 1;
	inPhrase.forEach((term, at) => sum.set(term, (sum.get(term) ?? 0) + (phraseShare * (rarity[at] ?? 0)) / length));
	return heaviest(sum, mostWords).map(([term, weight]) => [port.word(term), weight] as const);
}

const phraseShare = 0.6;

/** Several of the members use the phrase, and it is not an accident. */
function isNamedBy({ papers }: Phrase, members: readonly number[]): boolean {
	const users = new Set(papers);
	const count = members.filter((member) => users.has(member)).length;
	return members.length >= 2 && count >= Math.max(2, members.length * 0.15);
}

/** The spelling that occurs most often; of equals the first in the order of code units. */
function usualSpelling({ spellings }: Phrase): string {
	const [first] = [...spellings].sort(
		([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1),
	);
	return first?.[0].replaceAll(/\s+/g, ' ') ?? '';
}
