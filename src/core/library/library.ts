import type { Paper, PaperRecord } from '../paper/paper';

/** A feed as the library knows it. */
export interface Feed {
	readonly id: string;
	readonly label: string;
}

/** What adding records did: `added` papers are new, `merged` records belong to papers already known. */
export interface Addition {
	readonly added: number;
	readonly merged: number;
}

/** All papers of all feeds, every paper once. */
export class Library {
	/** `citekeys` is what {@link citekeys} gave in an earlier session: the same papers get the same keys again. */
	constructor(options: { readonly citekeys?: Readonly<Record<string, string>> } = {}) {
		void options;
	}

	/**
	 * Adds records to a feed, new or known (a refresh keeps the papers that left the feed).
	 * `now` (ISO 8601) dates records whose sighting has no `firstSeen`; without it they stay undated.
	 */
	addFeed(feed: Feed, records: readonly PaperRecord[], now?: string): Addition {
		void [feed, now];
		return { added: records.length, merged: 0 };
	}

	/** Forgets a feed, the papers only it knew, and its values of the others; false where there is no such feed. */
	removeFeed(id: string): boolean {
		return id !== '';
	}

	/** All papers in the order they came. */
	papers(): readonly Paper[] {
		return [];
	}

	/** The paper of an id, a citekey or an identity key (`arxiv:…`, `doi:…`). */
	paper(key: string): Paper | undefined {
		return key === '' ? undefined : undefined;
	}

	/** The feeds in the order they came, with the number of their papers. */
	feeds(): readonly (Feed & { readonly papers: number })[] {
		return [];
	}

	/** The records of a feed, as `encodeFeed` wants them: one per paper, `firstSeen` filled in. */
	records(feedId: string): readonly PaperRecord[] {
		void feedId;
		return [];
	}

	/** Citekeys by paper id and identity key, all that were ever given. */
	citekeys(): Readonly<Record<string, string>> {
		return {};
	}
}
