import type { TextCodec } from '../text/textCodec';
import { acronymsIn } from './acronyms';
import { AcronymTable } from './acronymTable';
import type { Bits } from './bits';
import { CandidateFinder } from './findCandidates';
import { Likeness } from './likeness';
import { matchedRanges } from './matchedRanges';
import { MatchedWords } from './matchedWords';
import { rankCandidates } from './rankCandidates';
import { fieldText, type SearchField, type SearchHit, type SearchMatch, type SearchPaper } from './searchPaper';
import { DamagedIndexError, SectionReader, Sections } from './sections';
import { soughtWords } from './soughtWords';
import { WordIndex } from './wordIndex';
import { WordScanner } from './wordScanner';

/** What searching needs of its surroundings. */
export interface SearchPorts {
	/** A paper of the index by its id, for showing where it matched. */
	readonly read: (id: string) => SearchPaper | undefined;
	/** The id of the paper that a text names by an identifier or a citekey. */
	readonly named: (text: string) => string | undefined;
}

/** What is looked for. */
export interface SearchRequest {
	/** Words to rank by; any string. */
	readonly words: string;
	readonly limit: number;
	/** Numbers of the papers that may be found; all without. */
	readonly among?: Bits | undefined;
}

/**
 * Finds papers by words, in two stages: an index of words of our own narrows the library down to some 200 papers, then
 * Fuse.js ranks the best of these. The index holds no texts: papers are read where one of them has to be shown.
 */
export class SearchIndex {
	readonly words: WordIndex;
	readonly acronyms: AcronymTable;
	readonly likeness: Likeness;
	readonly #ports: SearchPorts;
	readonly #finder: CandidateFinder;
	readonly #scanner = new WordScanner();

	/** An empty index, or one of these parts. */
	constructor(ports: SearchPorts, parts?: Pick<SearchIndex, 'words' | 'acronyms'>) {
		this.#ports = ports;
		this.words = parts?.words ?? new WordIndex();
		this.acronyms = parts?.acronyms ?? new AcronymTable();
		this.likeness = new Likeness(this.words);
		this.#finder = new CandidateFinder(this.words);
	}

	/** The index that was saved in these parts; throws a {@link DamagedIndexError} where they are not whole. */
	static open(parts: readonly Uint8Array[], ports: SearchPorts, codec: TextCodec): SearchIndex {
		const saved = new SectionReader(parts, (bytes) => codec.decode(bytes));
		if (saved.json('version') !== wordsVersion) {
			throw new DamagedIndexError('another version of words');
		}
		return new SearchIndex(ports, { words: new WordIndex(saved), acronyms: AcronymTable.read(saved) });
	}

	/** All of it, to be opened again without building it. */
	saved(codec: TextCodec): readonly Uint8Array[] {
		const sections = new Sections();
		sections.set('version', JSON.stringify(wordsVersion));
		this.words.save(sections);
		this.acronyms.save(sections);
		return sections.parts((text) => codec.encode(text));
	}

	/** A paper of the index by its id. */
	read(id: string): SearchPaper | undefined {
		return this.#ports.read(id);
	}

	/** Does what the first search and the first likeness would have to do. */
	prepare(): void {
		this.words.expansions.prepare();
		this.likeness.follow();
	}

	/** Whether most of it is about papers that are gone. */
	get isWasteful(): boolean {
		const { end, size } = this.words.papers;
		return end > 1000 && end > 2 * size;
	}

	/** The same index without what is left of papers that are gone. */
	compacted(): SearchIndex {
		const { index, numbers } = this.words.compacted();
		return new SearchIndex(this.#ports, { words: index, acronyms: this.acronyms.renumbered(numbers) });
	}

	/** What {@link add} was told about the paper last; `undefined` where it is not in the index. */
	stampOf(id: string): number | undefined {
		const number = this.words.papers.numberOf(id);
		return number === undefined ? undefined : this.words.papers.column('stamp')[number];
	}

	/** Adds a paper, or puts it in the place of the one with its id; `stamp` is for the caller to tell versions apart. */
	add(paper: SearchPaper, stamp = 0): void {
		const before = this.words.papers.numberOf(paper.id);
		const number = this.words.add(paper, stamp);
		if (number !== before) {
			if (before !== undefined) {
				this.acronyms.remove(before);
			}
			this.acronyms.add(number, acronymsIn(`${paper.title}\n${(paper.abstract ?? '').slice(0, maxRead)}`));
		}
	}

	/** Removes the paper with this id, if there is one. */
	remove(id: string): void {
		const number = this.words.papers.numberOf(id);
		if (number !== undefined) {
			this.acronyms.remove(number);
			this.words.remove(number);
		}
	}

	/**
	 * The papers that match best, in the order to show. Without words in the query (blank, punctuation only) there is
	 * nothing to rank by and nothing is found; an identifier or a citekey gives its paper first. Only the first 200
	 * characters and 16 words are read.
	 */
	search({ words, limit, among }: SearchRequest): readonly SearchHit[] {
		const sought = soughtWords(this.words, this.acronyms, words);
		const terms = sought.flatMap(({ expansions }) => expansions.map(({ term }) => term));
		const matched = new MatchedWords(this.words.table, terms);
		const candidates = this.#finder.find({ words: sought, among, limit: Math.max(limit, mostRanked) });
		const query = { sought, matched: matched.terms };
		const ranked = rankCandidates(this.words, query, candidates);
		const named = this.words.papers.numberOf(this.#ports.named(words.slice(0, maxIdentifier).trim()) ?? '');
		const isNamed = named !== undefined && (!among || among.has(named));
		const found = isNamed ? [{ number: named, score: 1 }, ...ranked.filter(({ number }) => number !== named)] : ranked;
		return found.slice(0, Math.max(limit, 0)).map(({ number, score }) => {
			const id = this.words.papers.idOf(number);
			return { id, score, matches: this.#matchesOf(id, matched) };
		});
	}

	#matchesOf(id: string, matched: MatchedWords): readonly SearchMatch[] {
		const paper = this.#ports.read(id);
		const rangesIn = (text: string) => matchedRanges(text.slice(0, maxRead), matched, this.#scanner);
		return paper
			? fields
					.map((field) => ({ field, ranges: rangesIn(fieldText(paper, field)) }))
					.filter(({ ranges }) => ranges.length > 0)
			: [];
	}
}

/** Raised when papers are read into words, or words are kept, in another way. */
const wordsVersion = 1;
const mostRanked = 200;
const maxIdentifier = 400;
const fields: readonly SearchField[] = ['title', 'author', 'year', 'keyword', 'venue', 'citekey', 'abstract'];
const maxRead = 20_000;
