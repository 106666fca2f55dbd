import { isPageNoise, namesNextLine } from './pageNoise';

/** A paragraph of a page's text and the line (from 1) it begins at. */
export interface Block {
	readonly text: string;
	readonly line: number;
}

/** The paragraphs of a page's text, without the lines that belong to the page rather than to a paper. */
export function pageBlocks(text: string): readonly Block[] {
	const blocks: Block[] = [];
	let open: Block[] = [];
	let skipsName = false;
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = { text: raw.trim(), line: index + 1 };
		if (line.text === '') {
			blocks.push(...joined(open));
			open = [];
		} else if (skipsName && line.text.length <= maxUserName) {
			skipsName = false;
		} else if (isPageNoise(line.text)) {
			skipsName = namesNextLine(line.text);
		} else {
			skipsName = false;
			open.push(line);
		}
	}
	return [...blocks, ...joined(open)];
}

const maxUserName = 40;
/** Lines broken at a fixed width are shorter than this. */
const maxWrapped = 200;

/** Lines without an empty line between them: one paragraph broken at a width, or, where one is long, one each. */
function joined(lines: readonly Block[]): readonly Block[] {
	const [first] = lines;
	if (!first || lines.some(({ text }) => text.length > maxWrapped)) {
		return lines;
	}
	return [{ text: lines.map(({ text }) => text).join(' '), line: first.line }];
}
