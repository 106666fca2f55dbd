import { safeHttpUrl } from '../../paper/safeHttpUrl';
import { singleLine } from '../../text/plainText';
import { boundText } from '../cleanText';
import type { Problem } from '../decoded';
import { lineFinder } from '../lineFinder';
import { readXml } from '../xml/readXml';
import { childrenOf, type XmlElement } from '../xml/xmlElement';
import { xmlHead } from '../xml/xmlHead';

/** One feed of a list of subscriptions. */
export interface OpmlFeed {
	/** One line, never empty. */
	readonly title: string;
	/** An http(s) address. */
	readonly url: string;
	/** Names of the outlines around it, the outermost first, with ` / ` between them. */
	readonly folder?: string;
}

/** The feeds of a list of subscriptions, and what in it is none. */
export interface OpmlList {
	readonly feeds: readonly OpmlFeed[];
	readonly problems: readonly Problem[];
}

/**
 * The feeds of an OPML text (https://opml.org/spec2.opml), each address once, at most 10,000; total: any text gives a list.
 * Outlines nested deeper than 90 levels are not read.
 */
export function readOpml(text: string): OpmlList {
	if (xmlHead(text)?.root !== 'opml') {
		return { feeds: [], problems: [{ message: 'This is no OPML file; no feeds were read from it.', line: 1 }] };
	}
	const { root, isCutOff } = readXml(text);
	const reading: Reading = { feeds: new Map(), problems: [], lineOf: lineFinder(text) };
	for (const body of childrenOf(root, 'body')) {
		readOutlines(reading, body, []);
	}
	if (isCutOff) {
		reading.problems.push({ message: 'The file ends before its last feed; more may be missing.' });
	}
	if (reading.feeds.size === 0 && reading.problems.length === 0) {
		reading.problems.push({ message: 'The file lists no feeds.', line: 1 });
	}
	return { feeds: [...reading.feeds.values()], problems: reading.problems.slice(0, maxProblems) };
}

interface Reading {
	readonly feeds: Map<string, OpmlFeed>;
	readonly problems: Problem[];
	readonly lineOf: (place: number) => number;
}

const maxFeeds = 10_000;
const maxProblems = 200;

/** The reader bounds how deep elements can be. */
function readOutlines(reading: Reading, parent: XmlElement, folders: readonly string[]): void {
	for (const outline of childrenOf(parent, 'outline')) {
		if (reading.feeds.size >= maxFeeds) {
			return;
		}
		const label = labelOf(outline);
		const isFeed = outline.attributes.has('xmlurl');
		if (isFeed) {
			readFeed(reading, outline, folders);
		}
		readOutlines(reading, outline, isFeed || label === '' ? folders : [...folders, label]);
	}
}

function readFeed({ feeds, problems, lineOf }: Reading, outline: XmlElement, folders: readonly string[]): void {
	const written = outline.attributes.get('xmlurl') ?? '';
	const url = safeHttpUrl(written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://'));
	const label = labelOf(outline);
	if (url === undefined) {
		const message = `“${label || boundText(singleLine(written), 80)}” has no web address and was left out.`;
		problems.push({ message, line: lineOf(outline.at) });
	} else if (!feeds.has(url)) {
		const folder = boundText(folders.join(' / '), maxLabel);
		feeds.set(url, { title: label || url, url, ...(folder !== '' && { folder }) });
	}
}

const maxLabel = 200;

/** OPML 2.0 asks for `text`; many write `title` too. */
function labelOf({ attributes }: XmlElement): string {
	const written = [attributes.get('title'), attributes.get('text')].map((text) =>
		singleLine((text ?? '').slice(0, 2_000)),
	);
	return boundText(written.find((text) => text !== '') ?? '', maxLabel);
}
