import { checksum } from '../text/checksum';

/** Named pieces of a saved index: typed arrays, or a JSON value as text. */
export class Sections {
	readonly #pieces = new Map<string, Piece>();

	set(name: string, piece: Piece): void {
		this.#pieces.set(name, piece);
	}

	/** Parts of some 8 MB, each whole by itself and with a checksum, to be kept as files. */
	parts(encode: (text: string) => Uint8Array): readonly Uint8Array[] {
		const parts: Uint8Array[] = [];
		let group: (readonly [string, Piece])[] = [];
		let size = 0;
		for (const piece of this.#pieces) {
			group.push(piece);
			size += typeof piece[1] === 'string' ? piece[1].length : piece[1].byteLength;
			if (size >= partSize) {
				parts.push(writePart(group, encode));
				[group, size] = [[], 0];
			}
		}
		return group.length > 0 ? [...parts, writePart(group, encode)] : parts;
	}
}

/** The pieces of a saved index; what is missing or of another type throws a {@link DamagedIndexError}. */
export class SectionReader {
	readonly #pieces = new Map<string, SavedPiece>();
	readonly #decode: (bytes: Uint8Array) => string;

	/** Throws a {@link DamagedIndexError} where a byte is not as it was written. */
	constructor(parts: readonly Uint8Array[], decode: (bytes: Uint8Array) => string) {
		this.#decode = decode;
		parts.forEach((part) => readPart(part, decode).forEach((piece) => this.#pieces.set(piece.name, piece)));
	}

	uint8(name: string): Uint8Array {
		const { bytes } = this.#piece(name, 1);
		return bytes;
	}

	uint16(name: string): Uint16Array {
		const { bytes } = this.#piece(name, 2);
		return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
	}

	uint32(name: string): Uint32Array {
		const { bytes } = this.#piece(name, 4);
		return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
	}

	json(name: string): unknown {
		return JSON.parse(this.#decode(this.#piece(name, 0).bytes));
	}

	#piece(name: string, unit: number): SavedPiece {
		const piece = this.#pieces.get(name);
		if (piece?.unit !== unit) {
			throw new DamagedIndexError(`no section "${name}" of unit ${unit}`);
		}
		return piece;
	}
}

/** A saved index is not as it was saved, or not one of this version; it can be built anew. */
export class DamagedIndexError extends Error {}

type Piece = Uint8Array | Uint16Array | Uint32Array | string;

interface SavedPiece {
	readonly name: string;
	/** Bytes of one number; 0 for JSON. */
	readonly unit: number;
	readonly bytes: Uint8Array;
}

/** What a part begins with: tells versions and the order of bytes in a number apart. */
const mark = 0x676c3031;
const partSize = 8 * 1024 * 1024;
const headSize = 16;
const checksumSize = 32;

/** Mark, length of the table, its JSON, the pieces at multiples of 8 bytes, the checksum of it all. */
function writePart(pieces: readonly (readonly [string, Piece])[], encode: (text: string) => Uint8Array): Uint8Array {
	const bodies = pieces.map(([name, piece]) => bodyOf(name, piece, encode));
	const table = encode(JSON.stringify(bodies.map(({ name, unit, bytes }) => [name, unit, bytes.length])));
	const start = aligned(headSize + table.length);
	const length = bodies.reduce((sum, { bytes }) => sum + aligned(bytes.length), start);
	const part = new Uint8Array(length + checksumSize);
	new Uint32Array(part.buffer, 0, 2).set([mark, table.length]);
	part.set(table, headSize);
	let at = start;
	for (const { bytes } of bodies) {
		part.set(bytes, at);
		at += aligned(bytes.length);
	}
	part.set(encode(checksum(part.subarray(0, length))), length);
	return part;
}

function bodyOf(name: string, piece: Piece, encode: (text: string) => Uint8Array): SavedPiece {
	return typeof piece === 'string'
		? { name, unit: 0, bytes: encode(piece) }
		: {
				name,
				unit: piece.BYTES_PER_ELEMENT,
				bytes: new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength),
			};
}

function readPart(given: Uint8Array, decode: (bytes: Uint8Array) => string): readonly SavedPiece[] {
	// Numbers can only be read in place where they begin at a multiple of their size.
	const part = given.byteOffset % 8 === 0 ? given : given.slice();
	const length = part.length - checksumSize;
	if (length < headSize || decode(part.subarray(length)) !== checksum(part.subarray(0, length))) {
		throw new DamagedIndexError('a part is damaged');
	}
	const [found, tableLength = 0] = new Uint32Array(part.buffer, part.byteOffset, 2);
	if (found !== mark) {
		throw new DamagedIndexError('another version');
	}
	const table = JSON.parse(decode(part.subarray(headSize, headSize + tableLength))) as [string, number, number][];
	let at = aligned(headSize + tableLength);
	return table.map(([name, unit, size]) => {
		const bytes = part.subarray(at, at + size);
		at += aligned(size);
		return { name, unit, bytes };
	});
}

function aligned(length: number): number {
	return (length + 7) & ~7;
}
