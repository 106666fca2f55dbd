import type { PhraseNode, TextField } from '../query/queryNode';
import { Bits } from './bits';
import { simpleWords } from './forEachWord';
import { papersWithTerms } from './papersWithTerms';
import { Places } from './places';
import type { SearchIndex } from './searchIndex';
import { fieldText, type SearchField, type SearchPaper } from './searchPaper';

interface KnownPhrase {
	readonly bits: Bits;
	/** Papers up to here were looked at; a number stands for the same words for good. */
	readonly end: number;
	readonly version: number;
}

/**
 * Finds papers that have words in just this order: those that have all the words have to be read for it, so what was found
 * is remembered, and of papers that came since only these are read. A phrase of words so common that more than
 * {@link mostRead} papers have them all is looked for in the titles of all and in the texts of the newest.
 */
export class PhraseFinder {
	readonly #index: SearchIndex;
	readonly #known = new Map<string, KnownPhrase>();

	constructor(index: SearchIndex) {
		this.#index = index;
	}

	/** The numbers of the papers that have the phrase. */
	find(node: PhraseNode, mask: number): Bits {
		const { papers, textVersion } = this.#index.words;
		const key = `${node.field ?? ''}:${node.isOpen ?? ''}:${node.text}`;
		const before = this.#known.get(key);
		if (before?.version === textVersion) {
			return before.bits;
		}
		// What an open word may become changes with the words there are.
		const bits = this.#search(node, mask, node.isOpen ? undefined : before);
		if (this.#known.size >= mostKnown) {
			this.#known.clear();
		}
		this.#known.set(key, { bits, end: papers.end, version: textVersion });
		return bits;
	}

	#search(node: PhraseNode, mask: number, known: KnownPhrase | undefined): Bits {
		const { papers } = this.#index.words;
		const phrase = simpleWords(node.text);
		const isOpen = node.isOpen === true;
		const found = new Bits(papers.end);
		known?.bits.forEach((number) => found.add(number));
		const unread: number[] = [];
		this.#withAllWords(phrase, isOpen, mask).forEach((number) => {
			if (number < (known?.end ?? 0)) {
				return;
			}
			if ((mask & Places.title) !== 0 && this.#isInTitle(number, phrase, isOpen)) {
				found.add(number);
			} else {
				unread.push(number);
			}
		});
		for (const number of unread.slice(-mostRead)) {
			const paper = this.#index.read(papers.idOf(number));
			if (paper && textsOf(paper, node.field).some((text) => hasSequence(simpleWords(text), phrase, isOpen))) {
				found.add(number);
			}
		}
		return found;
	}

	#withAllWords(phrase: readonly string[], isOpen: boolean, mask: number): Bits {
		const { words } = this.#index;
		const lists = phrase.map((word, at) => {
			const term = words.table.termOf(word);
			const own = term === undefined ? [] : [term];
			return papersWithTerms(words, isOpen && at === phrase.length - 1 ? words.expansions.strict(word) : own, mask);
		});
		return lists.reduce((all, one) => all.and(one), words.papers.living);
	}

	#isInTitle(number: number, phrase: readonly string[], isOpen: boolean): boolean {
		const { words } = this.#index;
		const title = words.titleOf(number).map((term) => words.table.word(term));
		return hasSequence(title, phrase, isOpen);
	}
}

const mostKnown = 64;
const mostRead = 3000;

const fields: Readonly<Record<TextField, readonly SearchField[]>> = {
	title: ['title'],
	abstract: ['abstract'],
	author: ['author'],
	key: ['citekey'],
	venue: ['venue'],
	keyword: ['keyword'],
};

function textsOf(paper: SearchPaper, field: TextField | undefined): readonly string[] {
	const asked = field === undefined ? Object.values(fields).flat() : fields[field];
	return asked.map((one) => fieldText(paper, one));
}

/** Whether words have those of a phrase one after the other; the last one may go on where the phrase is open. */
function hasSequence(words: readonly string[], phrase: readonly string[], isOpen: boolean): boolean {
	const isAt = (start: number) =>
		phrase.every((word, at) => {
			const there = words[start + at] ?? '';
			return isOpen && at === phrase.length - 1 ? there.startsWith(word) : there === word;
		});
	return words.some((_, start) => isAt(start));
}
