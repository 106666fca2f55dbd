/** What training sees of a paper: its features with counts, and the classes it is of. */
export interface Example {
	readonly features: ReadonlyMap<string, number>;
	readonly classes: readonly number[];
}

/** A word or pair of words that tells areas apart. */
export interface Term {
	readonly text: string;
	/** Inverse document frequency in eighths, rounded as it is shipped. */
	readonly idf: number;
}

/** The terms that depend most on some class, by a χ² that is gentle on rare ones; in the order of the alphabet. */
export function chooseTerms(examples: readonly Example[], classes: number, limit: number): readonly Term[] {
	const frequency = new Map<string, number>();
	for (const { features } of examples) {
		for (const term of features.keys()) {
			frequency.set(term, (frequency.get(term) ?? 0) + 1);
		}
	}
	const together = new Map(
		[...frequency]
			.filter(([, count]) => count >= 3 && count < examples.length * 0.6)
			.map(([term]) => [term, new Float64Array(classes)]),
	);
	const sizes = new Float64Array(classes);
	for (const example of examples) {
		for (const one of example.classes) {
			sizes[one] = (sizes[one] ?? 0) + 1;
			for (const term of example.features.keys()) {
				const row = together.get(term);
				if (row) {
					row[one] = (row[one] ?? 0) + 1;
				}
			}
		}
	}
	const scored = [...together].map(([text, row]) => {
		const share = (frequency.get(text) ?? 0) / examples.length;
		const scores = Array.from(
			row,
			(seen, one) => (seen - share * (sizes[one] ?? 0)) ** 2 / (share * (sizes[one] ?? 0) + 1),
		);
		return { text, score: Math.max(...scores) };
	});
	return scored
		.sort((one, other) => other.score - one.score || (one.text < other.text ? -1 : 1))
		.slice(0, limit)
		.map(({ text }) => ({ text, idf: Math.round(8 * Math.log(1 + examples.length / (frequency.get(text) ?? 1))) }))
		.sort((one, other) => (one.text < other.text ? -1 : 1));
}
