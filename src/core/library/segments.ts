import type { Paper } from '../paper/paper';
import type { Entry } from './entry';
import { HeldRecord } from './heldRecord';
import type { Library } from './library';
import { joined } from './joined';
import { readSegment, type SegmentHeader, type SegmentLine } from './segmentLine';
import type { TextCodec } from './textCodec';
import type { Dropped } from './unsavedChanges';
import { writeSegment } from './writeSegment';

/** What keeping a library on disk needs of its surroundings. */
export interface SegmentPorts {
	readonly codec: TextCodec;
	/** Works out what is kept with each paper, from the paper alone; a count from 0, or -1. */
	readonly derive: (paper: Paper) => number;
	/** Version of `derive`: what another version worked out does not count. */
	readonly derivedBy: string;
}

/** What became of a segment. */
export interface AbsorbedSegment {
	/** Lines that could not be read; `all` where the file is no segment, `newer` where a newer Glossator wrote it. */
	readonly damaged: number | 'all' | 'newer';
	/** The feeds that the segment speaks of. */
	readonly feeds: readonly string[];
}

/**
 * Reads segments into a library and writes what changed as new ones. Reading one twice, or two in another order, comes
 * to the same papers, so that windows that write at the same time need not wait for each other.
 */
export class Segments {
	readonly #library: Library;
	readonly #ports: SegmentPorts;
	/** Removals and drops by segment: what a compaction has to say again. */
	readonly #removals = new Map<string, Removals>();
	/** What compactions made their segments of: where one of these could not be written, the old ones are still on disk. */
	readonly #madeOf = new Map<string, ReadonlySet<string>>();

	constructor(library: Library, ports: SegmentPorts) {
		this.#library = library;
		this.#ports = ports;
	}

	/** Takes in what a segment says. Total: damage costs the damaged lines. */
	absorb(name: string, bytes: Uint8Array): AbsorbedSegment {
		const { header, lines } = readSegment(bytes, this.#ports.codec);
		if (header === undefined || header === 'newer') {
			return { damaged: header ?? 'all', feeds: [] };
		}
		const removals = { removed: [], dropped: [] };
		const reading: Reading = { name, bytes, header, feeds: new Map(), entries: new Set(), ...removals };
		let damaged = 0;
		this.#library.unsaved.quietly(() => {
			for (const line of lines) {
				if (line === 'damaged' || !this.#take(line, reading)) {
					damaged++;
				}
			}
		});
		this.#removals.set(name, removals);
		// What two windows added at the same time may be one paper by its title.
		reading.entries.forEach((entry) => this.#library.uniteTwins(entry));
		return { damaged, feeds: header.feeds };
	}

