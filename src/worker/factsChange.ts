import type { ReadingMark } from '../core/reading/readingMark';

/** What the user said about the paper of an id. */
export interface PaperMark extends ReadingMark {
	readonly id: string;
}

/** What came into a set, or is another now, and what went. */
export interface Changes<T> {
	readonly put: readonly T[];
	readonly gone: readonly string[];
}

/** What the editor and the user say about papers, as far as it changed. */
export interface FactsChange {
	/** Whether all that was said before is void. */
	readonly isWhole: boolean;
	readonly marks: Changes<PaperMark>;
	/** Citekeys that the active document cites. */
	readonly cited: Changes<string>;
	/** File names of notes. */
	readonly noteNames: Changes<string>;
	/** ISO 8601: papers that were first seen after it are new. Absent where none is. */
	readonly newSince?: string;
}
