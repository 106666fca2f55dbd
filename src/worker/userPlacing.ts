import type { Library } from '../core/library/library';
import { isTarget, staysHome } from '../core/topics/choice';
import { noPlacing, type Placing } from '../core/topics/ownTopics';
import type { WordVectors } from '../core/topics/themes/wordVectors';
import { learnedTargets } from './learnedTargets';
import type { LibrarySearch } from './librarySearch';
import type { PaperFacts } from './paperFacts';
import type { QueryIds } from './queryIds';
import type { NamedQuery, TopicOrder } from './topicOrder';

/** What the user's say is made of. */
export interface PlacingSources {
	readonly library: Library;
	/** Another number after every change of the library. */
	readonly libraryVersion: () => number;
	readonly facts: PaperFacts;
	readonly search: LibrarySearch;
	/** The papers of rules. */
	readonly rules: QueryIds;
	readonly port: () => Pick<WordVectors, 'vectorOf'>;
	/** Id of the area that a paper is in by itself. */
	readonly areaOf: (paperId: string) => string | undefined;
}

/** By whose word a paper is in its topic, where it is neither by its own nor by that of a rule. */
export type PlacedBy = 'hand' | 'likeness';

/** Papers that were moved, and those that go along with them, with the ids of where they go. */
interface Moves {
	readonly byHand: ReadonlyMap<string, string>;
	readonly learned: ReadonlyMap<string, string>;
	/** What these were made of. */
	readonly madeOf: readonly unknown[];
}

const noMoves: Moves = { byHand: new Map(), learned: new Map(), madeOf: [] };

/** What the user says about where papers belong: by own topics with rules, by moving papers, and so by example. */
export class UserPlacing {
	readonly #sources: PlacingSources;
	#own: readonly NamedQuery[] = [];
	#today = '';
	#state = '';
	#moves = noMoves;
	#placing = noPlacing;
	#madeOf: readonly unknown[] = [];

	constructor(sources: PlacingSources) {
		this.#sources = sources;
	}

	/** The own topics in the order of their say, and the day that their rules count from. */
	set({ own, today }: Pick<TopicOrder, 'own' | 'today'>): void {
		this.#own = own;
		this.#today = today;
		this.#state = '';
		this.#sources.rules.keep(own.map(({ query }) => query));
	}

	set today(day: string) {
		this.#today = day;
	}

	/** The same object as long as nothing is said otherwise. */
	get current(): Placing {
		const { facts } = this.#sources;
		const isSilent = this.#own.length === 0 && [...facts.marks.values()].every(({ topic }) => topic === '');
		if (isSilent) {
			this.#moves = noMoves;
			this.#placing = noPlacing;
			this.#state = '';
			return noPlacing;
		}
		if (this.#state !== this.#stateNow()) {
			this.#sources.search.workABit();
			this.#state = this.#stateNow();
			this.#follow();
		}
		return this.#placing;
	}

	/** By whose word the paper is where it is; `undefined` where its own or a rule's counts. */
	placedBy(paperId: string): PlacedBy | undefined {
		const { byHand, learned } = this.#moves;
		return byHand.has(paperId) ? 'hand' : learned.has(paperId) ? 'likeness' : undefined;
	}

	#stateNow(): string {
		const { libraryVersion, search, facts } = this.#sources;
		return [libraryVersion(), search.version, facts.version, this.#today].join();
	}

	#follow(): void {
		const rules = this.#own.map(({ query }) => this.#sources.rules.idsOf(query, this.#today));
		this.#moves = this.#movesNow(rules);
		const madeOf = [this.#own, this.#moves, ...rules];
		if (areSame(madeOf, this.#madeOf)) {
			return;
		}
		this.#madeOf = madeOf;
		const { byHand, learned } = this.#moves;
		this.#placing = {
			own: this.#own.map(({ id, name }, order) => ({ id, label: name, order, matches: () => false })),
			choices: this.#byRuleOrHand(rules, byHand),
			...(learned.size > 0 && { suggest: (paper) => learned.get(paper) }),
		};
	}

	/** One look-up for each paper, however many rules there are: of rules the first, and the user's hand before all. */
	#byRuleOrHand(
		rules: readonly ReadonlySet<string>[],
		byHand: ReadonlyMap<string, string>,
	): ReadonlyMap<string, string> {
		const targets = new Map(byHand);
		rules.forEach((ids, order) => {
			const target = this.#own[order]?.id ?? '';
			ids.forEach((paper) => targets.has(paper) || targets.set(paper, target));
		});
		return targets;
	}

	#movesNow(rules: readonly ReadonlySet<string>[]): Moves {
		const { facts, search } = this.#sources;
		const own = new Set(this.#own.map(({ id }) => id));
		const said = [...facts.marks.values()].filter(({ topic }) => topic !== '');
		const byHand = new Map(said.flatMap(({ id, topic }) => (isTarget(topic, own) ? [[id, topic] as const] : [])));
		const home = new Set(said.flatMap(({ id, topic }) => (topic === staysHome ? [id] : [])));
		const madeOf = [JSON.stringify([[...byHand].sort(), [...home].sort()]), search.version, ...rules];
		if (areSame(madeOf, this.#moves.madeOf)) {
			return this.#moves;
		}
		const isPlaced = (paper: string) => byHand.has(paper) || home.has(paper) || rules.some((ids) => ids.has(paper));
		return { byHand, learned: byHand.size === 0 ? noMoves.learned : this.#learned(byHand, isPlaced), madeOf };
	}

	/** Papers that are there anyway need not be like others for it. */
	#learned(choices: ReadonlyMap<string, string>, isPlaced: (paper: string) => boolean): ReadonlyMap<string, string> {
		const { search, port, areaOf } = this.#sources;
		const learned = learnedTargets(choices, { index: search.index, port: port() }, isPlaced);
		return new Map([...learned].filter(([paper, target]) => areaOf(paper) !== target));
	}
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((part, place) => part === other[place]);
}
