/** The trained classifier as it is shipped; see {@link packWeights} in `scripts/topics` for how it is written. */
export interface PackedModel {
	/** Ids of the areas it knows. */
	readonly areas: string;
	/** Words and pairs of words (`a_b`) in the order of code units; see {@link unpackTerms}. */
	readonly terms: string;
	/** One character for each term: its inverse document frequency in eighths. */
	readonly idf: string;
	/** What one step of a weight is worth. */
	readonly step: number;
	/** One whole number for each area, in steps. */
	readonly bias: string;
	/** For each term the root of a weight for each area, in steps; see {@link unpackWeights}. */
	readonly weights: string;
}

/** A linear classifier: for each term a row of weights, one for each area. */
export interface AreaModel {
	readonly areas: readonly string[];
	readonly terms: ReadonlyMap<string, number>;
	readonly idf: Float32Array;
	readonly bias: Float32Array;
	/** The weight of term `t` for area `a` is at `t * areas.length + a`. */
	readonly weights: Float32Array;
}

/** Reads the shipped classifier. */
export function unpackModel(packed: PackedModel): AreaModel {
	const areas = packed.areas.split(' ');
	const terms = unpackTerms(packed.terms);
	return {
		areas,
		terms: new Map(terms.map((term, place) => [term, place])),
		idf: Float32Array.from(packed.idf, (character) => alphabet.indexOf(character) / 8),
		bias: Float32Array.from(packed.bias.split(' '), (steps) => Number(steps) * packed.step),
		weights: unpackWeights(packed.weights, terms.length * areas.length).map(
			(root) => Math.sign(root) * root * root * packed.step,
		),
	};
}

/** Each term is a character that counts what it begins with like the term before, and the rest. */
function unpackTerms(text: string): readonly string[] {
	let before = '';
	return text.split(' ').map((packed) => {
		before = before.slice(0, alphabet.indexOf(packed.charAt(0))) + packed.slice(1);
		return before;
	});
}

/** Printable ASCII without the two characters that JSON escapes. */
export const alphabet = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place))
	.filter((character) => character !== '"' && character !== '\\')
	.join('');

/** The largest root of a weight in steps; characters beyond stand for runs of zeros. */
export const mostSteps = 30;

/** Each character is a root from `-mostSteps`, or a run of 1 to 31 zeros. */
function unpackWeights(text: string, length: number): Float32Array {
	const weights = new Float32Array(length);
	const codes = new Int16Array(128);
	[...alphabet].forEach((character, place) => (codes[character.charCodeAt(0)] = place));
	let at = 0;
	for (let read = 0; read < text.length; read++) {
		const code = codes[text.charCodeAt(read)] ?? 0;
		if (code > 2 * mostSteps) {
			at += code - 2 * mostSteps;
		} else {
			weights[at++] = code - mostSteps;
		}
	}
	return weights;
}
