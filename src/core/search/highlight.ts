import type { TextRange } from './searchPaper';

/** A piece of a text, and ranges that count in it. */
export interface Excerpt {
	readonly text: string;
	readonly ranges: readonly TextRange[];
}

/**
 * At most `maxLength` characters of a text on one line, cut between words around the place where most different matches
 * stand together, with an ellipsis where something is left out. `ranges` are sorted and do not overlap.
 */
export function excerpt(text: string, ranges: readonly TextRange[], maxLength: number): Excerpt {
	const line = text.replace(/\s/g, ' ');
	if (line.length <= maxLength) {
		return { text: line, ranges };
	}
	const room = Math.max(maxLength - 2, 1);
	const cluster = bestCluster(line, ranges.slice(0, maxRanges), room);
	const spare = Math.max(room - (cluster.end - cluster.start), 0);
	const from = Math.max(Math.min(cluster.start - Math.floor(spare / 2), line.length - room), 0);
	const start = from === 0 ? 0 : wordStart(line, from, cluster.start);
	const end = start + room >= line.length ? line.length : wordEnd(line, start + room, Math.max(cluster.end, start + 1));
	const before = start > 0 ? '…' : '';
	const shift = before.length - start;
	return {
		text: before + line.slice(start, end) + (end < line.length ? '…' : ''),
		ranges: ranges
			.filter((range) => range[0] >= start && range[1] <= end)
			.map((range): TextRange => [range[0] + shift, range[1] + shift]),
	};
}

/**
 * A text with its matches between ‹ and ›, for places that show plain text only, such as the rows of a QuickPick. The
 * marks are thin, mean nothing in Markdown and in VS Code's labels, hardly ever occur in titles and abstracts, and stand
 * around whole words, so that a screen reader reads each word in one piece.
 */
export function markMatches(text: string, ranges: readonly TextRange[]): string {
	let marked = '';
	let done = 0;
	for (const [start, end] of ranges) {
		if (start >= done && end > start) {
			marked += `${text.slice(done, start)}‹${text.slice(start, end)}›`;
			done = end;
		}
	}
	return marked + text.slice(done);
}

const maxRanges = 200;
const longestWord = 30;

interface Span {
	readonly start: number;
	readonly end: number;
}

/** The run of matches within `room` characters that has the most different words, then the most matches, then is first. */
function bestCluster(line: string, ranges: readonly TextRange[], room: number): Span {
	let best: Span = { start: 0, end: 0 };
	let bestWorth = 0;
	for (const [first, [start]] of ranges.entries()) {
		const words = new Set<string>();
		let worth = 0;
		let end = start;
		for (const range of ranges.slice(first, first + longestWord)) {
			if (range[1] - start > room) {
				break;
			}
			words.add(line.slice(range[0], range[1]).toLowerCase());
			worth++;
			end = range[1];
		}
		worth += words.size * maxRanges;
		if (worth > bestWorth) {
			bestWorth = worth;
			best = { start, end };
		}
	}
	return best;
}

/** The first word start at or after `from`, not after `latest`. */
function wordStart(line: string, from: number, latest: number): number {
	const space = line.indexOf(' ', from - 1);
	return space >= 0 && space < Math.min(latest, from + longestWord)
		? space + 1
		: from + Number(cutsCharacter(line, from));
}

/** The last word end at or before `to`, not before `earliest`. */
function wordEnd(line: string, to: number, earliest: number): number {
	const space = line.lastIndexOf(' ', to);
	return space >= Math.max(earliest, to - longestWord) ? space : to - Number(cutsCharacter(line, to));
}

/** Whether the place is inside a surrogate pair: an excerpt then begins after it or ends before it. */
function cutsCharacter(line: string, at: number): boolean {
	return /[\uDC00-\uDFFF]/.test(line[at] ?? '');
}
