import { addTo, heaviest, type SparseSum } from './themes/sparse';
import type { WordVectors } from './themes/wordVectors';

/**
 * Where papers belong that nobody moved, by the papers that the user did: a paper goes where the mean of the papers moved
 * there is nearest (Rocchio's method). One or two moves reach only papers that are very much alike; more reach further.
 * Depends on the choices alone, whatever their order.
 */
export function learnFrom(
	choices: ReadonlyMap<string, string>,
	port: Pick<WordVectors, 'vectorOf'>,
): (paperId: string) => string | undefined {
	const examples = new Map<string, string[]>();
	for (const [paper, target] of choices) {
		examples.set(target, [...(examples.get(target) ?? []), paper]);
	}
	const prototypes = [...examples].map(([target, papers]) => prototypeOf(target, papers.sort(), port));
	const sorted = prototypes.sort((one, other) => (one.target < other.target ? -1 : 1));
	return (paperId) => nearest(paperId, sorted, port);
}

interface Prototype {
	readonly target: string;
	readonly weights: ReadonlyMap<number, number>;
	/** A paper is moved from this cosine on. */
	readonly least: number;
}

const mostTerms = 200;

function prototypeOf(target: string, papers: readonly string[], port: Pick<WordVectors, 'vectorOf'>): Prototype {
	const sum: SparseSum = new Map();
	let count = 0;
	for (const paper of papers) {
		const vector = port.vectorOf(paper);
		if (vector) {
			addTo(sum, vector);
			count++;
		}
	}
	return { target, weights: new Map(heaviest(sum, mostTerms)), least: 0.15 + 0.3 / Math.sqrt(Math.max(1, count)) };
}

function nearest(
	paperId: string,
	prototypes: readonly Prototype[],
	port: Pick<WordVectors, 'vectorOf'>,
): string | undefined {
	const vector = prototypes.length > 0 ? port.vectorOf(paperId) : undefined;
	let best: string | undefined;
	let highest = 0;
	for (const { target, weights, least } of vector ? prototypes : []) {
		const likeness =
			vector?.terms.reduce((sum, term, at) => sum + (weights.get(term) ?? 0) * (vector.weights[at] ?? 0), 0) ?? 0;
		if (likeness >= least && likeness > highest) {
			best = target;
			highest = likeness;
		}
	}
	return best;
}
