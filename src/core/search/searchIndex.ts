import { identifiersIn } from '../paper/identifiers';
import { findCandidates } from './findCandidates';
import { InvertedIndex } from './invertedIndex';
import { matchedRanges } from './matchedRanges';
import type { CandidatePaper, RankedPaper } from './rankCandidates';
import { rankCandidates } from './rankCandidates';
import { vectorLengths } from './relatedPapers';
import { fieldText } from './searchPaper';
import type { SearchField, SearchHit, SearchMatch, SearchPaper } from './searchPaper';
import type { QueryWord } from './searchQuery';
import { queryWords } from './searchQuery';
import type { Expansion } from './vocabulary';

/**
 * The papers that can be searched, kept in step by adding and removing, one paper at a time. A search narrows them to
 * {@link maxCandidates} by an index of words, then Fuse.js ranks these.
 */
export class SearchIndex {
	#words = new InvertedIndex();
	readonly #identifiers = new Map<string, string>();
	/** What depends on all papers, remembered until the next change. */
	readonly #expansions = new Map<string, readonly Expansion[]>();
	#lengths: Float32Array | undefined;

	/** The index of words; a new one now and then, after many papers were removed. */
	get words(): InvertedIndex {
		return this.#words;
	}

	/** Adds a paper, or puts it in the place of the one with its id. */
	add(paper: SearchPaper): void {
		this.remove(paper.id);
		this.#words.add(paper);
		for (const key of keysOf(paper)) {
			this.#identifiers.set(key, paper.id);
		}
		this.#forget();
	}

	/** Removes the paper with this id, if there is one. */
	remove(id: string): void {
		const number = this.#words.numberOf(id);
		const paper = number === undefined ? undefined : this.#words.paper(number);
		if (number === undefined || !paper) {
			return;
		}
		this.#words.remove(number);
		for (const key of keysOf(paper)) {
			if (this.#identifiers.get(key) === id) {
				this.#identifiers.delete(key);
			}
		}
		this.#forget();
		this.#tidy();
	}

	/**
	 * The papers that match a query best, in the order to show, at most `limit`. Any string is a query: one without words
	 * (blank, punctuation only) gives the papers in the order they were added; an identifier or a citekey gives its paper
	 * first. Only the first 200 characters and 16 words are read.
	 */
	search(query: string, { limit }: { readonly limit: number }): readonly SearchHit[] {
		const words = queryWords(query);
		if (words.length === 0) {
			return this.#words.papers(limit).map(({ id }) => ({ id, score: 1, matches: [] }));
		}
		const expansions = words.map((word) => this.#expand(word));
		const matched = new Set(expansions.flat().map(({ term }) => this.#words.vocabulary.word(term)));
		const candidates = this.#candidates(expansions);
		const ranked = rankCandidates(
			words.map(({ word }) => word),
			matched,
			candidates,
		);
		const named = this.#identified(query);
		const papers: readonly RankedPaper[] = named
			? [{ paper: named, score: 1 }, ...ranked.filter(({ paper }) => paper !== named)]
			: ranked;
		return papers
			.slice(0, Math.max(limit, 0))
			.map(({ paper, score }) => ({ id: paper.id, score, matches: matchesOf(paper, matched) }));
	}

	/** The length of each paper's vector of words, for {@link relatedPapers}. */
	vectorLengths(): Float32Array {
		return (this.#lengths ??= vectorLengths(this.#words));
	}

	#candidates(expansions: readonly (readonly Expansion[])[]): readonly CandidatePaper[] {
		const candidates: CandidatePaper[] = [];
		for (const candidate of findCandidates(this.#words, expansions, maxCandidates)) {
			const paper = this.#words.paper(candidate.number);
			if (paper) {
				candidates.push({ ...candidate, paper });
			}
		}
		return candidates;
	}

	/** While somebody types, only the last word is new; the others are remembered. */
	#expand({ word, joined }: QueryWord): readonly Expansion[] {
		const { vocabulary } = this.#words;
		const known = this.#expansions.get(word);
		const own = known ?? vocabulary.expand(word);
		if (!known) {
			if (this.#expansions.size >= maxRemembered) {
				this.#expansions.clear();
			}
			this.#expansions.set(word, own);
		}
		const wholes = joined.map((whole) => vocabulary.termOf(whole)).filter((term) => term !== undefined);
		return [...own, ...wholes.map((term) => ({ term, weight: joinedWeight }))];
	}

	#identified(query: string): SearchPaper | undefined {
		const text = query.slice(0, maxIdentifier).trim();
		const id = [`citekey:${text.toLowerCase()}`, ...identifierKeysOf(identifiersIn(text))]
			.map((key) => this.#identifiers.get(key))
			.find((found) => found !== undefined);
		const number = id === undefined ? undefined : this.#words.numberOf(id);
		return number === undefined ? undefined : this.#words.paper(number);
	}

	#forget(): void {
		this.#expansions.clear();
		this.#lengths = undefined;
	}

	/** Builds the index of words anew once most of it is about removed papers. */
	#tidy(): void {
		if (this.#words.end > 1000 && this.#words.end > 2 * this.#words.size) {
			const papers = this.#words.papers(Infinity);
			this.#words = new InvertedIndex();
			papers.forEach((paper) => this.#words.add(paper));
		}
	}
}

const maxCandidates = 200;
const maxRemembered = 64;
const maxIdentifier = 400;
const joinedWeight = 0.9;
const fields: readonly SearchField[] = ['title', 'author', 'year', 'topic', 'keyword', 'venue', 'citekey', 'abstract'];
const maxRead = 20_000;

function matchesOf(paper: SearchPaper, matched: ReadonlySet<string>): readonly SearchMatch[] {
	return fields
		.map((field) => ({ field, ranges: matchedRanges(fieldText(paper, field).slice(0, maxRead), matched) }))
		.filter(({ ranges }) => ranges.length > 0);
}

function keysOf({ citekey, identifiers }: SearchPaper): readonly string[] {
	return [`citekey:${citekey.toLowerCase()}`, ...identifierKeysOf(identifiers)];
}

function identifierKeysOf(identifiers: SearchPaper['identifiers']): readonly string[] {
	const { arxiv, doi, pmid, pmcid, isbn, acl } = identifiers;
	return Object.entries({ arxiv, doi, pmid, pmcid, isbn, acl })
		.filter(([, value]) => value !== undefined)
		.map(([kind, value]) => `${kind}:${value}`);
}
