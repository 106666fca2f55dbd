import { Expansions } from './expansions';
import { factsOf } from './paperColumns';
import { PaperTable } from './paperTable';
import { PaperWords } from './paperWords';
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

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	/** Adds a paper, or puts it in the place of the one with its id; only what changed is done again. Gives its number. */
	add(paper: SearchPaper, stamp: number): number {
		const facts = factsOf(paper);
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
		const counted = this.#counter.count(paper);
		const { titleWords, abstractWords } = counted;
		const number = this.papers.add(paper.id, { ...facts, stamp, titleWords, abstractWords });
		this.#words.set(number, counted);
		for (let at = 0; at < counted.size; at++) {
			const term = counted.terms[at] ?? 0;
			this.#postings.append(term, number, counted.places[at] ?? 0);
			this.table.countPaper(term, 1);
		}
		this.expansions.forget();
		return number;
	}

	remove(number: number): void {
		this.#version++;
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

	/** Visits the words of a paper. */
	forEachWord(number: number, visit: (term: number, places: number) => void): void {
		this.#words.forEach(number, visit);
	}

	/** The words of a title in their order, compounds in parts. */
	titleOf(number: number): readonly number[] {
		return this.#words.title(number);
	}
}
