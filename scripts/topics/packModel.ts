import { alphabet, mostSteps, type PackedModel } from '../../src/core/topics/areaModel';
import type { Term } from './chooseTerms';

/** A trained classifier before it is made small. */
export interface TrainedModel {
	readonly areas: readonly string[];
	readonly terms: readonly Term[];
	/** One row of weights for each term and a last one for the bias. */
	readonly weights: readonly Float64Array[];
}

/**
 * Each weight is one printable character that stands for its root in steps, and a run of zeros is one together.
 */
export function packModel({ areas, terms, weights }: TrainedModel): PackedModel {
	const rows = weights.slice(0, terms.length);
	const largest = rows.reduce((most, row) => row.reduce((now, value) => Math.max(now, Math.abs(value)), most), 0);
	const step = Number((largest / mostSteps ** 2 || 1).toPrecision(6));
	const bias = Array.from(weights[terms.length] ?? [], (value) => Math.round(value / step));
	return {
		areas: areas.join(' '),
		terms: packTerms(terms.map(({ text }) => text)),
		idf: terms.map(({ idf }) => alphabet[idf] ?? '').join(''),
		step,
		bias: bias.join(' '),
		weights: packSteps(rows.flatMap((row) => Array.from(row, (value) => steps(value / step)))),
	};
}

/** What a term has in common with the one before is said by its length alone. */
function packTerms(terms: readonly string[]): string {
	return terms
		.map((term, place) => {
			const before = terms[place - 1] ?? '';
			let shared = 0;
			for (; shared < before.length && before[shared] === term[shared] && shared < alphabet.length - 1; shared++);
			return alphabet.charAt(shared) + term.slice(shared);
		})
		.join(' ');
}

/** The root of a weight, so that small ones are told apart and large ones are not cut; the smallest are nothing. */
function steps(value: number): number {
	const root = Math.min(mostSteps, Math.round(Math.sqrt(Math.abs(value))));
	return root < smallest ? 0 : Math.sign(value) * root;
}

const smallest = 6;

function packSteps(values: readonly number[]): string {
	const longestRun = alphabet.length - 1 - 2 * mostSteps;
	let text = '';
	let zeros = 0;
	const endRun = () => {
		text += zeros > 0 ? alphabet.charAt(2 * mostSteps + zeros) : '';
		zeros = 0;
	};
	for (const value of values) {
		if (value !== 0 || zeros === longestRun) {
			endRun();
		}
		if (value === 0) {
			zeros++;
		} else {
			text += alphabet.charAt(value + mostSteps);
		}
	}
	endRun();
	return text;
}
