/** A paper's words with tf-idf weights, of unit length together, the heaviest first; at most 64. */
export interface WordVector {
	readonly terms: Uint32Array;
	readonly weights: Float32Array;
	/** All its words with how often they occur, those of the title twice. */
	readonly counts?: ReadonlyMap<number, number>;
	/** Those of the title. */
	readonly titled?: ReadonlySet<number>;
}

/** The words of papers as numbers. */
export interface WordVectors {
	/** Absent where the paper is unknown or has no words. */
	vectorOf(id: string): WordVector | undefined;
	word(term: number): string;
	termOf(word: string): number | undefined;
}

/** What finding themes looks at. */
export interface ThemePort extends WordVectors {
	/** The text that names are found in; absent where the paper is unknown. */
	textOf(id: string): { readonly title: string; readonly abstract?: string } | undefined;
}
