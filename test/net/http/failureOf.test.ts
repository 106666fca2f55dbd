import * as assert from 'node:assert/strict';
import { failureOf } from '../../../src/net/http/failureOf';
import { untilAborted } from '../../../src/net/http/untilAborted';

const coded = (message: string, code: string) => Object.assign(new Error(message), { code });
const kindAndReason = (cause: unknown, reading = false) => {
	const { kind, reason } = failureOf(new TypeError('fetch failed', { cause }), 'https://example.org/', reading);
	return [kind, reason];
};

describe('what fetch fails with', () => {
	it('says why, though only its cause does', () => {
		const refused = new AggregateError([coded('connect ECONNREFUSED ::1:2', 'ECONNREFUSED'), new Error('other')]);
		assert.deepEqual(kindAndReason(refused), ['network', 'connect ECONNREFUSED ::1:2']);
		assert.deepEqual(kindAndReason(coded('other side closed', 'UND_ERR_SOCKET'), true), [
			'truncated',
			'other side closed (UND_ERR_SOCKET)',
		]);
		assert.deepEqual(kindAndReason(undefined), ['network', 'fetch failed']);
		assert.equal(failureOf('odd', 'https://example.org/', false).reason, 'odd');
	});

	it('is known as a matter of trust', () => {
		const codes = ['CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'DEPTH_ZERO_SELF_SIGNED_CERT'];
		for (const code of [...codes, 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO']) {
			assert.deepEqual(kindAndReason(coded('no trust', code)), ['tls', `no trust (${code})`]);
		}
		assert.equal(kindAndReason(new Error('net::ERR_CERT_AUTHORITY_INVALID'))[0], 'tls');
		assert.equal(kindAndReason(coded('read ECONNRESET', 'ECONNRESET'))[0], 'network');
	});

	it('may be its own cause', () => {
		const error = new Error('round');
		error.cause = error;
		assert.equal(failureOf(error, 'https://example.org/', false).reason, 'round');
	});
});

describe('work that does not heed a signal', () => {
	const deaf = new Promise(() => undefined);

	it('is left at once', async () => {
		await assert.rejects(untilAborted(deaf, AbortSignal.abort(new Error('enough'))), /enough/);
		const stop = new AbortController();
		const left = assert.rejects(untilAborted(deaf, stop.signal), /enough/);
		stop.abort(new Error('enough'));
		await left;
	});
});
