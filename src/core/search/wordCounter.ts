import { composed } from './composed';
import { grown } from './growing';
import { Places, withMention } from './places';
import type { PaperWordList } from './paperWords';
import { fieldText, type SearchPaper } from './searchPaper';
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

	count(paper: SearchPaper): CountedWords {
		this.#size = 0;
		const title: number[] = [];
		const titleWords = this.#read(paper.title.slice(0, maxTitle), Places.oneInTitle, title);
		const abstractWords = this.#read((paper.abstract ?? '').slice(0, maxAbstract), Places.oneInAbstract);
		const { arxiv = '', doi = '', pmid = '' } = paper.identifiers;
		this.#read(fieldText(paper, 'author').slice(0, maxAuthors), Places.author);
		this.#read(`${fieldText(paper, 'year')} ${paper.citekey} ${arxiv} ${doi} ${pmid}`.slice(0, maxOther), Places.key);
		this.#read(fieldText(paper, 'venue').slice(0, maxOther), Places.venue);
		this.#read(fieldText(paper, 'keyword').slice(0, maxOther), Places.keyword);
		return { ...this.#sorted(), title, titleWords, abstractWords };
	}

	/** Notes the words of a text and gives how many there are, compounds as a whole not counted. */
	#read(text: string, mention: number, sequence?: number[]): number {
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
		this.#mentions = grown(this.#mentions, term + 1);
		const before = this.#mentions[term] ?? 0;
		if (before === 0) {
			this.#terms = grown(this.#terms, this.#size + 1);
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

const maxTitle = 2000;
/** Some collaborations have three thousand. */
const maxAuthors = 60_000;
const maxAbstract = 20_000;
const maxOther = 10_000;
