import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request to be answered. */
export interface Occasion {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	/** How often this behaviour was asked before. */
	readonly before: number;
}
