import type { ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour';
import type { Services } from './startServices';

/** A request that may be meant for the server itself. */
export interface ControlRequest {
	readonly method: string;
	readonly path: string;
	readonly body: string;
	readonly response: ServerResponse;
}

/**
 * The controls for tests of another process: `POST /__behave` with `{ "path": "/feed", "behaviour": { "kind": "ok", … } }`
 * as JSON, `GET /__requests` for the log as JSON, `POST /__reset`. False when the request is none of these.
 */
export function answerControl(
	{ method, path, body, response }: ControlRequest,
	{ requests, respond, reset }: Pick<Services, 'requests' | 'respond' | 'reset'>,
): boolean {
	switch (`${method} ${path}`) {
		case 'POST /__behave': {
			const told = JSON.parse(body) as { readonly path: string; readonly behaviour: Behaviour };
			respond(told.path, told.behaviour);
			break;
		}
		case 'POST /__reset':
			reset();
			break;
		case 'GET /__requests':
			break;
		default:
			return false;
	}
	response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(requests));
	return true;
}
