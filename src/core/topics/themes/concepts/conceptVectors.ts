import type { ThemePort, WordVector } from '../wordVectors';
import type { Concept } from './readConcepts';

/** Terms from here on are concepts; words are numbered from 0. */
const firstConcept = 0x8000_0000;

/** The mark of a concept among words. */
export const conceptMark = '#';

/**
 * The vectors of a port with a dimension for each concept that a paper's words speak for, so that papers about one thing
 * are alike though they say it in different words. Reads words, not their order, as that is what the search index has.
 */
export function withConcepts(port: ThemePort, concepts: readonly Concept[]): ThemePort {
	if (concepts.length === 0) {
		return port;
	}
	const cues = cuesOf(concepts, port);
	const numbers = new Map(concepts.map(({ id }, place) => [conceptMark + id, firstConcept + place] as const));
	return {
		...port,
		vectorOf: (id) => {
			const vector = port.vectorOf(id);
			return vector && withScores(vector, scores(vector, cues));
		},
		word: (term) => (term < firstConcept ? port.word(term) : conceptMark + (concepts[term - firstConcept]?.id ?? '')),
		termOf: (word) => (word.startsWith(conceptMark) ? numbers.get(word) : port.termOf(word)),
	};
}

/** The place of a concept by its term; -1 for words. */
export function conceptAt(term: number): number {
	return term < firstConcept ? -1 : term - firstConcept;
}

interface KnownCue {
	readonly concept: number;
	readonly terms: readonly number[];
	/** A number for each of its words, and one for its letters, among those of its concept. */
	readonly marks: readonly number[];
	readonly letters: number;
	readonly strength: number;
	readonly order: number;
	/** In the paper that is read: the least number of times that one of its words occurs, and what it says. */
	least: number;
	worth: number;
}

interface Cues {
	/** By the term that fewest cues have: read for every word of every paper. */
	readonly byTerm: readonly (readonly KnownCue[] | undefined)[];
	/** By mark: the last paper with it. */
	readonly marked: number[];
	papers: number;
}

/** Cues whose words all occur in the library. */
function cuesOf(concepts: readonly Concept[], port: ThemePort): Cues {
	const termOf = (word: string) => port.termOf(word);
	const found = new Map<number, KnownCue[]>();
	const marks = new Map<string, number>();
	const markOf = (concept: number, text: string): number => {
		const key = `${concept} ${text}`;
		const mark = marks.get(key) ?? marks.size;
		marks.set(key, mark);
		return mark;
	};
	const known = concepts.flatMap(({ cues }, concept) =>
		cues.flatMap(({ words, strength }, order) => {
			const terms = words.flatMap((word) => termOf(word) ?? []);
			const own = { concept, terms, marks: words.map((word) => markOf(concept, word)), strength };
			const cue: KnownCue = { ...own, letters: markOf(concept, words.join('')), order, least: 0, worth: 0 };
			return terms.length === words.length ? [cue] : [];
		}),
	);
	const uses = new Map<number, number>();
	known.forEach(({ terms }) => terms.forEach((term) => uses.set(term, (uses.get(term) ?? 0) + 1)));
	for (const cue of known) {
		const [rarest] = [...cue.terms].sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0));
		found.set(rarest ?? 0, [...(found.get(rarest ?? 0) ?? []), cue]);
	}
	// Without holes, which would make it slow.
	const byTerm = Array.from({ length: Math.max(0, ...found.keys()) + 1 }, (_, term) => found.get(term));
	return { byTerm, marked: Array.from(marks, () => -1), papers: 0 };
}

/**
 * What the words say for each concept that a telling cue speaks for. A cue that is repeated says more, by the logarithm;
 * one in the title says twice as much, and one whose words are those of another cue nothing new.
 */
function scores({ counts = noCounts, titled = noTerms }: WordVector, cues: Cues): ReadonlyMap<number, number> {
	const paper = cues.papers++;
	const found = foundCues(counts, cues.byTerm);
	const telling = found.filter(({ strength }) => strength > 1);
	if (telling.length === 0) {
		return noCounts;
	}
	for (const cue of found) {
		cue.worth = cue.strength * (1 + Math.log(cue.least)) * (cue.terms.every((term) => titled.has(term)) ? 2 : 1);
	}
	const sums = new Map<number, number>();
	for (const cue of found.sort(
		(one, other) => other.worth - one.worth || one.concept - other.concept || one.order - other.order,
	)) {
		const worth = cue.worth * freshShare(cue, cues.marked, paper);
		sums.set(cue.concept, (sums.get(cue.concept) ?? 0) + worth);
	}
	const told = (concept: number) => telling.some((cue) => cue.concept === concept);
	sums.forEach((_sum, concept) => told(concept) || sums.delete(concept));
	return sums;
}

const noCounts: ReadonlyMap<number, number> = new Map();
const noTerms: ReadonlySet<number> = new Set();

/** The share of a cue's words that no cue of its concept had before; “pre-training” may be there as “pretraining” as well. */
function freshShare({ marks, letters }: KnownCue, marked: number[], paper: number): number {
	const isKnown = marked[letters] === paper;
	let fresh = 0;
	for (const mark of marks) {
		fresh += marked[mark] === paper ? 0 : 1;
		marked[mark] = paper;
	}
	marked[letters] = paper;
	return isKnown ? 0 : fresh / marks.length;
}

/** The cues of which a paper has all words, with the least number of times that one of them occurs. */
function foundCues(counts: ReadonlyMap<number, number>, byTerm: Cues['byTerm']): KnownCue[] {
	const found: KnownCue[] = [];
	for (const term of counts.keys()) {
		for (const cue of byTerm[term] ?? none) {
			cue.least = leastOf(cue.terms, counts);
			if (cue.least > 0) {
				found.push(cue);
			}
		}
	}
	return found;
}

function leastOf(terms: readonly number[], counts: ReadonlyMap<number, number>): number {
	let least = Infinity;
	for (const term of terms) {
		least = Math.min(least, counts.get(term) ?? 0);
		if (least === 0) {
			break;
		}
	}
	return least;
}

const none: readonly KnownCue[] = [];

/** Concepts take the place of as much of the words as they are sure. */
function withScores(vector: WordVector, sums: ReadonlyMap<number, number>): WordVector {
	const kept = [...sums]
		.filter(([, sum]) => sum >= enough)
		.sort(([one, sum], [other, otherSum]) => otherSum - sum || one - other)
		.slice(0, mostConcepts);
	const [surest] = kept;
	if (surest === undefined) {
		return vector;
	}
	// Powers, as what a paper speaks of less it is hardly about.
	const powers = kept.map(([, sum]) => sum ** 1.5);
	const length = Math.hypot(...powers);
	const share = conceptShare * Math.min(1, surest[1] / sure);
	const wordShare = Math.sqrt(1 - share * share);
	const size = kept.length + vector.terms.length;
	const terms = new Uint32Array(size);
	const weights = new Float32Array(size);
	kept.forEach(([concept], at) => {
		terms[at] = firstConcept + concept;
		weights[at] = (share * (powers[at] ?? 0)) / length;
	});
	terms.set(vector.terms, kept.length);
	vector.weights.forEach((weight, at) => (weights[kept.length + at] = weight * wordShare));
	return { terms, weights };
}

/** A telling cue in the title or twice in the abstract, or several. */
const enough = 5;
const sure = 10;
const mostConcepts = 4;
const conceptShare = 0.75;
