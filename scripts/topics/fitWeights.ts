import { randomNumbers, shuffle } from './randomNumbers';

/** A paper as a sparse vector, and the classes it is of. */
export interface Sample {
	readonly terms: Uint32Array;
	readonly weights: Float64Array;
	readonly classes: readonly number[];
}

interface Size {
	readonly terms: number;
	readonly classes: number;
}

/**
 * One row of weights for each term and a last one for the bias. Minimises seven parts of the loss of “some class of the
 * paper comes first” (a softmax whose probability is summed over the paper's classes, a tenth of it spread evenly so
 * that rare classes are learned) and three parts of a logistic loss for each class, by AdaGrad (Duchi, Hazan and Singer
 * 2011) with four words of ten left out at random (Srivastava et al. 2014), and averages the later half of the rounds.
 */
export function fitWeights(samples: readonly Sample[], { terms, classes }: Size): readonly Float64Array[] {
	const rows = () => Array.from({ length: terms + 1 }, () => new Float64Array(classes));
	const weights = rows();
	const squares = rows().map((row) => row.fill(0.01));
	const sums = rows();
	const random = randomNumbers(7);
	let order = samples.map((_, place) => place);
	for (let round = 0; round < rounds; round++) {
		order = shuffle(order, random);
		for (const place of order) {
			const sample = thinned(samples[place] as Sample, terms, random);
			step(sample, gradientOf(sample, weights, classes), weights, squares);
		}
		if (round >= rounds / 2) {
			weights.forEach((row, at) => row.forEach((value, one) => (sums[at]![one]! += value)));
		}
	}
	return sums.map((row) => row.map((sum) => sum / Math.floor(rounds / 2)));
}

const rounds = 10;
const rate = 0.3;
const decay = 1e-5;
const leftOut = 0.4;
const evenly = 0.1;
const logistic = 0.3;

/** The sample without some of its words, of unit length, with the bias as one more word. */
function thinned({ terms, weights, classes }: Sample, bias: number, random: () => number): Sample {
	const kept = Array.from(terms.keys()).filter(() => random() >= leftOut);
	const length = Math.sqrt(kept.reduce((sum, at) => sum + weights[at]! ** 2, 0)) || 1;
	return {
		terms: Uint32Array.from([...kept.map((at) => terms[at]!), bias]),
		weights: Float64Array.from([...kept.map((at) => weights[at]! / length), 1]),
		classes,
	};
}

function gradientOf(sample: Sample, weights: readonly Float64Array[], classes: number): Float64Array {
	const scores = new Float64Array(classes);
	sample.terms.forEach((term, at) => {
		const row = weights[term]!;
		const weight = sample.weights[at]!;
		for (let one = 0; one < classes; one++) {
			scores[one]! += row[one]! * weight;
		}
	});
	const highest = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - highest));
	const all = powers.reduce((sum, power) => sum + power, 0);
	const right = sample.classes.reduce((sum, one) => sum + powers[one]!, 0);
	const isRight = new Set(sample.classes);
	return scores.map((score, one) => {
		const power = powers[one]!;
		const wanted = isRight.has(one) ? ((1 - evenly) * power) / right + evenly / isRight.size : 0;
		const alone = 1 / (1 + Math.exp(-score)) - Number(isRight.has(one));
		return (1 - logistic) * (power / all - wanted) + logistic * alone;
	});
}

function step(
	sample: Sample,
	gradient: Float64Array,
	weights: readonly Float64Array[],
	squares: readonly Float64Array[],
): void {
	sample.terms.forEach((term, at) => {
		const row = weights[term]!;
		const past = squares[term]!;
		const weight = sample.weights[at]!;
		for (let one = 0; one < gradient.length; one++) {
			const slope = gradient[one]! * weight + decay * row[one]!;
			past[one]! += slope * slope;
			row[one]! -= (rate * slope) / Math.sqrt(past[one]!);
		}
	});
}
