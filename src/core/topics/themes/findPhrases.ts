import { isVague, phraseTokens, type PhraseToken } from './phraseTokens';
import type { ThemePort } from './wordVectors';

/** A run of one to four words that some title has. */
export interface Phrase {
	/** Folded, in the singular: `scene graph generation`. */
	readonly key: string;
	/** Number of words. */
	readonly length: number;
	/** The places of the papers that have it, in the title or the abstract. */
	readonly papers: readonly number[];
	/** How many of them have it in the title. */
	readonly titles: number;
	/** Spellings with how often each occurs. */
	readonly spellings: ReadonlyMap<string, number>;
}

/** The phrases of the titles and the papers that have them, in the order in which titles bring them. */
export function findPhrases(ids: readonly string[], port: Pick<ThemePort, 'textOf'>): readonly Phrase[] {
	const texts = ids.map((id) => port.textOf(id) ?? { title: '' });
	const root: Node = { next: new Map() };
	const found: MutablePhrase[] = [];
	texts.forEach(({ title }) => addTitle(root, phraseTokens(title, 300), found));
	texts.forEach(({ title, abstract = '' }, paper) => {
		visitPhrases(root, title, (phrase, spelling) => {
			phrase.titles += phrase.papers.at(-1) === paper ? 0 : 1;
			note(phrase, paper, spelling);
		});
		visitPhrases(root, abstract, (phrase, spelling) => note(phrase, paper, spelling));
	});
	return found;
}

interface MutablePhrase {
	readonly key: string;
	readonly length: number;
	readonly papers: number[];
	titles: number;
	readonly spellings: Map<string, number>;
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
		let node = root;
		for (let length = 1; first.begins && length <= longestPhrase; length++) {
			const token = tokens[at + length - 1];
			if (token === undefined || (length > 1 && !token.joins)) {
				return;
			}
			const following = node.next.get(token.word) ?? { next: new Map() };
			node.next.set(token.word, following);
			node = following;
			if (token.ends && node.phrase === undefined && (length > 1 || !isVague(token.word))) {
				const key = tokens.slice(at, at + length).map(({ word }) => word);
				node.phrase = { key: key.join(' '), length, papers: [], titles: 0, spellings: new Map() };
				found.push(node.phrase);
			}
		}
	});
}

function visitPhrases(root: Node, text: string, visit: (phrase: MutablePhrase, spelling: string) => void): void {
	const tokens = phraseTokens(text, readLength);
	tokens.forEach((first, at) => {
		let node = first.begins ? root.next.get(first.word) : undefined;
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

function note(phrase: MutablePhrase, paper: number, spelling: string): void {
	if (phrase.papers.at(-1) !== paper) {
		phrase.papers.push(paper);
	}
	phrase.spellings.set(spelling, (phrase.spellings.get(spelling) ?? 0) + 1);
}
