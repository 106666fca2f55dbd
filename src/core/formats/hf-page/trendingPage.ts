import type { PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers, type Entry } from '../gatherPapers';
import { pageBlocks, type Block } from './pageBlocks';
import { hasPageHeader } from './pageNoise';

/**
 * The text of a Hugging Face papers page as a browser copies it: header lines, a date without a year (which dates
 * nothing), then title and abstract in turn.
 */
export const huggingFacePage: Format = {
	name: 'hf-page',
	matches: (text) => {
		const start = text.slice(0, lookedAt);
		return !/^\s*[<{[@%#]/.test(start) && (hasPageHeader(start.slice(0, 2000)) || alternates(pageBlocks(start)));
	},
	decode: (text) => gatherPapers(pageEntries(pageBlocks(text), /[\r\n]\s*$/.test(text.slice(-100)))),
};

const lookedAt = 20_000;
const longestTitle = 250;
const abbreviation = /\b(?:et al|vs|e\.g|i\.e|cf|resp|approx|w\.r\.t)\.$/;
const sentenceEnd = /[.!?…。]["'”’)\]}$*]{0,4}$/;

/** Without a header, only a strict turn of titles and long abstracts is a page of papers. */
function alternates(blocks: readonly Block[]): boolean {
	const complete = blocks.slice(0, -1);
	return (
		blocks.length > 1 &&
		complete.every(({ text }, place) => (place % 2 === 0 ? !isAbstract(text) : text.length > longestTitle)) &&
		(blocks.length > 2 || (blocks[1]?.text.length ?? 0) > longestTitle)
	);
}

/** Abstracts are long, or end as a sentence does; titles may end with a question mark. */
function isAbstract(text: string): boolean {
	return (
		text.length > longestTitle ||
		(/\.["'”’)\]$]{0,3}$/.test(text) && !abbreviation.test(text)) ||
		(text.length > 120 && sentenceEnd.test(text) && /[.!?] \p{Lu}/u.test(text))
	);
}

interface Draft {
	readonly title: Block;
	readonly abstract: readonly Block[];
}

/** Pairs titles with the paragraphs after them; reports what has no partner. */
function* pageEntries(blocks: readonly Block[], endsWithLine: boolean): Generator<Entry> {
	let draft: Draft | undefined;
	let rank = 0;
	for (const [place, block] of blocks.entries()) {
		if (draft && continuesAbstract(draft, block, blocks[place + 1])) {
			draft = { title: draft.title, abstract: [...draft.abstract, block] };
		} else if (!draft && isAbstract(block.text)) {
			yield { line: block.line, problem: 'A text without a title was left out.' };
		} else {
			yield* draft ? [entryOf(draft, ++rank)] : [];
			draft = { title: block, abstract: [] };
		}
	}
	if (blocks.length === 0) {
		yield { line: 1, problem: 'The page holds no papers. Copy the whole page, abstracts included.' };
	}
	if (draft) {
		yield isCutOff(draft, endsWithLine) ? cutOff(draft) : entryOf(draft, ++rank);
	}
}

function continuesAbstract({ abstract }: Draft, { text }: Block, next: Block | undefined): boolean {
	if (abstract.length === 0 || text.length > longestTitle) {
		return isAbstract(text);
	}
	// A short sentence after an abstract closes it, unless an abstract of its own follows.
	const closes = isAbstract(text) || /https?:\/\/\S+$/.test(text);
	return closes && !(next && isAbstract(next.text));
}

function entryOf({ title, abstract }: Draft, rank: number): Entry {
	if (abstract.length === 0) {
		return { line: title.line, problem: `“${title.text.slice(0, 80)}” has no abstract and was left out.` };
	}
	const record: PaperRecord = {
		type: 'article',
		title: title.text,
		author: [],
		abstract: abstract.map(({ text }) => text).join('\n\n'),
		categories: [],
		identifiers: {},
		links: {},
		signals: {},
		sighting: { rank },
	};
	return { line: title.line, record };
}

/** The last abstract ends neither with a sentence nor with its line: the text was cut, and half a paper is none. */
function isCutOff({ abstract }: Draft, endsWithLine: boolean): boolean {
	const last = abstract.at(-1);
	return last !== undefined && !endsWithLine && (!sentenceEnd.test(last.text) || abbreviation.test(last.text));
}

function cutOff({ title, abstract }: Draft): Entry {
	const problem = `The text ends inside the abstract of “${title.text.slice(0, 80)}”, which was left out.`;
	return { line: abstract[0]?.line ?? title.line, problem };
}
