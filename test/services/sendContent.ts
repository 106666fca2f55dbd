import type { ServerResponse } from 'node:http';
import type { Content } from './behaviour';

/** Sends a body as it should be sent. */
export function sendContent(response: ServerResponse, content: Content): void {
	sendBytes(response, bytesOf(content), content);
}

/** Sends bytes that stand for the content's body. */
export function sendBytes(response: ServerResponse, bytes: Buffer, { headers }: Content): void {
	response.writeHead(200, { 'Content-Length': bytes.length, ...headers }).end(bytes);
}

/** The body as the bytes that go over the wire. */
export function bytesOf({ body, encoding = 'utf8' }: Content): Buffer {
	return Buffer.from(body, encoding);
}
