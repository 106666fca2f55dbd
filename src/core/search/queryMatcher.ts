import { foldedWords } from '../query/foldedWords';
import { hasPhrase } from '../query/matchesQuery';
import type {
	AddedNode,
	CountNode,
	HasWhat,
	IsWhat,
	LabelKind,
	PhraseNode,
	QueryNode,
	TextField,
	WordNode,
	YearNode,
} from '../query/queryNode';
import { dayNumber } from '../time/timeSpan';
import { Bits } from './bits';
import { simpleWords } from './forEachWord';
import { Traits, type PaperColumns } from './paperColumns';
import { Places } from './places';
import type { SearchIndex } from './searchIndex';
import { fieldText, type SearchField, type SearchPaper } from './searchPaper';
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
	/** Papers that have a phrase, of those with numbers below the end: they have to be read for it. */
	readonly #phrases = new Map<string, { readonly bits: Bits; readonly end: number; readonly version: number }>();

	constructor(index: SearchIndex, facts: KnownFacts) {
		this.#index = index;
		this.#facts = facts;
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
				return this.#withPhrase(node);
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
		const parts = simpleWords(text).map((word) => {
			const bits = this.#withTerms(
				words.expansions.strict(word).map(({ term }) => term),
				mask,
			);
			for (const { papers } of field === undefined ? longFormsOf(words, acronyms, word) : []) {
				papers.forEach((number) => bits.add(number));
			}
			return bits;
		});
		// Without letters it says nothing, as in a ranked search.
		return parts.length === 0 ? Bits.all(words.papers.end) : parts.reduce((all, one) => all.and(one));
	}

	#withTerms(terms: readonly number[], mask: number): Bits {
		const { words } = this.#index;
		const bits = new Bits(words.papers.end);
		for (const term of terms) {
			words.forEachPosting(term, (number, places) => {
				if ((places & mask) !== 0) {
					bits.add(number);
				}
			});
		}
		return bits;
	}

	#withPhrase(node: PhraseNode): Bits {
		const key = `${node.field ?? ''}:${node.isOpen ?? ''}:${node.text}`;
		const { words } = this.#index;
		const before = this.#phrases.get(key);
		if (before?.version === words.version) {
			return before.bits;
		}
		// A number stands for the same words for good; what an open word may become changes with the words there are.
		const known = node.isOpen ? undefined : before;
		const wanted = foldedWords(node.text);
		const mask = masks[node.field ?? 'any'];
		const lists = wanted.map((word, at) => {
			const isOpen = node.isOpen && at === wanted.length - 1;
			const term = words.table.termOf(word);
			const terms = isOpen ? words.expansions.strict(word).map((one) => one.term) : term === undefined ? [] : [term];
			return this.#withTerms(terms, mask);
		});
		const candidates = lists.reduce((all, one) => all.and(one), words.papers.living);
		const { end } = words.papers;
		const found = new Bits(end);
		known?.bits.forEach((number) => found.add(number));
		candidates.forEach((number) => {
			if (number < (known?.end ?? 0)) {
				return;
			}
			const paper = this.#index.read(words.papers.idOf(number));
			if (paper && textsOf(paper, node.field).some((text) => hasPhrase(text, node.text, node.isOpen === true))) {
				found.add(number);
			}
		});
		if (this.#phrases.size >= mostPhrases) {
			this.#phrases.clear();
		}
		this.#phrases.set(key, { bits: found, end, version: words.version });
		return found;
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

/** So many phrases are remembered. */
const mostPhrases = 256;

const masks: Readonly<Record<TextField | 'any', number>> = {
	title: Places.title,
	abstract: Places.abstract,
	author: Places.author,
	key: Places.key,
	venue: Places.venue,
	keyword: Places.keyword,
	any: 255,
};

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
