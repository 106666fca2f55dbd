import { singleLine } from '../text/plainText';
import { mergeMarks, type MarkBook, type StoredMark } from './markBook';
import { highestRating, longestTopicId, readingStates, unmarked, type ReadingMark } from './readingMark';

/** What a paper is found by among the marks. */
export interface MarkedPaper {
	readonly citekey: string;
	/** Id of the paper, an identity key. */
	readonly id: string;
	/** Further identity keys, where they are known. */
	readonly also?: readonly string[];
}

/** Finds the marks of papers by citekey and by identity, and reads several marks of one paper as one. */
export class MarkIndex {
	readonly #byCitekey = new Map<string, StoredMark[]>();
	readonly #byIdentity = new Map<string, StoredMark[]>();

	constructor(book: MarkBook) {
		for (const mark of book.marks.values()) {
			add(this.#byCitekey, mark.key, mark);
			for (const identity of identitiesOf(mark)) {
				add(this.#byIdentity, identity, mark);
			}
		}
	}

	/** Everything noted about the paper as one mark; `undefined` where nothing is. */
	stored(paper: MarkedPaper): StoredMark | undefined {
		const keyed = this.#byCitekey.get(paper.citekey);
		const identified = [paper.id, ...(paper.also ?? [])].flatMap((identity) => this.#byIdentity.get(identity) ?? []);
		if (!keyed && identified.length === 0) {
			return undefined;
		}
		const found = new Set([...(keyed?.filter((mark) => !isAnother(mark, paper)) ?? []), ...identified]);
		return found.size === 0 ? undefined : [...found].reduce(mergeMarks);
	}

	/** The mark of the paper, unread where there is none. */
	of(paper: MarkedPaper): ReadingMark {
		const stored = this.stored(paper);
		return stored ? readingMark(stored) : unmarked;
	}

	/** Every citekey and identity key that is marked. */
	keys(): readonly string[] {
		return [...new Set([...this.#byIdentity.keys(), ...this.#byCitekey.keys()])];
	}
}

/** What the fields say; values that this version does not know count as not set. */
export function readingMark({ fields, tags }: Pick<StoredMark, 'fields' | 'tags'>): ReadingMark {
	const state = fields.get('state')?.value;
	const rating = fields.get('rating')?.value;
	const topic = fields.get('topic')?.value;
	const isRating = typeof rating === 'number' && Number.isInteger(rating) && rating >= 0 && rating <= highestRating;
	const added = [...tags].flatMap(([tag, { value }]) => (value === true ? [singleLine(tag)] : []));
	return {
		state: readingStates.find((known) => known === state) ?? unmarked.state,
		starred: fields.get('starred')?.value === true,
		tags: [...new Set(added)].filter((tag) => tag !== '').sort(),
		rating: isRating ? rating : unmarked.rating,
		topic: typeof topic === 'string' && topic.length <= longestTopicId ? singleLine(topic) : unmarked.topic,
	};
}

/**
 * Whether the mark is of another paper in spite of the same citekey: on another machine, `smith2020a` may be another paper
 * of that year. They are two when both have an identifier of one kind, and not the same.
 */
function isAnother(mark: StoredMark, paper: MarkedPaper): boolean {
	const known = identitiesOf(mark);
	const given = [paper.id, ...(paper.also ?? [])];
	const kinds = new Set(known.map(kindOf));
	return !given.some((identity) => known.includes(identity)) && given.some((identity) => kinds.has(kindOf(identity)));
}

function identitiesOf({ id, also }: StoredMark): readonly string[] {
	return id === '' ? also : [id, ...also];
}

function kindOf(identity: string): string {
	return identity.slice(0, identity.indexOf(':') + 1);
}

function add(index: Map<string, StoredMark[]>, key: string, mark: StoredMark): void {
	const marks = index.get(key);
	if (marks) {
		marks.push(mark);
	} else {
		index.set(key, [mark]);
	}
}
