import * as assert from 'node:assert/strict';
import { Engine } from '../../../src/worker/engine';
import type { FromEngine, ToEngine } from '../../../src/worker/protocol';
import { serve } from '../../../src/worker/serve';

/** An engine behind a port, and what it answered. */
function served() {
	const answers: FromEngine[] = [];
	let send: (message: ToEngine) => void = () => assert.fail('The engine does not listen.');
	serve(new Engine(), { post: (message) => answers.push(message), onMessage: (listener) => (send = listener) });
	return { answers, send: (message: ToEngine) => send(message) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('Serving requests', () => {
	it('answers in order', async () => {
		const { answers, send } = served();
		send({ kind: 'request', id: 1, method: 'papers', params: {} });
		send({ kind: 'request', id: 2, method: 'feeds', params: {} });
		await turn();
		assert.deepEqual(answers, [
			{ kind: 'result', id: 1, value: [] },
			{ kind: 'result', id: 2, value: [] },
		]);
	});

	it('does no work for what is taken back before its turn', async () => {
		const { answers, send } = served();
		send({ kind: 'request', id: 1, method: 'search', params: { query: 'a', limit: 5, today: '2026-11-23' } });
		send({ kind: 'cancel', id: 1 });
		send({ kind: 'request', id: 2, method: 'papers', params: {} });
		await turn();
		assert.deepEqual(
			answers.map(({ id }) => id),
			[2],
		);
	});

	it('answers a request that fails with its error, and goes on', async () => {
		const { answers, send } = served();
		send({ kind: 'request', id: 1, method: 'names', params: undefined });
		send({ kind: 'request', id: 2, method: 'papers', params: {} });
		await turn();
		assert.deepEqual(
			answers.map(({ kind, id }) => [kind, id]),
			[
				['error', 1],
				['result', 2],
			],
		);
	});
});
