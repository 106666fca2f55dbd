import type { IncomingMessage } from 'node:http';

/** All text of a request; what came until then, when the client goes away. */
export async function readBody(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = [];
	try {
		for await (const piece of request) {
			pieces.push(piece as Buffer);
		}
	} catch {
		pieces.push(Buffer.from('…'));
	}
	return Buffer.concat(pieces).toString();
}
