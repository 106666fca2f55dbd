import { Expansions } from './expansions';
import { indexedTexts, textStamp } from './indexedTexts';
import { factsOf, type PaperColumns } from './paperColumns';
import { PaperTable } from './paperTable';
import { PaperWords, type PaperWordList } from './paperWords';
import { PostingLists, type PostingBytes } from './postingLists';
import type { SectionReader, Sections } from './sections';
import type { SearchPaper } from './searchPaper';
import { WordCounter } from './wordCounter';
import { WordOrder } from './wordOrder';
import { WordTable } from './wordTable';

/**
 * Which words stand in which papers, both ways round, and the facts of papers that queries ask for. Papers are numbered in
 * the order they came; a removed paper leaves its number unused and its postings where they are, so whoever reads postings
 * skips the numbers without an id.
 */
export class WordIndex {
	readonly table: WordTable;
	readonly papers: PaperTable;
	readonly expansions: Expansions;
	readonly #order: WordOrder;
	readonly #postings: PostingLists;
	readonly #words: PaperWords;
	readonly #counter: WordCounter;
	#version = 0;
	#textVersion = 0;

	/** The index that was saved; an empty one without. */
	constructor(saved?: SectionReader) {
		this.table = saved ? WordTable.read(saved) : new WordTable();
		this.papers = saved ? PaperTable.read(saved) : new PaperTable();
		this.#order = saved ? WordOrder.read(this.table, saved) : new WordOrder(this.table);
		this.#postings = saved ? PostingLists.read(saved) : new PostingLists();
		this.#words = saved ? PaperWords.read(saved) : new PaperWords();
		this.#counter = new WordCounter(this.table);
		this.expansions = new Expansions(this.table, this.#order);
	}

	save(sections: Sections): void {
		this.table.save(sections);
		this.papers.save(sections);
		this.#order.save(sections);
		this.#postings.save(sections, this.table.size);
		this.#words.save(sections, this.papers.end);
	}

	/** Another number after every change of words; {@link version} tells of changed facts too. */
	get textVersion(): number {
		return this.#textVersion;
	}

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	/** Adds a paper, or puts it in the place of the one with its id; only what changed is done again. Gives its number. */
	add(paper: SearchPaper, stamp: number): number {
		const texts = indexedTexts(paper);
		const facts = { ...factsOf(paper), textStamp: textStamp(texts) };
		this.#version++;
		const known = this.papers.numberOf(paper.id);
		if (known !== undefined && this.papers.column('textStamp')[known] === facts.textStamp) {
			const [titleWords = 0] = this.papers.column('titleWords').subarray(known);
			const [abstractWords = 0] = this.papers.column('abstractWords').subarray(known);
			this.papers.change(known, { ...facts, stamp, titleWords, abstractWords });
			return known;
		}
		if (known !== undefined) {
			this.remove(known);
		}
		const counted = this.#counter.count(texts);
		const { titleWords, abstractWords } = counted;
		return this.#enter(paper.id, { ...facts, stamp, titleWords, abstractWords }, counted);
	}

	remove(number: number): void {
		this.#version++;
		this.#textVersion++;
		this.#words.forEach(number, (term) => this.table.countPaper(term, -1));
		this.papers.remove(number);
		this.expansions.forget();
	}

	/** The postings of a word, for loops that have to be fast; good until the next call. */
	postingsOf(term: number): PostingBytes {
		return this.#postings.read(term);
	}

	/** Visits each paper there is or was that has a word, with the word's {@link Places} there. */
	forEachPosting(term: number, visit: (number: number, places: number) => void): void {
		const { bytes, length } = this.#postings.read(term);
		let number = 0;
		for (let at = 0; at < length; at++) {
			let byte = bytes[at++] ?? 0;
			let distance = byte & 127;
			for (let shift = 7; byte > 127; shift += 7) {
				byte = bytes[at++] ?? 0;
				distance |= (byte & 127) << shift;
			}
			number += distance;
			visit(number, bytes[at] ?? 0);
		}
	}

	/**
	 * The same index without what is left of removed papers, and the new number of each paper by its old one. Works on the
	 * words alone, without reading a paper: about a second for 100,000 of them.
	 */
	compacted(): { readonly index: WordIndex; readonly numbers: ReadonlyMap<number, number> } {
		const index = new WordIndex();
		const terms = new Map<number, number>();
		const moved = (term: number) => {
			const known = terms.get(term) ?? index.#internAs(this.table.word(term));
			terms.set(term, known);
			return known;
		};
		const numbers = new Map<number, number>();
		this.papers.living.forEach((number) => {
			const columns = this.papers.columnsOf(number);
			const title = this.titleOf(number).map(moved);
			const sorted: number[] = [];
			this.forEachWord(number, (term, places) => sorted.push(moved(term) * 256 + places));
			sorted.sort((one, other) => one - other);
			const words = {
				terms: Uint32Array.from(sorted, (both) => Math.floor(both / 256)),
				places: Uint8Array.from(sorted, (both) => both % 256),
				size: sorted.length,
			};
			numbers.set(number, index.#enter(this.papers.idOf(number), columns, { ...words, title }));
		});
		return { index, numbers };
	}

	#internAs(word: string): number {
		const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
		return this.table.intern(letters, letters.length);
	}

	#enter(id: string, columns: PaperColumns, words: PaperWordList): number {
		this.#textVersion++;
		const number = this.papers.add(id, columns);
		this.#words.set(number, words);
		for (let at = 0; at < words.size; at++) {
			const term = words.terms[at] ?? 0;
			this.#postings.append(term, number, words.places[at] ?? 0);
			this.table.countPaper(term, 1);
		}
		this.expansions.forget();
		return number;
	}

	/** Visits the words of a paper. */
	forEachWord(number: number, visit: (term: number, places: number) => void): void {
		this.#words.forEach(number, visit);
	}

	/** The words of a title in their order, compounds in parts. */
	titleOf(number: number): readonly number[] {
		return this.#words.title(number);
	}
}
