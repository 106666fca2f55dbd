import { identifiersIn } from '../paper/identifiers';
import { identifierKeys } from '../paper/identityKeys';
import type { Paper, PaperRecord } from '../paper/paper';
import { CitekeyRegister } from './citekeyRegister';
import { Entry, type PaperOutline } from './entry';
import { EntryIndex } from './entryIndex';
import { heldFacts, HeldRecord } from './heldRecord';
import { recordKeys, titleId, type RecordKeys } from './recordKeys';
import { refreshRecord } from './refreshRecord';
import { sameRecord } from './sameRecord';
import { joined } from './joined';
import { mayBeSamePaper } from './samePaper';
import { UnsavedChanges } from './unsavedChanges';

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
	readonly feedLabels = new Map<string, string>();
	/** In the order they came. */
	readonly entries = new Set<Entry>();
	readonly index = new EntryIndex();
	readonly citekeys = new CitekeyRegister();
	/** What is not on disk yet. */
	readonly unsaved: UnsavedChanges;
	/** Ids of papers that came, changed or went since somebody last emptied this. */
	readonly changedIds = new Set<string>();
	#places = 0;

	/** What `volatile` feeds say comes from elsewhere each time and is never among the unsaved changes. */
	constructor(volatile: readonly string[] = []) {
		this.unsaved = new UnsavedChanges(volatile);
	}

	/**
	 * Adds records to a feed, new or known (a refresh keeps the papers that left the feed).
	 * `now` (ISO 8601) dates records whose sighting has no `firstSeen`; without it they stay undated.
	 */
	addFeed({ id, label }: Feed, records: readonly PaperRecord[], now?: string): Addition {
		if (this.feedLabels.get(id) !== label) {
			this.feedLabels.set(id, label);
			this.unsaved.name(id);
		}
		const places = this.#places;
		for (const record of records) {
			this.add(id, now === undefined ? record : { ...record, sighting: { firstSeen: now, ...record.sighting } });
		}
		const added = this.#places - places;
		return { added, merged: records.length - added };
	}

	/**
	 * Forgets a feed, the papers only it knew, and its values of the others; papers that only this feed held together
	 * come apart again. False where there is no such feed.
	 */
	removeFeed(id: string): boolean {
		if (!this.feedLabels.delete(id)) {
			return false;
		}
		this.release([...this.entries].flatMap((entry) => entry.heldBy(id) ?? []));
		this.unsaved.remove(id);
		return true;
	}

	/** Forgets what a feed says of the papers with these names (ids, identity keys); the rest of the feed stays. */
	forget(feed: string, names: readonly string[]): number {
		const helds = names.flatMap((name) => this.index.get(name)?.heldBy(feed) ?? []);
		helds.forEach((held) => this.unsaved.drop(held));
		this.release(helds);
		return helds.length;
	}

	/** All papers in the order they came. Reads every record: for libraries of any size ask for outlines instead. */
	papers(): readonly Paper[] {
		return [...this.entries].map((entry) => entry.paper);
	}

	/** What groups need of all papers, in the order they came. */
	outlines(): readonly PaperOutline[] {
		return [...this.entries].map((entry) => entry.outline);
	}

	/** The paper of an id, a citekey, an identity key (`arxiv:…`, `title:…`) or anything that names an identifier. */
	paper(key: string): Paper | undefined {
		return this.entry(key)?.paper;
	}

	/** The entry behind {@link paper}. */
	entry(key: string): Entry | undefined {
		const byTitle = [key, titleId(key.replace(/^title:/, ''))].flatMap((title) => this.index.titled(title));
		return this.index.get(key) ?? byTitle[0] ?? this.#named(identifierNames(key))[0];
	}

	/** The feeds in the order they came, with the number of their papers. */
	feeds(): readonly (Feed & { readonly papers: number })[] {
		const counts = new Map<string, number>();
		for (const { held } of this.entries) {
			for (const { facts } of held) {
				counts.set(facts.feed, (counts.get(facts.feed) ?? 0) + 1);
			}
		}
		return [...this.feedLabels].map(([id, label]) => ({ id, label, papers: counts.get(id) ?? 0 }));
	}

	/** What a feed said: one record per paper, `firstSeen` filled in. */
	records(feedId: string): readonly PaperRecord[] {
		return [...this.entries].flatMap((entry) => entry.heldBy(feedId)?.record ?? []);
	}

	/** Puts a record to its paper, an old one or a new one. */
	add(feed: string, record: PaperRecord, keys = recordKeys(record)): void {
		const known = this.#find(record, keys);
		const entry = known.length > 0 ? this.#unite(known) : this.#create(record, keys);
		const before = entry.heldBy(feed);
		if (!before) {
			// As it will be after every refresh, so that the next one that says the same changes nothing.
			const settled = refreshRecord(record, record);
			this.#hold(entry, new HeldRecord(heldFacts({ feed, record: settled, keys }), settled));
			return;
		}
		const stated = before.record;
		const refreshed = refreshRecord(stated, record);
		if (!sameRecord(stated, refreshed) || keys.sure.some((name) => !before.facts.sure.includes(name))) {
			const sure = [...new Set([...before.facts.sure, ...keys.sure])];
			const all = { ...recordKeys(refreshed), sure };
			const held = new HeldRecord(heldFacts({ feed, record: refreshed, keys: all, key: before.facts.key }), refreshed);
			this.#hold(entry, held, before);
		} else if (known.length > 1) {
			this.uniteTwins(entry);
		}
	}

	/** A new entry under a name of its own; it has to be given records and put into the index. */
	enter(id: string, citekey: string): Entry {
		const entry = new Entry(id, citekey, this.#places++);
		this.entries.add(entry);
		return entry;
	}

	/** Takes records out of their entries; what is left of these may no longer belong together. */
	release(helds: readonly HeldRecord[]): void {
		const gone = new Set(helds);
		const touched = gone.size === 0 ? [] : [...this.entries].filter(({ held }) => held.some((one) => gone.has(one)));
		const left = touched.map((entry) => this.#empty(entry, gone));
		left.forEach(({ entry, helds }) => helds.length > 0 && this.index.addAll(entry));
		left.forEach(({ entry, helds, formerNames }) => this.#restore(entry, helds, formerNames));
	}

	/** The entries that a record belongs to; more than one where it shows that they are one paper. */
	#find(record: PaperRecord, { sure, title }: RecordKeys): readonly Entry[] {
		const named = this.#named(sure);
		if (named.length > 0 || title === undefined) {
			return named;
		}
		const twin = this.index.titled(title).find((entry) => mayBeSamePaper(entry.paper, record));
		return twin ? [twin] : [];
	}

	#named(names: readonly string[]): readonly Entry[] {
		const found = names.map((name) => this.index.get(name)).filter((entry) => entry !== undefined);
		return [...new Set(found)];
	}

	#create(record: PaperRecord, { sure, title, ids }: RecordKeys): Entry {
		const [wanted = ''] = ids;
		let id = ids.find((name) => !this.index.get(name));
		for (let copy = 2; id === undefined; copy++) {
			id = this.index.get(`${wanted}-${copy}`) ? undefined : `${wanted}-${copy}`;
		}
		const names = title === undefined ? sure : [...sure, title];
		return this.enter(
			id,
			this.citekeys.take(names, record, (key) => this.index.get(key) !== undefined),
		);
	}

	/** Puts a record to its entry; what it says may let the entry be one with others of the same title. */
	#hold(start: Entry, held: HeldRecord, before?: HeldRecord): void {
		this.index.remove(start);
		start.put(held);
		this.index.addAll(start);
		this.#changed(start, held, before);
		this.uniteTwins(start);
	}

	/** Lets an entry be one with others of its titles that nothing keeps apart from it. */
	uniteTwins(start: Entry): void {
		let entry = start;
		for (let twin = this.#twinOf(entry); twin; twin = this.#twinOf(entry)) {
			entry = this.#unite([entry, twin]);
		}
	}

	#changed(entry: Entry, held: HeldRecord, before?: HeldRecord): void {
		this.unsaved.state(held, entry, before);
		this.changedIds.add(entry.id);
	}

	#twinOf(entry: Entry): Entry | undefined {
		const sharers = entry.titles.flatMap((title) => this.index.titled(title)).filter((other) => other !== entry);
		const paper = sharers.length > 0 ? entry.paper : undefined;
		return paper && sharers.find((other) => mayBeSamePaper(paper, other.paper));
	}

	/** Makes several entries one: the one that came first, which keeps its id and citekey and answers to all names. */
	#unite(entries: readonly Entry[]): Entry {
		const first = entries.reduce((earliest, entry) => (entry.place < earliest.place ? entry : earliest));
		const others = entries.filter((entry) => entry !== first);
		if (others.length === 0) {
			return first;
		}
		[first, ...others].forEach((entry) => this.index.remove(entry));
		for (const other of others) {
			this.#bury(other);
			this.entries.delete(other);
			this.changedIds.add(other.id);
			first.formerNames = [...first.formerNames, other.id, other.citekey, ...other.formerNames];
			other.held.forEach((held) => this.#join(first, held));
			other.held = [];
		}
		this.index.addAll(first);
		return first;
	}

	/** Gives an entry a record of another one; where its feed has one already, the two become one. */
	#join(entry: Entry, held: HeldRecord): void {
		const own = entry.heldBy(held.facts.feed);
		if (!own) {
			entry.put(held);
			this.#changed(entry, held);
			return;
		}
		const united = joined(own, held);
		entry.put(united);
		this.unsaved.drop(held);
		this.#changed(entry, united);
	}

	/** Remembers the citekey of an entry that goes. */
	#bury(entry: Entry): void {
		const titles = entry.titles.filter((title) => this.index.titled(title).length === 0);
		const keys = [...entry.names, ...titles].filter((name) => name.includes(':'));
		this.citekeys.remember(keys, entry.citekey);
		this.unsaved.bury({ citekey: entry.citekey, keys });
	}

	/** Takes everything out of an entry; one that has nothing left is no more. */
	#empty(entry: Entry, gone: ReadonlySet<HeldRecord>) {
		this.index.remove(entry);
		this.changedIds.add(entry.id);
		const helds = entry.held.filter((held) => !gone.has(held));
		const { formerNames } = entry;
		if (helds.length === 0) {
			this.#bury(entry);
			this.entries.delete(entry);
		}
		entry.held = [];
		entry.formerNames = [];
		entry.derived = undefined;
		return { entry, helds, formerNames };
	}

	/** Puts back what is left of an entry; its records may no longer belong together, or belong to others now. */
	#restore(entry: Entry, helds: readonly HeldRecord[], formerNames: readonly string[]): void {
		helds.forEach((held, place) => {
			const home = place === 0 ? this.index.get(entry.id) : undefined;
			if (home) {
				this.#hold(home, held);
			} else {
				this.unsaved.drop(held);
				this.add(held.facts.feed, held.record, { ...recordKeys(held.record), sure: held.facts.sure });
			}
		});
		const home = this.index.get(entry.id);
		const free = formerNames.filter((name) => this.index.get(name) === undefined);
		if (home && free.length > 0) {
			home.formerNames = [...home.formerNames, ...free];
			this.index.add(home, { sure: free });
		}
	}
}

function identifierNames(text: string): readonly string[] {
	return identifierKeys({ identifiers: identifiersIn(text), type: 'book' });
}
