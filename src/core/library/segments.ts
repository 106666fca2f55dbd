import type { Paper } from '../paper/paper';
import type { Entry } from './entry';
import { HeldRecord } from './heldRecord';
import type { Library } from './library';
import { readSegment } from './readSegment';
import type { SegmentLine } from './segmentLine';
import { takeIn, type Stated } from './takeIn';
import type { TextCodec } from '../text/textCodec';
import type { Dropped } from './unsavedChanges';
import { writeSegment, type SegmentDraft } from './writeSegment';

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
	/** Lines that could not be read; `all` where nothing could, `newer` where a newer Glossator wrote it. */
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
	/** About how many bytes statements took in each segment when it was read or written. */
	readonly #statedSizes = new Map<string, number>();
	/** What compactions made their segments of: where one of these could not be written, the old ones are still on disk. */
	readonly #madeOf = new Map<string, ReadonlySet<string>>();

	constructor(library: Library, ports: SegmentPorts) {
		this.#library = library;
		this.#ports = ports;
	}

	/** Takes in what a segment says. Total: damage costs the damaged lines. */
	absorb(name: string, bytes: Uint8Array): AbsorbedSegment {
		const { header, lines, isWhole } = readSegment(bytes, this.#ports.codec);
		if (header === 'newer') {
			return { damaged: 'newer', feeds: [] };
		}
		const isCurrent = header.derivedBy === this.#ports.derivedBy;
		const feeds = new Map(header.feeds.map((id, place) => [place, id]));
		const reading: Reading = { name, bytes, isCurrent, feeds, removed: [], dropped: [], stated: [] };
		const { read, damaged } = this.#readAll(lines, reading);
		const sharers = this.#library.unsaved.quietly(() => takeIn(this.#library, reading));
		this.#removals.set(name, { removed: reading.removed, dropped: reading.dropped });
		this.#statedSizes.set(
			name,
			reading.stated.reduce((sum, { held }) => sum + held.size, 0),
		);
		// What two windows added at the same time may be one paper by its title.
		sharers.forEach((entry) => this.#library.uniteTwins(entry));
		const share = isWhole ? 0 : read === 0 ? 'all' : Math.max(1, damaged);
		return { damaged: share, feeds: [...new Set(feeds.values())] };
	}

	/** The next segment: everything that is not on disk yet. Absent where nothing changed. */
	changes(name: string): Uint8Array | undefined {
		const { unsaved, feedLabels } = this.#library;
		const { named, removed, memories, dropped, statements } = unsaved.take();
		if (named.size + removed.length + memories.length + dropped.length + statements.length === 0) {
			return undefined;
		}
		statements.forEach(({ entry }) => this.derivedOf(entry));
		const before: readonly SegmentLine[] = [
			...removed.map((id) => ({ kind: 'removed' as const, id })),
			...memories.map((memory) => ({ kind: 'memory' as const, ...memory })),
		];
		this.#removals.set(name, { removed, dropped });
		const draft = { derivedBy: this.#ports.derivedBy, labels: feedLabels, named, before, dropped, statements };
		return this.#write(draft, name);
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
		const named = new Set([...feedLabels.keys()].filter((id) => !unsaved.volatile.has(id)));
		const head = { named, before, dropped };
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
			return { name, bytes: this.#write(draft, name) };
		});
	}

	/** About how many bytes of each segment are outdated: somebody said it again since, or took it back. */
	outdatedSizes(): ReadonlyMap<string, number> {
		const outdated = new Map(this.#statedSizes);
		for (const { held } of this.#library.entries) {
			for (const { segment, size } of held) {
				outdated.set(segment, Math.max(0, (outdated.get(segment) ?? 0) - size));
			}
		}
		return outdated;
	}

	/** What was worked out from the paper of an entry; worked out now if need be. */
	derivedOf(entry: Entry): number {
		entry.derived ??= this.#ports.derive(entry.paper);
		return entry.derived;
	}

	/** Tells versions of an entry's paper apart, in this window and after. */
	stampOf(entry: Entry): number {
		return entry.stamp(this.#ports.codec);
	}

	#write(draft: SegmentDraft, name: string): Uint8Array {
		const bytes = writeSegment(draft, name, this.#ports.codec);
		this.#statedSizes.set(
			name,
			draft.statements.reduce((sum, { held }) => sum + held.size, 0),
		);
		return bytes;
	}

	#readAll(lines: Iterable<SegmentLine | 'damaged'>, reading: Reading) {
		let [read, damaged] = [0, 0];
		for (const line of lines) {
			if (line !== 'damaged' && this.#read(line, reading)) {
				read++;
			} else {
				damaged++;
			}
		}
		return { read, damaged };
	}

	/** False where the line makes no sense here. */
	#read(line: SegmentLine, { feeds, removed, dropped, stated, ...reading }: Reading): boolean {
		const { feedLabels, citekeys } = this.#library;
		const feed = line.kind === 'dropped' || line.kind === 'statement' ? feeds.get(line.feed) : '';
		if (feed === undefined) {
			return false;
		}
		switch (line.kind) {
			case 'feed':
				feeds.set(line.place, line.id);
				feedLabels.set(line.id, line.label);
				return true;
			case 'removed':
				removed.push(line.id);
				feedLabels.delete(line.id);
				return true;
			case 'memory':
				citekeys.remember(line.keys, line.citekey);
				return true;
			case 'dropped':
				dropped.push({ feed, key: line.key });
				return true;
			case 'statement':
				stated.push(this.#stated(line, feed, reading));
				return true;
		}
	}

	#stated(
		{ start, end, id, citekey, formerNames, derived, stamp, ...line }: SegmentLine & { kind: 'statement' },
		feed: string,
		{ bytes, name, isCurrent }: Pick<Reading, 'bytes' | 'name' | 'isCurrent'>,
	): Stated {
		const { key, sure, title, firstSeen, year } = line;
		const { codec } = this.#ports;
		const held = new HeldRecord({ feed, key, sure, title, firstSeen, year }, { bytes, start, end, codec }, stamp);
		held.segment = name;
		return { held, id, citekey, formerNames, derived: isCurrent ? derived : undefined };
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
	/** What was worked out then would be worked out now. */
	readonly isCurrent: boolean;
	/** Ids by their place in the segment. */
	readonly feeds: Map<number, string>;
	readonly removed: string[];
	readonly dropped: Dropped[];
	readonly stated: Stated[];
}
