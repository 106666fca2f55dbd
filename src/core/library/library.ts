import { identifiersIn } from '../paper/identifiers';
import { identifierKeys } from '../paper/identityKeys';
import type { Paper, PaperRecord } from '../paper/paper';
import { CitekeyRegister } from './citekeyRegister';
import { Entry, type Statement } from './entry';
import { EntryIndex } from './entryIndex';
import { recordKeys, titleId, type RecordKeys } from './recordKeys';
import { mayBeSamePaper } from './samePaper';

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

/**
 * All papers of all feeds, every paper once: two papers that share an identifier are one, and so are two of the same title
 * that nothing keeps apart. After every change no two papers of the library are the same in this sense.
 */
export class Library {
	/** Feed id → label. */
	readonly #feeds = new Map<string, string>();
	readonly #entries = new Set<Entry>();
	readonly #index = new EntryIndex();
	readonly #citekeys: CitekeyRegister;
	#places = 0;
	#papers: readonly Paper[] | undefined;

	/** `citekeys` is what {@link citekeys} gave in an earlier session: the same papers get the same keys again. */
	constructor({ citekeys = {} }: { readonly citekeys?: Readonly<Record<string, string>> } = {}) {
		this.#citekeys = new CitekeyRegister(citekeys);
	}

	/**
	 * Adds records to a feed, new or known (a refresh keeps the papers that left the feed).
	 * `now` (ISO 8601) dates records whose sighting has no `firstSeen`; without it they stay undated.
	 */
	addFeed({ id, label }: Feed, records: readonly PaperRecord[], now?: string): Addition {
		this.#feeds.set(id, label);
		const places = this.#places;
		for (const record of records) {
			this.#add(id, now === undefined ? record : { ...record, sighting: { firstSeen: now, ...record.sighting } });
		}
		this.#papers = undefined;
		const added = this.#places - places;
		return { added, merged: records.length - added };
	}

