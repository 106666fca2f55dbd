import type { PaperRecord } from '../paper/paper';

/** Something in a source that could not be read, and where. */
export interface Problem {
	/** What is wrong and what became of it, as a sentence. */
	readonly message: string;
	/** Line in the source, from 1, where there is one. */
	readonly line?: number;
}

/** What a decoder made of a text: every paper that could be read whole, and what could not. */
export interface Decoded {
	/** Stable name of the format, `unknown` where none fits. */
	readonly format: string;
	readonly papers: readonly PaperRecord[];
	readonly problems: readonly Problem[];
}

/** One wire format. Both functions are total: any text at all gives an answer, never an exception. */
export interface Format {
	readonly name: string;
	/** Whether the text looks like this format; cheap, looks at the content only. */
	matches(text: string): boolean;
	decode(text: string): Omit<Decoded, 'format'>;
}