	/** The next segment: everything that is not on disk yet. Absent where nothing changed. */
	changes(name: string): Uint8Array | undefined {
		const { unsaved, feedLabels } = this.#library;
		if (unsaved.isEmpty) {
			return undefined;
		}
		const { named, removed, memories, dropped, statements } = unsaved.take();
		statements.forEach(({ entry }) => this.derivedOf(entry));
		const before: readonly SegmentLine[] = [
			...removed.map((id) => ({ kind: 'removed' as const, id })),
			...memories.map((memory) => ({ kind: 'memory' as const, ...memory })),
		];
		this.#removals.set(name, { removed, dropped });
		const draft = { derivedBy: this.#ports.derivedBy, labels: feedLabels, named, before, dropped, statements };
		return writeSegment(draft, name, this.#ports.codec);
	}

	/**
	 * What the newest segments say, as new ones under the name of the newest of them and in its place. They have to be
	 * all there are after the oldest of them: what they take back may have been said before.
	 */
	compacted(
		names: ReadonlySet<string>,
		into: string,
	): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
		const { entries, feedLabels, citekeys, unsaved } = this.#library;
		const isMoved = ({ segment, facts }: HeldRecord) =>
			names.has(segment) ||
			[...(this.#madeOf.get(segment) ?? [])].some((name) => names.has(name)) ||
			(segment === '' && !unsaved.volatile.has(facts.feed));
		const statements = [...entries].flatMap((entry) => entry.held.filter(isMoved).map((held) => ({ entry, held })));
		const removals = [...names].flatMap((name) => this.#removals.get(name) ?? []);
		const removed = [...new Set(removals.flatMap((removal) => removal.removed))];
		const dropped = removals.flatMap((removal) => removal.dropped);
		const before: readonly SegmentLine[] = [
			...removed.map((id) => ({ kind: 'removed' as const, id })),
			...citekeys.memories().map(([citekey, keys]) => ({ kind: 'memory' as const, citekey, keys })),
		];
		const head = { named: new Set(feedLabels.keys()), before, dropped };
		const rest = { named: new Set<string>(), before: [], dropped: [] };
		const count = Math.max(1, Math.ceil(statements.length / statementsOfPart));
		return Array.from({ length: count }, (_, part) => {
			const name = `${into}-${String(part).padStart(4, '0')}`;
			this.#madeOf.set(name, names);
			this.#removals.set(name, part === 0 ? { removed, dropped } : { removed: [], dropped: [] });
			const draft = {
				...{ derivedBy: this.#ports.derivedBy, labels: feedLabels },
				...(part === 0 ? head : rest),
				statements: statements.slice(part * statementsOfPart, (part + 1) * statementsOfPart),
			};
			return { name, bytes: writeSegment(draft, name, this.#ports.codec) };
		});
	}

	/** What was worked out from the paper of an entry; worked out now if need be. */
	derivedOf(entry: Entry): number {
		entry.derived ??= this.#ports.derive(entry.paper);
		return entry.derived;
	}

	/** False where the line makes no sense here. */
	#take(line: SegmentLine, reading: Reading): boolean {
		switch (line.kind) {
			case 'feed':
				reading.feeds.set(line.place, line.id);
				this.#library.feedLabels.set(line.id, line.label);
				return true;
			case 'removed':
				reading.removed.push(line.id);
				this.#library.removeFeed(line.id);
				return true;
			case 'memory':
				this.#library.citekeys.remember(line.keys, line.citekey);
				return true;
			case 'dropped': {
				const feed = reading.feeds.get(line.feed);
				if (feed === undefined) {
					return false;
				}
				reading.dropped.push({ feed, key: line.key });
				const held = this.#held(feed, line.key);
				this.#library.release(held ? [held] : []);
				return true;
			}
			case 'statement':
				return this.#state(line, reading);
		}
	}

	#held(feed: string | undefined, key: string): HeldRecord | undefined {
		const held = feed === undefined ? undefined : this.#library.index.get(key)?.heldBy(feed);
		return held?.facts.key === key ? held : undefined;
	}

	#state(line: SegmentLine & { kind: 'statement' }, reading: Reading): boolean {
		const feed = reading.feeds.get(line.feed);
		if (feed === undefined) {
			return false;
		}
		const { codec, derivedBy } = this.#ports;
		const { key, sure, title, firstSeen, year, start, end } = line;
		const facts = { feed, key, sure, title, firstSeen, year };
		const held = new HeldRecord(facts, { bytes: reading.bytes, start, end, codec });
		held.segment = reading.name;
		const entry = this.#place(held, line);
		if (entry && reading.header.derivedBy === derivedBy) {
			entry.derived = line.derived;
		}
		if (entry && title !== undefined && this.#library.index.titled(title).length > 1) {
			reading.entries.add(entry);
		}
		return true;
	}

	/** The entry that has the record now; absent where it had to find its place as new records do. */
	#place(held: HeldRecord, line: SegmentLine & { kind: 'statement' }): Entry | undefined {
		const { index } = this.#library;
		const known = this.#held(held.facts.feed, line.key);
		const home = index.get(line.id);
		if (known && home?.held.includes(known)) {
			return this.#settle(home, held, []);
		}
		if (known) {
			this.#library.release([known]);
		}
		const target = index.get(line.id);
		if (target ? target.id === line.id && this.#isFree(line, target) : this.#isFree(line, undefined)) {
			return this.#settle(target ?? this.#library.enter(line.id, line.citekey), held, line.formerNames);
		}
		this.#library.add(held.facts.feed, held.record, {
			...{ sure: line.sure, ids: [line.id] },
			...(line.title !== undefined && { title: line.title }),
		});
		const placed = index.get(line.sure[0] ?? line.id)?.heldBy(held.facts.feed);
		if (placed) {
			placed.segment = held.segment;
		}
		return undefined;
	}

	/** Puts a statement to its entry; what the feed says there already and what it says now together are the record. */
	#settle(entry: Entry, held: HeldRecord, formerNames: readonly string[]): Entry {
		const { index, changedIds } = this.#library;
		if (entry.held.length === 0) {
			entry.held = [held];
			entry.formerNames = formerNames;
		} else {
			const own = entry.heldBy(held.facts.feed);
			index.remove(entry);
			entry.put(own ? joined(own, held) : held);
			entry.formerNames = [...new Set([...entry.formerNames, ...formerNames])];
		}
		index.addAll(entry);
		changedIds.add(entry.id);
		return entry;
	}

	/** Whether no other entry goes by a name of the statement, so that it can be taken at its word. */
	#isFree({ id, citekey, sure, formerNames }: SegmentLine & { kind: 'statement' }, target: Entry | undefined) {
		const { index } = this.#library;
		const isFree = (name: string) => {
			const owner = index.get(name);
			return owner === undefined || owner === target;
		};
		return sure.every(isFree) && formerNames.every(isFree) && (target !== undefined || (isFree(id) && isFree(citekey)));
	}
}

const statementsOfPart = 4000;

/** What a segment takes back. */
interface Removals {
	/** Ids of feeds. */
	readonly removed: readonly string[];
	readonly dropped: readonly Dropped[];
}

interface Reading {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly header: SegmentHeader;
	/** Ids by their place in the segment. */
	readonly feeds: Map<number, string>;
	/** Those that share a title with others. */
	readonly entries: Set<Entry>;
	readonly removed: string[];
	readonly dropped: Dropped[];
}
