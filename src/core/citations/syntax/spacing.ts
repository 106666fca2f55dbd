/**
 * The space that a citation inserted at `offset` needs before it: one behind a word or closing punctuation, none at the
 * start of a line, behind a space or behind an opening bracket or quote.
 */
export function spaceBefore(text: string, offset: number): '' | ' ' {
	const before = text.slice(Math.max(0, offset - maxLookedAt), offset);
	// Whether quotes and emphasis open or close shows in what stands before them.
	const withoutMarks = before.replace(/["'*_`]+$/, '');
	const marks = before.length - withoutMarks.length;
	return (marks > 0 ? /[\p{L}\p{M}\p{N}.,;:!?)\]}%”’»$\\]$/u : wordEnd).test(withoutMarks) ? ' ' : '';
}

/** The space needed behind a citation inserted at `offset`, so that the text there neither sticks to it nor joins it. */
export function spaceAfter(text: string, offset: number): '' | ' ' {
	return /^[\p{L}\p{N}([{@\\]/u.test(text.slice(offset, offset + 2)) ? ' ' : '';
}

const maxLookedAt = 20;
const wordEnd = /[\p{L}\p{M}\p{N}.,;:!?)\]}%”’»…°$\\>]$/u;
