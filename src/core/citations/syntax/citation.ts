/** One key cited in a document. Offsets are UTF-16 units from the start of the text, ends exclusive. */
export interface Citation {
	readonly citekey: string;
	/** Range of the key alone, without `@` or braces. */
	readonly start: number;
	readonly end: number;
	/** Range of the whole citation that the key stands in: `[see @a; @b]`, `\citep[p. 3]{a,b}`, `@a[p. 3]`. */
	readonly clusterStart: number;
	readonly clusterEnd: number;
}

/** What is selected in a document; `start` equals `end` where there is only a cursor. */
export interface TextSelection {
	readonly start: number;
	readonly end: number;
}
