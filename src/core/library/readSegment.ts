import { checksum } from '../text/checksum';
import { parsedJson } from '../text/parsedJson';
import { lineOf, type SegmentLine } from './segmentLine';
import type { TextCodec } from '../text/textCodec';

/** The first line of a segment. */
export interface SegmentHeader {
	/** Version of what the `derived` of its statements was worked out by. */
	readonly derivedBy: string;
	/** Feeds that the segment speaks of, for when its other lines are damaged. */
	readonly feeds: readonly string[];
}

const version = 1;

/** The first line. */
export function headerLine(header: SegmentHeader): string {
	return `${JSON.stringify({ glossator: version, ...header })}\n`;
}

/** The last line, after these bytes. */
export function endLine(bytes: Uint8Array): string {
	return `${endStart}${checksum(bytes)}"]\n`;
}

const endStart = 'E["';
const endLength = endStart.length + 32 + 3;

/** What a segment holds: `damaged` lines could not be read. */
export interface SegmentContent {
	/** `newer` where a newer Glossator wrote the file; one that cannot be read says nothing, and the lines may all the same. */
	readonly header: SegmentHeader | 'newer';
	/** Whether every byte is as it was written. */
	readonly isWhole: boolean;
	readonly lines: Iterable<SegmentLine | 'damaged'>;
}

/** Reads a segment; total: any bytes give an answer. */
export function readSegment(bytes: Uint8Array, codec: TextCodec): SegmentContent {
	const end = bytes.indexOf(lineFeed);
	const header = readHeader(codec.decode(bytes.subarray(0, Math.max(end, 0))));
	if (header === 'newer') {
		return { header, isWhole: false, lines: [] };
	}
	if (header === undefined) {
		const lines = end < 0 ? [] : linesIn(bytes, end + 1, { codec, isWhole: false });
		return { header: { derivedBy: '', feeds: [] }, isWhole: false, lines };
	}
	const body = bytes.subarray(0, Math.max(end + 1, bytes.length - endLength));
	const isWhole = codec.decode(bytes.subarray(body.length)) === endLine(body);
	const lines = linesIn(isWhole ? body : bytes, end + 1, { codec, isWhole });
	return { header, isWhole, lines };
}

const lineFeed = 0x0a;
const tab = 0x09;

interface Trust {
	readonly codec: TextCodec;
	/** Otherwise every record is looked at. */
	readonly isWhole: boolean;
}

function* linesIn(bytes: Uint8Array, from: number, trust: Trust): Generator<SegmentLine | 'damaged'> {
	for (let start = from; start < bytes.length;) {
		const end = bytes.indexOf(lineFeed, start);
		if (end < 0) {
			yield 'damaged';
			return;
		}
		if (bytes[start] !== letterE) {
			yield lineIn(bytes, { start, end }, trust);
		}
		start = end + 1;
	}
}

const letterS = 0x53;
const letterE = 0x45;

function lineIn(
	bytes: Uint8Array,
	{ start, end }: { readonly start: number; readonly end: number },
	{ codec, isWhole }: Trust,
): SegmentLine | 'damaged' {
	const found = bytes[start] === letterS ? bytes.indexOf(tab, start) : end;
	const middle = found < 0 || found > end ? end : found;
	const line = lineOf(codec.decode(bytes.subarray(start, middle)), middle + 1, end);
	const isSound = isWhole || line?.kind !== 'statement' || isRecord(codec.decode(bytes.subarray(line.start, line.end)));
	return line && isSound ? line : 'damaged';
}

/** Whether a text is a record, as far as the library relies on it. */
function isRecord(text: string): boolean {
	const { title, author, categories, identifiers, links, signals } = fieldsOf(parsedJson(text));
	const areObjects = [identifiers, links, signals].every((value) => typeof value === 'object' && value !== null);
	return typeof title === 'string' && Array.isArray(author) && Array.isArray(categories) && areObjects;
}

function readHeader(text: string): SegmentHeader | 'newer' | undefined {
	const { glossator, derivedBy, feeds } = fieldsOf(parsedJson(text));
	if (typeof glossator !== 'number') {
		return undefined;
	}
	return glossator > version ? 'newer' : { derivedBy: String(derivedBy), feeds: textsOf(feeds) };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
