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
	readonly words: readonly string[];
	readonly terms: readonly number[];
	readonly strength: number;
	readonly order: number;
	/** How many of its words were found, and the least number of times one of them occurs; of the paper `paper`. */
	found: number;
	least: number;
	paper: number;
}

interface Cues {
	/** By term, as a sparse array: read for every word of every paper. */
	readonly byTerm: readonly (readonly KnownCue[] | undefined)[];
	papers: number;
}

/** Cues whose words all occur in the library, by each of their words. */
function cuesOf(concepts: readonly Concept[], { termOf }: ThemePort): Cues {
	const byTerm: KnownCue[][] = [];
	let order = 0;
	concepts.forEach(({ cues }, concept) => {
		for (const { words, strength } of cues) {
			const terms = words.flatMap((word) => termOf(word) ?? []);
			if (terms.length === words.length) {
				const cue = { concept, words, terms, strength, order: order++, found: 0, least: 0, paper: -1 };
				terms.forEach((term) => (byTerm[term] ??= []).push(cue));
			}
		}
	});
	return { byTerm, papers: 0 };
}

/**
 * What the words say for each concept that a telling cue speaks for. A cue that is repeated says more, by the logarithm;
 * one in the title says twice as much, and one whose words are those of another cue nothing new.
 */
function scores({ counts = noCounts, titled = noTerms }: WordVector, cues: Cues): ReadonlyMap<number, number> {
	const sums = new Map<number, number>();
	const told = new Set<number>();
	const seen = new Map<number, Set<string>>();
	const matched = foundCues(counts, cues);
	if (matched.length === 0) {
		return noCounts;
	}
	const found = matched
		.map((cue) => {
			const times = cue.terms.every((term) => titled.has(term)) ? 2 : 1;
			return { cue, worth: cue.strength * (1 + Math.log(cue.least)) * times };
		})
		.sort((one, other) => other.worth - one.worth || one.cue.order - other.cue.order);
	for (const { cue, worth } of found) {
		const { concept, words, strength } = cue;
		const known = seen.get(concept) ?? new Set();
		seen.set(concept, known);
		// “Pre-training” may be there as “pretraining” as well.
		const letters = words.join('');
		const fresh = known.has(letters) ? 0 : words.filter((word) => !known.has(word)).length / words.length;
		[...words, letters].forEach((word) => known.add(word));
		sums.set(concept, (sums.get(concept) ?? 0) + fresh * worth);
		if (strength > 1) {
			told.add(concept);
		}
	}
	return new Map([...sums].filter(([concept]) => told.has(concept)));
}

const noCounts: ReadonlyMap<number, number> = new Map();
const noTerms: ReadonlySet<number> = new Set();

/** The cues of which a paper has all words. */
function foundCues(counts: ReadonlyMap<number, number>, cues: Cues): readonly KnownCue[] {
	const paper = cues.papers++;
	const found: KnownCue[] = [];
	for (const [term, count] of counts) {
		for (const cue of cues.byTerm[term] ?? []) {
			if (cue.paper !== paper) {
				cue.paper = paper;
				cue.found = 0;
				cue.least = count;
			}
			cue.found++;
			cue.least = Math.min(cue.least, count);
			if (cue.found === cue.words.length) {
				found.push(cue);
			}
		}
	}
	return found;
}

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