	/**
	 * Forgets a feed, the papers only it knew, and its values of the others; papers that only this feed held together
	 * come apart again. False where there is no such feed.
	 */
	removeFeed(id: string): boolean {
		const shown = [...this.#entries].filter((entry) => entry.records.delete(id));
		const left = shown.map((entry) => ({ entry, records: entry.empty() }));
		for (const { entry, records } of left) {
			this.#index.remove(entry);
			if (records.length > 0) {
				this.#name(entry);
			} else {
				this.#entries.delete(entry);
			}
		}
		left.forEach(({ entry, records }) => this.#restore(entry, records));
		this.#papers = undefined;
		return this.#feeds.delete(id);
	}

	/** All papers in the order they came. */
	papers(): readonly Paper[] {
		this.#papers ??= [...this.#entries].map((entry) => entry.paper);
		return this.#papers;
	}

	/** The paper of an id, a citekey, an identity key (`arxiv:…`, `title:…`) or anything that names an identifier. */
	paper(key: string): Paper | undefined {
		const byTitle = [key, titleId(key.replace(/^title:/, ''))].flatMap((title) => this.#index.titled(title));
		const named = this.#index.get(key) ?? byTitle[0] ?? this.#named(identifierNames(key))[0];
		return named?.paper;
	}

	/** The feeds in the order they came, with the number of their papers. */
	feeds(): readonly (Feed & { readonly papers: number })[] {
		const counts = new Map<string, number>();
		for (const { records } of this.#entries) {
			for (const feed of records.keys()) {
				counts.set(feed, (counts.get(feed) ?? 0) + 1);
			}
		}
		return [...this.#feeds].map(([id, label]) => ({ id, label, papers: counts.get(id) ?? 0 }));
	}

	/** What a feed said, as `encodeFeed` wants it: one record per paper, `firstSeen` filled in. */
	records(feedId: string): readonly PaperRecord[] {
		return [...this.#entries].map(({ records }) => records.get(feedId)).filter((record) => record !== undefined);
	}

	/** Citekeys by paper id and identity key, all that were ever given. */
	citekeys(): Readonly<Record<string, string>> {
		return this.#citekeys.toRecord();
	}

	#add(feed: string, record: PaperRecord, keys = recordKeys(record)): void {
		const known = this.#find(record, keys);
		this.#put(known.length > 0 ? this.#unite(known) : this.#create(record, keys), { feed, record, keys });
	}

	/** The entries that a record belongs to; more than one where it shows that they are one paper. */
	#find(record: PaperRecord, { sure, title }: RecordKeys): readonly Entry[] {
		const named = this.#named(sure);
		if (named.length > 0 || title === undefined) {
			return named;
		}
		const twin = this.#index.titled(title).find((entry) => mayBeSamePaper(entry.paper, record));
		return twin ? [twin] : [];
	}

	#named(names: readonly string[]): readonly Entry[] {
		const found = names.map((name) => this.#index.get(name)).filter((entry) => entry !== undefined);
		return [...new Set(found)];
	}

	#create(record: PaperRecord, { sure, title, ids }: RecordKeys): Entry {
		const [wanted = ''] = ids;
		let id = ids.find((name) => !this.#index.get(name));
		for (let copy = 2; id === undefined; copy++) {
			id = this.#index.get(`${wanted}-${copy}`) ? undefined : `${wanted}-${copy}`;
		}
		const names = title === undefined ? sure : [...sure, title];
		const citekey = this.#citekeys.take(names, record, (key) => this.#index.get(key) !== undefined);
		const entry = new Entry(id, citekey, this.#places++);
		this.#entries.add(entry);
		this.#name(entry);
		return entry;
	}

	#put(entry: Entry, { feed, record, keys }: { feed: string; record: PaperRecord; keys: RecordKeys }): void {
		entry.put({ feed, record, sure: keys.sure });
		this.#index.add(entry, keys);
		this.#remember(entry);
		this.#uniteTitled(entry);
	}

	/** Ties the keys of the entry to its citekey, a title only where it is the first of that title. */
	#remember(entry: Entry): void {
		const titles = [...entry.titles].filter((title) => this.#index.titled(title)[0] === entry);
		const keys = [...entry.names, ...titles].filter((name) => name.includes(':'));
		this.#citekeys.remember(keys, entry.citekey);
	}

	/** What a new record says may let its entry be one with others of the same title. */
	#uniteTitled(start: Entry): void {
		let entry = start;
		for (let twin = this.#twinOf(entry); twin; twin = this.#twinOf(entry)) {
			entry = this.#unite([entry, twin]);
		}
	}

	#twinOf(entry: Entry): Entry | undefined {
		const sharers = [...entry.titles].flatMap((title) => this.#index.titled(title));
		return sharers.find((other) => other !== entry && mayBeSamePaper(entry.paper, other.paper));
	}

	/** Makes several entries one: the one that came first, which keeps its id and citekey and answers to all names. */
	#unite(entries: readonly Entry[]): Entry {
		const first = entries.reduce((earliest, entry) => (entry.place < earliest.place ? entry : earliest));
		for (const other of entries.filter((entry) => entry !== first)) {
			this.#index.replace(other, first);
			this.#entries.delete(other);
			first.formerNames.push(other.id, other.citekey, ...other.formerNames);
			other.empty().forEach((statement) => first.put(statement));
		}
		return first;
	}

	/** Puts back what is left of an entry; its records may no longer belong together, or belong to others now. */
	#restore(entry: Entry, statements: readonly Statement[]): void {
		statements.forEach(({ feed, record, sure }, place) => {
			const keys = { ...recordKeys(record), sure };
			const home = place === 0 ? this.#index.get(entry.id) : undefined;
			if (home) {
				this.#put(home, { feed, record, keys });
			} else {
				this.#add(feed, record, keys);
			}
		});
		const home = this.#index.get(entry.id);
		if (home) {
			entry.formerNames.forEach((name) => this.#index.name(home, name));
		}
	}

	#name(entry: Entry): void {
		this.#index.name(entry, entry.id);
		this.#index.name(entry, entry.citekey);
	}
}

function identifierNames(text: string): readonly string[] {
	return identifierKeys({ identifiers: identifiersIn(text), type: 'book' });
}
