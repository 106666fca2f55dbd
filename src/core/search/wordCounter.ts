import { composed } from './composed';
import { grown } from './growing';
import { Places, withMention } from './places';
import type { PaperWordList } from './paperWords';
import type { IndexedText } from './indexedTexts';
import { WordScanner } from './wordScanner';
import type { WordTable } from './wordTable';

/** The words of one paper; the arrays are the counter's own and good until it counts the next paper. */
export interface CountedWords extends PaperWordList {
	readonly titleWords: number;
	readonly abstractWords: number;
}

/** Counts the words of papers, which become words of a table. */
export class WordCounter {
	readonly #table: WordTable;
	readonly #scanner = new WordScanner();
	/** Places by word, all zero between two papers. */
	#mentions: Uint8Array = new Uint8Array(1 << 10);
	#terms: Uint32Array = new Uint32Array(1 << 10);
	#places: Uint8Array = new Uint8Array(1 << 10);
	#size = 0;

	constructor(table: WordTable) {
		this.#table = table;
	}

	count(texts: readonly IndexedText[]): CountedWords {
		this.#size = 0;
		const title: number[] = [];
		let [titleWords, abstractWords] = [0, 0];
		for (const { text, mention } of texts) {
			const words = this.#read(text, mention, mention === Places.oneInTitle ? title : undefined);
			titleWords += mention === Places.oneInTitle ? words : 0;
			abstractWords += mention === Places.oneInAbstract ? words : 0;
		}
		return { ...this.#sorted(), title, titleWords, abstractWords };
	}

	/** Notes the words of a text and gives how many there are, compounds as a whole not counted. */
	#read(text: string, mention: number, sequence: number[] | undefined): number {
		let words = 0;
		let done = 0;
		this.#scanner.scan(composed(text), (letters, length, start, end) => {
			const term = this.#table.intern(letters, length);
			if (start >= done) {
				words++;
				done = end;
				sequence?.push(term);
			}
			this.#note(term, mention);
		});
		return words;
	}

	#note(term: number, mention: number): void {
		if (term >= this.#mentions.length) {
			this.#mentions = grown(this.#mentions, term + 1);
		}
		const before = this.#mentions[term] ?? 0;
		if (before === 0) {
			if (this.#size === this.#terms.length) {
				this.#terms = grown(this.#terms, this.#size + 1);
			}
			this.#terms[this.#size++] = term;
		}
		this.#mentions[term] = withMention(before, mention);
	}

	#sorted(): Pick<CountedWords, 'terms' | 'places' | 'size'> {
		const size = this.#size;
		this.#terms.subarray(0, size).sort();
		this.#places = grown(this.#places, size);
		for (let at = 0; at < size; at++) {
			const term = this.#terms[at] ?? 0;
			this.#places[at] = this.#mentions[term] ?? 0;
			this.#mentions[term] = 0;
		}
		return { terms: this.#terms, places: this.#places, size };
	}
}
