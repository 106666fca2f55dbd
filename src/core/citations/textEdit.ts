/** Replaces `length` UTF-16 units at `offset` by `text`; all offsets are those of the text before the edit. */
export interface TextEdit {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
}
