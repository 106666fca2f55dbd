import * as assert from 'node:assert/strict';
import { boundedBody } from '../../../src/net/http/boundedBody';
import { TimeLimit } from '../../../src/net/http/timeLimit';
import { HeldClock } from './heldClock';
import { failureFrom } from './testClient';

describe('a body', () => {
	const read = (body: string | undefined, headers: Record<string, string> = {}) =>
		boundedBody(new Response(body, { headers }), {
			url: 'https://example.org/',
			maxBytes: 10,
			silenceMs: 20_000,
			limit: new TimeLimit(new AbortController().signal, new HeldClock().sleep),
		});

	it('may be missing', async () => {
		assert.equal((await read(undefined)).length, 0);
	});

	it('shorter than it should be is found out where the network did not', async () => {
		const { kind, reason } = await failureFrom(read('abc', { 'Content-Length': '7' }));
		assert.deepEqual({ kind, reason }, { kind: 'truncated', reason: '3 of 7 bytes' });
	});

	it('has no length to compare when it was compressed', async () => {
		assert.equal((await read('abc', { 'Content-Length': '7', 'Content-Encoding': 'gzip' })).length, 3);
		assert.equal((await read('abc', { 'Content-Length': 'many' })).length, 3);
	});

	it('is bounded to the byte', async () => {
		assert.equal((await read('0123456789')).length, 10);
		assert.equal((await failureFrom(read('0123456789a'))).kind, 'size');
	});
});
