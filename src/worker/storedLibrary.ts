import type { Decoded } from '../core/formats/decoded';
import { decode } from '../core/formats/detect';
import { decodeFeed } from '../core/formats/snapshot/feedText';
import { Library } from '../core/library/library';
import { Segments } from '../core/library/segments';
import type { TextCodec } from '../core/text/textCodec';
import type { PaperRecord } from '../core/paper/paper';
import { ruleFilter } from '../core/subscriptions/passesRules';
import { encodingOf } from '../core/text/encodingOf';
import { areaOf } from '../core/topics/areaOf';
import { areasVersion } from '../core/topics/areasVersion';
import type { EngineParams, FeedTarget, ImportSummary, Written } from './protocol';

/** Id of the feed that comes with Glossator and is not kept among the others. */
const starterFeedId = 'starter';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 of the platform. */
export const coder: TextCodec = {
	encode: (text) => encoder.encode(text),
	decode: (bytes) => decoder.decode(bytes),
};

/** The library and its segments. */
export class StoredLibrary {
	readonly library = new Library([starterFeedId]);
	readonly segments = new Segments(this.library, {
		codec: coder,
		derive: areaOf,
		derivedBy: areasVersion,
	});

	/** Adds the papers that come with Glossator. */
	addStarter(text: string): void {
		const { feed, papers } = decodeFeed(text);
		if (feed) {
			this.library.addFeed(feed, papers);
		}
	}

	/** Adds what was decoded to a feed, as far as its rules let it through. */
	import(
		{ feed, now, segment, listedOn = now, keep = [] }: ImportOrder,
		{ format, papers, problems }: Decoded,
	): ImportSummary {
		const passes = feed.rules && ruleFilter(feed.rules, now);
		const wanted = passes ? papers.filter(passes) : papers;
		// A source that says nothing does not become a feed by it.
		const isEmpty = wanted.length === 0 && !this.library.feedLabels.has(feed.id);
		const addition = isEmpty ? { added: 0, merged: 0 } : this.library.addFeed(feed, wanted, listedOn);
		const outdated = passes ? this.#outdated(feed, passes, new Set(keep)) : [];
		this.library.forget(feed.id, outdated);
		return { format, ...addition, read: papers.length, problems, ...this.written(segment) };
	}

	/** The segment with what changed, under the name that it is to have. */
	written(segment: string): Written {
		const bytes = this.segments.changes(segment);
		return bytes ? { segment: bytes } : {};
	}

	/** Ids of papers that the feed brought and its rules let through no more; what the user marked stays. */
	#outdated(
		{ id }: FeedTarget,
		passes: (record: PaperRecord) => boolean,
		keep: ReadonlySet<string>,
	): readonly string[] {
		const isOutdated = (record: PaperRecord | undefined) => record !== undefined && !passes(record);
		return [...this.library.entries]
			.filter((entry) => !entry.names.some((name) => keep.has(name)) && isOutdated(entry.heldBy(id)?.record))
			.map((entry) => entry.id);
	}
}

type ImportOrder = Omit<EngineParams<'importBytes'>, 'bytes'>;

/** The bytes of a source in whatever encoding they are, decoded by content. */
export function decodeBytes(bytes: Uint8Array, contentType?: string): Decoded {
	return decode(textOf(bytes, contentType));
}

/** Bytes as text, by what declares their encoding and what they look like. */
export function textOf(bytes: Uint8Array, contentType?: string): string {
	return new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
}
