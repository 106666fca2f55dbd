import type { ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour';
import { bytesOf } from './sendContent';

/** Begins to answer and falls silent. */
export function stall(response: ServerResponse, told: Behaviour & { kind: 'stalled' }): void {
	if (told.silent !== true) {
		response.writeHead(200, told.headers);
		response.write(bytesOf(told));
	}
}

/** Ends the connection in the middle of the body. */
export function breakOff(response: ServerResponse, told: Behaviour & { kind: 'truncated' }): void {
	const bytes = bytesOf(told);
	const length = told.chunked === true ? {} : { 'Content-Length': bytes.length };
	response.writeHead(200, { ...told.headers, ...length });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.end());
}

/** Sends more than it said, as servers do that count characters. */
export function promiseLess(response: ServerResponse, told: Behaviour & { kind: 'wrongLength' }): void {
	const bytes = bytesOf(told);
	response.strictContentLength = false;
	response.writeHead(200, { ...told.headers, 'Content-Length': Math.floor(bytes.length / 2) });
	response.end(bytes, () => response.socket?.end());
}
