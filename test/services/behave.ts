import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Behaviour } from './behaviour';
import { breakOff, promiseLess, stall } from './badBodies';
import { answerConditionally } from './conditional';
import { gzipBomb } from './gzipBomb';
import type { Occasion } from './occasion';
import { bytesOf, sendBytes, sendContent } from './sendContent';

/** Answers one request as told. */
export function behave(behaviour: Behaviour, occasion: Occasion): void {
	const { response, before, request } = occasion;
	switch (behaviour.kind) {
		case 'ok':
			return sendContent(response, behaviour);
		case 'validated':
			return answerConditionally(behaviour, occasion);
		case 'slow':
			setTimeout(() => sendContent(response, behaviour), behaviour.ms);
			return;
		case 'stalled':
			return stall(response, behaviour);
		case 'truncated':
			return breakOff(response, behaviour);
		case 'wrongLength':
			return promiseLess(response, behaviour);
		case 'gzip':
			response.setHeader('Content-Encoding', 'gzip');
			return sendBytes(response, gzipSync(bytesOf(behaviour)), behaviour);
		case 'gzipBomb':
			return gzipBomb(response, behaviour.megabytes);
		case 'redirect':
			response.writeHead(behaviour.status ?? 302, { Location: behaviour.to }).end();
			return;
		case 'redirectLoop':
			return sendRound(occasion, behaviour.endless ?? false);
		case 'status':
			response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
			return;
		case 'tooMany':
			return before < behaviour.times ? refuse(response, behaviour) : sendContent(response, behaviour);
		case 'reset':
			if (before < (behaviour.times ?? Infinity)) {
				request.socket.destroy();
				return;
			}
			return sendContent(response, behaviour);
	}
}

function refuse(response: ServerResponse, told: Behaviour & { kind: 'tooMany' }): void {
	const wait = told.retryAfter === undefined ? {} : { 'Retry-After': String(told.retryAfter) };
	response.writeHead(told.status ?? 429, { ...wait, ...told.refusalHeaders }).end('Too many requests');
}

function sendRound({ request, response }: Occasion, endless: boolean): void {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const turn = Number(searchParams.get('turn') ?? 0) + 1;
	response.writeHead(302, { Location: `${pathname}?turn=${endless ? turn : turn % 2}` }).end();
}
