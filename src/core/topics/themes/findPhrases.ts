import { isVague, phraseTokens, type PhraseToken } from './phraseTokens';
import type { ThemePort } from './wordVectors';

/** A run of one to four words that some title has, or a heading that was asked for. */
export interface Phrase {
	/** Folded, in the singular: `scene graph generation`. */
	readonly key: string;
	/** Number of words. */
	readonly length: number;
	/** The places of the papers that have it, in the title or the abstract. */
	readonly papers: readonly number[];
	/** How many of them have it in the title. */
	readonly titles: number;
	/** Spellings inside abstracts with how often each occurs; and in titles, which capitalize. */
	readonly spellings: ReadonlyMap<string, number>;
	readonly titleSpellings: ReadonlyMap<string, number>;
}

/** The headings asked for, then the phrases of the titles in their order, with the papers that have them. */
export function findPhrases(
	ids: readonly string[],
	port: Pick<ThemePort, 'textOf'>,
	headings: readonly string[] = [],
): readonly Phrase[] {
	const texts = ids.map((id) => port.textOf(id) ?? { title: '' });
	const root: Node = { next: new Map() };
	const found: MutablePhrase[] = [];
	headings.forEach((heading) => addPhrase(root, heading.split(' '), found));
	texts.forEach(({ title }) => addTitle(root, phraseTokens(title, 300), found));
	texts.forEach(({ title, abstract = '' }, paper) => {
		visitPhrases(root, title, (phrase, spelling) => {
			phrase.titles += phrase.papers.at(-1) === paper ? 0 : 1;
			note(phrase, paper);
			count(phrase.titleSpellings, spelling);
		});
		visitPhrases(root, abstract, (phrase, spelling) => {
			note(phrase, paper);
			count(phrase.spellings, spelling);
		});
	});
	return found;
}

interface MutablePhrase extends Phrase {
	readonly papers: number[];
	titles: number;
	readonly spellings: Map<string, number>;
	readonly titleSpellings: Map<string, number>;
}

/** A step into the phrases that begin alike. */
interface Node {
	readonly next: Map<string, Node>;
	phrase?: MutablePhrase;
}

const longestPhrase = 4;

/** As much of an abstract as names are looked for in. */
const readLength = 1600;

function addTitle(root: Node, tokens: readonly PhraseToken[], found: MutablePhrase[]): void {
	tokens.forEach((first, at) => {
		for (let length = 1; first.begins && length <= longestPhrase; length++) {
			const token = tokens[at + length - 1];
			if (token === undefined || (length > 1 && !token.joins)) {
				return;
			}
			if (token.ends && (length > 1 || !isVague(token.word))) {
				const words = tokens.slice(at, at + length).map(({ word }) => word);
				addPhrase(root, words, found);
			}
		}
	});
}

function addPhrase(root: Node, words: readonly string[], found: MutablePhrase[]): void {
	let node = root;
	for (const word of words) {
		const following = node.next.get(word) ?? { next: new Map() };
		node.next.set(word, following);
		node = following;
	}
	if (node.phrase === undefined) {
		const seen = { papers: [], titles: 0, spellings: new Map(), titleSpellings: new Map() };
		node.phrase = { key: words.join(' '), length: words.length, ...seen };
		found.push(node.phrase);
	}
}

function visitPhrases(root: Node, text: string, visit: (phrase: MutablePhrase, spelling: string) => void): void {
	const tokens = phraseTokens(text, readLength);
	tokens.forEach((first, at) => {
		let node = root.next.get(first.word);
		for (let last = at; node !== undefined;) {
			const end = tokens[last]?.end ?? 0;
			if (node.phrase) {
				visit(node.phrase, text.slice(first.start, end));
			}
			const token = tokens[++last];
			node = token?.joins ? node.next.get(token.word) : undefined;
		}
	});
}

function note(phrase: MutablePhrase, paper: number): void {
	if (phrase.papers.at(-1) !== paper) {
		phrase.papers.push(paper);
	}
}

function count(spellings: Map<string, number>, spelling: string): void {
	spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
}
