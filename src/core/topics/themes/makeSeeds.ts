import { hashText } from '../../text/hashText';
import { likenessTo, nearestSeed, seedIndex } from './assignPapers';
import { choosePhrases, fewestPapers, type Candidate } from './choosePhrases';
import { conceptCandidates } from './concepts/conceptCandidates';
import { conceptAt, conceptMark } from './concepts/conceptVectors';
import type { Concept } from './concepts/readConcepts';
import { findPhrases } from './findPhrases';
import { nameThemes } from './nameThemes';
import { centroid, heaviest, type SparseSum } from './sparse';
import type { ThemeSeed } from './theme';
import type { ThemePort, WordVector } from './wordVectors';

/** The papers that themes are made from. */
export interface SeedOrder {
	readonly area: string;
	readonly ids: readonly string[];
	readonly wanted: number;
	/** What themes that are there already were made from; they stay where they still serve. */
	readonly known: ReadonlySet<string>;
	/** What the papers may be about; the vectors have a dimension for each. */
	readonly concepts: readonly Concept[];
}

/**
 * Seeds for the themes of some papers: a phrase or a concept and the words of the papers that have it, then twice the
 * words of the papers that are nearest (as in k-means). A seed goes whose papers are too few, have not what it was made
 * from, or share no words that could be its name.
 */
export function makeSeeds(order: SeedOrder, port: ThemePort): readonly ThemeSeed[] {
	const { area, ids, wanted, known, concepts } = order;
	const vectors = ids.map((id) => port.vectorOf(id));
	const papers = { vectors, whole: centroid(vectors), port };
	const phrases = findPhrases(
		ids,
		port,
		concepts.flatMap(({ headings }) => [...headings.keys()]),
	);
	const candidates = [...conceptCandidates(concepts, vectors), ...phrases];
	const chosen = choosePhrases({ phrases: candidates, vectors, wanted, known });
	const drafts = refined(chosen, papers);
	const groups = assigned(drafts, papers);
	const names = nameThemes(
		drafts.map(({ from }, at) => ({ from, papers: groups[at] ?? [] })),
		{ phrases, concepts, papers: ids.length },
	);
	const named = drafts.flatMap((draft, at) => (names[at] === undefined ? [] : [{ ...draft, label: names[at] }]));
	// Papers of a theme that has no name may be near enough to another.
	const seeds = settled(named, papers);
	const shares = assigned(seeds, papers).map(({ length }) => rounded(length / ids.length));
	return seeds.map(({ from, label, least, words }, at) => ({
		id: `${area}/${from.key.replaceAll(/[ #]/g, '-').slice(0, 60)}-${hashText(from.key).slice(0, 4)}`,
		label,
		phrase: from.key,
		share: shares[at] ?? 0,
		least: rounded(least),
		words: words.map(([word, weight]) => [word, rounded(weight)] as const),
	}));
}

const rounds = 2;
const mostWords = 40;
const rounded = (value: number) => Math.round(value * 1000) / 1000;

interface Draft extends Pick<ThemeSeed, 'words' | 'least'> {
	readonly from: Candidate;
}

interface Papers {
	readonly vectors: readonly (WordVector | undefined)[];
	/** The centroid of all. */
	readonly whole: SparseSum;
	readonly port: ThemePort;
}

function refined(chosen: readonly Candidate[], papers: Papers): readonly Draft[] {
	const few = fewestPapers(papers.vectors.length);
	let drafts: readonly Draft[] = chosen.map((from) => draftOf(from, from.papers, papers));
	for (let round = 0; round < rounds; round++) {
		const groups = assigned(drafts, papers);
		drafts = drafts
			.map(({ from }, at) => ({ from, members: groups[at] ?? [] }))
			.filter(({ from, members }) => members.length >= few && isCarriedBy(from, members))
			.map(({ from, members }) => draftOf(from, members, papers));
	}
	drafts = settled(drafts, papers);
	for (let before = Infinity; drafts.length < before;) {
		before = drafts.length;
		const left = assigned(drafts, papers);
		drafts = drafts.filter((_draft, at) => (left[at]?.length ?? 0) >= few);
	}
	return drafts;
}

/** As many papers have a theme as fairly can, and none has too many. */
function settled<Seed extends Draft>(drafts: readonly Seed[], papers: Papers): readonly Seed[] {
	const reaching = papers.vectors.length > smallestShared ? reachingOut(drafts, papers) : drafts;
	const groups = assigned(reaching, papers);
	return reaching.map((draft, at) => withoutExcess(draft, groups[at] ?? [], papers));
}

/** A seed by its members; a paper is near enough when it is a third as near as those that it was made from are. */
function draftOf(from: Candidate, members: readonly number[], papers: Papers): Draft {
	const words = wordsOf(from, members, papers);
	const index = seedIndex([{ words }], papers.port);
	const nearness = from.papers.map((paper) => likenessTo(papers.vectors[paper], index, 1)[0] ?? 0);
	return { from, words, least: (nearEnough * nearness.reduce((sum, one) => sum + one, 0)) / nearness.length };
}

const nearEnough = 0.45;

/** Where too few papers have a theme, those left over go to the nearest if the likeness is fair. */
function reachingOut<Seed extends Draft>(drafts: readonly Seed[], { vectors, port }: Papers): readonly Seed[] {
	const index = seedIndex(drafts, port);
	const nearness = vectors
		.map((vector) => {
			const likeness = likenessTo(vector, index, drafts.length);
			return drafts.reduce((most, { least }, at) => Math.max(most, (likeness[at] ?? 0) / least), 0);
		})
		.sort((one, other) => other - one);
	const factor = Math.min(1, Math.max(fairShare, nearness[Math.ceil(wantedShare * vectors.length) - 1] ?? 1));
	return drafts.map((draft) => ({ ...draft, least: draft.least * factor * 0.999 }));
}

const wantedShare = 0.82;
const fairShare = 0.25;

/** A theme that would take more than two papers of five keeps those that are nearest. */
function withoutExcess<Seed extends Draft>(draft: Seed, members: readonly number[], { vectors, port }: Papers): Seed {
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

/** Half the words of the phrase, half what the members have more of than the area. */
function wordsOf({ key }: Candidate, members: readonly number[], { vectors, whole, port }: Papers): ThemeSeed['words'] {
	const own = centroid(members.map((member) => vectors[member]));
	whole.forEach((weight, term) => own.has(term) && own.set(term, (own.get(term) ?? 0) - weight));
	if (key.startsWith(conceptMark)) {
		// A theme about one concept is not recognised by another.
		[...own.keys()].filter((term) => conceptAt(term) >= 0).forEach((term) => own.delete(term));
	}
	const sum: SparseSum = new Map(heaviest(own, mostWords));
	const inPhrase = key.split(' ').flatMap((word) => port.termOf(word) ?? []);
	const rarity = inPhrase.map((term) => 1 / Math.sqrt(0.02 + (whole.get(term) ?? 0)));
	const length = Math.sqrt(rarity.reduce((square, weight) => square + weight * weight, 0)) || 1;
	inPhrase.forEach((term, at) => sum.set(term, (sum.get(term) ?? 0) + (phraseShare * (rarity[at] ?? 0)) / length));
	return heaviest(sum, mostWords).map(([term, weight]) => [port.word(term), weight] as const);
}

const phraseShare = 0.6;

/** Several of the members have what the seed was made from, and it is not an accident. */
function isCarriedBy({ papers }: Candidate, members: readonly number[]): boolean {
	const users = new Set(papers);
	const count = members.filter((member) => users.has(member)).length;
	return count >= Math.max(2, members.length * 0.15);
}
