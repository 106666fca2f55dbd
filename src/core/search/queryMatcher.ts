import type {
	AddedNode,
	CountNode,
	HasWhat,
	IsWhat,
	LabelKind,
	QueryNode,
	TextField,
	WordNode,
	YearNode,
} from '../query/queryNode';
import { dayNumber } from '../time/timeSpan';
import { Bits } from './bits';
import { simpleWords } from './forEachWord';
import { Traits, type PaperColumns } from './paperColumns';
import { papersWithTerms } from './papersWithTerms';
import { PhraseFinder } from './phraseFinder';
import { Places } from './places';
import type { SearchIndex } from './searchIndex';
import { longFormsOf } from './soughtWords';

/** Ids of papers: these, or all but these. */
export interface IdSet {
	readonly ids: Iterable<string>;
	readonly isRest?: true;
}

/** What only the library and its user know of papers. */
export interface KnownFacts {
	/** The papers under topics, feeds or tags that the text fits (see `isUnder`). */
	labelled(of: LabelKind, text: string): IdSet;
	is(what: IsWhat): IdSet;
	/** The papers whose rating is within the bounds, both inclusive; unrated ones have 0. */
	rated(from: number, to: number): IdSet;
}

/**
 * Finds all papers that meet a query, in sets of bits by the numbers of papers: a condition is worked out for all papers
 * at once. Unlike in ranking every word has to be there, typing errors count only where a word is in no paper as typed.
 */
export class QueryMatcher {
	readonly #index: SearchIndex;
	readonly #facts: KnownFacts;
	readonly #phrases: PhraseFinder;

	constructor(index: SearchIndex, facts: KnownFacts) {
		this.#index = index;
		this.#facts = facts;
		this.#phrases = new PhraseFinder(index);
	}

	/** The numbers of the papers that meet it; removed papers are none. */
	matching(node: QueryNode): Bits {
		const { words } = this.#index;
		return this.#bitsOf(node).and(words.papers.living);
	}

	#bitsOf(node: QueryNode): Bits {
		switch (node.kind) {
			case 'and':
				return node.nodes.map((one) => this.#bitsOf(one)).reduce((all, one) => all.and(one));
			case 'or':
				return node.nodes.map((one) => this.#bitsOf(one)).reduce((all, one) => all.or(one));
			case 'not':
				return this.#bitsOf(node.node).complement();
			case 'word':
				return this.#withWord(node);
			case 'phrase':
				return this.#phrases.find(node, masks[node.field ?? 'any']);
			case 'label':
				return this.#withIds(this.#facts.labelled(node.of, node.text));
			case 'is':
				return this.#withIds(this.#facts.is(node.what));
			case 'has':
				return this.#having(node.what);
			case 'year':
				return this.#published(node);
			case 'count':
				return this.#counted(node);
			case 'added':
				return this.#added(node);
		}
	}

	#withWord({ text, field }: WordNode): Bits {
		const { words, acronyms } = this.#index;
		const mask = masks[field ?? 'any'];
		const parts = simpleWords(text)
			.slice(0, mostParts)
			.map((word) => {
				const bits = papersWithTerms(words, words.expansions.strict(word), mask);
				for (const { papers } of field === undefined ? longFormsOf(words, acronyms, word) : []) {
					papers.forEach((number) => bits.add(number));
				}
				return bits;
			});
		// Without letters it says nothing, as in a ranked search.
		return parts.length === 0 ? Bits.all(words.papers.end) : parts.reduce((all, one) => all.and(one));
	}

	#withIds({ ids, isRest }: IdSet): Bits {
		const { papers } = this.#index.words;
		const bits = new Bits(papers.end);
		for (const id of ids) {
			const number = papers.numberOf(id);
			if (number !== undefined) {
				bits.add(number);
			}
		}
		return isRest ? bits.complement() : bits;
	}

	#having(what: HasWhat): Bits {
		return what === 'note'
			? this.#withIds(this.#facts.is('noted'))
			: this.#where('traits', (traits) => (traits & Traits[what]) !== 0);
	}

	#published({ from = 1, to = Infinity }: YearNode): Bits {
		return this.#where('year', (year) => year !== 0 && year >= from && year <= to);
	}

	#counted({ of, from = 0, to = Infinity }: CountNode): Bits {
		return of === 'rating'
			? this.#withIds(this.#facts.rated(from, to))
			: this.#where(of, (next) => next !== 0 && next - 1 >= from && next - 1 <= to);
	}

	#added({ first, last }: AddedNode): Bits {
		const from = first === undefined ? 1 : (dayNumber(first) ?? 1);
		const to = last === undefined ? Infinity : (dayNumber(last) ?? Infinity);
		return this.#where('added', (day) => day !== 0 && day >= from && day <= to);
	}

	#where(name: keyof PaperColumns, isWanted: (value: number) => boolean): Bits {
		const { papers } = this.#index.words;
		const column = papers.column(name);
		const bits = new Bits(papers.end);
		for (let number = 0; number < papers.end; number++) {
			if (isWanted(column[number] ?? 0)) {
				bits.add(number);
			}
		}
		return bits;
	}
}

/** As many words as a ranked search reads. */
const mostParts = 16;

const masks: Readonly<Record<TextField | 'any', number>> = {
	title: Places.title,
	abstract: Places.abstract,
	author: Places.author,
	key: Places.key,
	venue: Places.venue,
	keyword: Places.keyword,
	any: 255,
};
