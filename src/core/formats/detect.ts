import type { Decoded } from './decoded';

/** The papers of a text in any format Glossator reads, found by content; total: any text gives an answer. */
export function decode(text: string): Decoded {
	return { format: 'unknown', papers: [], problems: [{ message: text === '' ? 'The text is empty.' : 'Unknown.' }] };
}
