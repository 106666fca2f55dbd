import { pandocKey } from '../citations/syntax/pandoc/pandocKey';
import { markdownLink, proseText, quoteLines } from '../notes/markdownText';
import { bylineOf } from '../paper/nameText';
import type { Paper } from '../paper/paper';
import { pageUrl } from '../paper/paperLinks';
import { digestOrder } from './digestOrder';
import { gistOf } from './gistOf';

/** The papers of one topic. */
export interface DigestTopic {
	/** In the user's language. */
	readonly label: string;
	readonly papers: readonly Paper[];
}

/** What a digest says besides the papers, in the user's language. */
export interface DigestStrings {
	/** `Digest of 23 November 2026`. */
	readonly title: string;
	/** `{0} new papers`, with the number put in. */
	readonly count: string;
	/** For a topic with more papers than are listed: `{0}` stands for how many. */
	readonly more: string;
}

/** A digest to write. Both days belong to it. */
export interface Digest {
	readonly from: string;
	readonly to: string;
	readonly topics: readonly DigestTopic[];
	readonly strings: DigestStrings;
}

/**
 * A Markdown note: papers by topic, the most talked-about first, each with a link to its page, its Pandoc citation key and
 * one sentence of its own abstract as a quotation. The front matter says which days it covers.
 */
export function digestNote({ from, to, topics, strings }: Digest): string {
	const parts = [
		['---', 'type: digest', `from: ${from}`, `to: ${to}`, '---'].join('\n'),
		`# ${proseText(strings.title)}`,
		strings.count,
		...topics.flatMap(({ label, papers }) => topicPart(label, papers, strings)),
	];
	return `${parts.join('\n\n')}\n`;
}

/** A topic of hundreds is a list, not a digest. */
const shownOfTopic = 25;

function topicPart(label: string, papers: readonly Paper[], { more }: DigestStrings): readonly string[] {
	const shown = digestOrder(papers).slice(0, shownOfTopic);
	const left = papers.length - shown.length;
	return [
		`## ${proseText(label)}`,
		...shown.map(paperPart),
		...(left > 0 ? [more.replace('{0}', () => String(left))] : []),
	];
}

function paperPart(paper: Paper): string {
	const gist = gistOf(paper);
	const source = [bylineOf(paper), paper.issued?.year, ...countsOf(paper)].filter((part) => part !== undefined);
	const lines = [
		`### ${markdownLink(paper.title, pageUrl(paper))}`,
		'',
		[...source.map((part) => proseText(String(part))), `[${pandocKey(paper.citekey)}]`].join(' · '),
		...(gist === undefined ? [] : ['', quoteLines(proseText(gist))]),
	];
	return lines.join('\n');
}

function countsOf({ signals: { upvotes } }: Paper): readonly string[] {
	return upvotes ? [`▲ ${upvotes}`] : [];
}

/** Whether a text is a digest: it lists keys, it does not cite them. */
export function isDigest(text: string): boolean {
	return text.startsWith('---\ntype: digest\n');
}

/** The citekeys that a digest lists, so that the next one does not list them again. Total: any text gives a list. */
export function digestedCitekeys(text: string): readonly string[] {
	const found = text.matchAll(/(?:^|· )\[@(?:\{([^{}\n]{1,200})\}|([^\]\s;{}]{1,200}))\]$/gm);
	return [...found].map(([, braced, plain]) => braced ?? plain ?? '');
}
