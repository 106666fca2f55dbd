import { HttpError } from './httpTypes';
import type { TimeLimit } from './timeLimit';
import { untilAborted } from './untilAborted';

/** What bounds the reading of a body. */
export interface BodyBounds {
	readonly url: string;
	/** After decompression. */
	readonly maxBytes: number;
	/** Longest wait for another piece. */
	readonly silenceMs: number;
	readonly limit: TimeLimit;
}

/**
 * The bytes of a body, which `fetch` has decompressed piece by piece: never more than one piece over the bound is held.
 * Throws `size`, `truncated` or what the stream failed with.
 */
export async function boundedBody(response: Response, bounds: BodyBounds): Promise<Uint8Array> {
	const promised = Number(response.headers.get('content-length') ?? NaN);
	const reader = response.body?.getReader();
	const pieces: Uint8Array[] = [];
	let size = 0;
	try {
		refuseOver(promised, bounds);
		for (let next = await piece(reader, bounds); next; next = await piece(reader, bounds)) {
			pieces.push(next);
			size += next.byteLength;
			refuseOver(size, bounds);
		}
	} catch (error) {
		// Frees the connection; that it cannot be cancelled either is no news after a failure.
		reader?.cancel().catch(() => undefined);
		throw error;
	}
	if (size < promised && saysItsLength(response)) {
		throw new HttpError(`${size} of ${promised} bytes`, { kind: 'truncated', url: bounds.url });
	}
	return joined(pieces, size);
}

function refuseOver(size: number, { maxBytes, url }: BodyBounds): void {
	if (size > maxBytes) {
		throw new HttpError(`more than ${maxBytes} bytes`, { kind: 'size', url });
	}
}

async function piece(
	reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
	{ limit, silenceMs, url }: BodyBounds,
): Promise<Uint8Array | undefined> {
	limit.begin(silenceMs, url);
	return reader && (await untilAborted(reader.read(), limit.signal)).value;
}

/** `Content-Length` counts compressed bytes, and browsers hide from us whether another origin compressed. */
function saysItsLength({ headers, type }: Response): boolean {
	return type !== 'cors' && !headers.has('content-encoding');
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let offset = 0;
	for (const part of pieces) {
		bytes.set(part, offset);
		offset += part.byteLength;
	}
	return bytes;
}
