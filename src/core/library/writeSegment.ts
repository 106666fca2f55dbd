import type { Entry } from './entry';
import type { HeldRecord } from './heldRecord';
import { endLine, headerLine } from './readSegment';
import { lineText, type SegmentLine } from './segmentLine';
import type { TextCodec } from '../text/textCodec';

/** What a segment is to say. */
export interface SegmentDraft {
	readonly derivedBy: string;
	/** Label by id, of every feed there is. */
	readonly labels: ReadonlyMap<string, string>;
	/** Feeds that have to be named though nothing is said by them. */
	readonly named: ReadonlySet<string>;
	/** Lines that come before all statements: removals and memories. */
	readonly before: readonly SegmentLine[];
	/** Statements that are no more. */
	readonly dropped: readonly { readonly feed: string; readonly key: string }[];
	readonly statements: readonly { readonly entry: Entry; readonly held: HeldRecord }[];
}

/** The bytes of a segment. The records of its statements are in these bytes from now on. */
export function writeSegment(draft: SegmentDraft, name: string, codec: TextCodec): Uint8Array {
	const feeds = [
		...new Set([
			...draft.named,
			...draft.dropped.map(({ feed }) => feed),
			...draft.statements.map(({ held }) => held.facts.feed),
		]),
	];
	const places = new Map(feeds.map((id, place) => [id, place]));
	const head = [
		headerLine({ derivedBy: draft.derivedBy, feeds }),
		...draft.before.map((line) => `${lineText(line)}\n`),
		...feeds.map((id, place) => `${lineText({ kind: 'feed', place, id, label: draft.labels.get(id) ?? id })}\n`),
		...draft.dropped.map(({ feed, key }) => `${lineText({ kind: 'dropped', feed: places.get(feed) ?? 0, key })}\n`),
	];
	const pieces = [codec.encode(head.join(''))];
	let length = pieces[0]?.length ?? 0;
	const spans = draft.statements.map(({ entry, held }) => {
		const place = places.get(held.facts.feed) ?? 0;
		const line = codec.encode(`${lineText(statementLine({ entry, held, place, stamp: held.stamp(codec) }))}\t`);
		const record = held.encoded(codec);
		pieces.push(line, record, lineFeed);
		const start = length + line.length;
		length = start + record.length + 1;
		return { held, start, end: length - 1 };
	});
	const bytes = withEnd(joined(pieces, length), codec);
	spans.forEach(({ held, start, end }) => held.moveTo({ bytes, start, end, codec }, name));
	return bytes;
}

function withEnd(body: Uint8Array, codec: TextCodec): Uint8Array {
	const end = codec.encode(endLine(body));
	return joined([body, end], body.length + end.length);
}

const lineFeed = new Uint8Array([0x0a]);

function statementLine(stated: {
	readonly entry: Entry;
	readonly held: HeldRecord;
	readonly place: number;
	readonly stamp: number;
}): SegmentLine {
	const { entry, held, place, stamp } = stated;
	const { facts } = held;
	return {
		...{ kind: 'statement', start: 0, end: 0, feed: place },
		...{ key: facts.key, id: entry.id, citekey: entry.citekey, sure: facts.sure },
		...{ title: facts.title, firstSeen: facts.firstSeen, year: facts.year },
		...{ derived: entry.derived, formerNames: entry.formerNames, stamp },
	};
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
