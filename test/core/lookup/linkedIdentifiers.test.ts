import * as assert from 'node:assert/strict';
import { linkedIdentifiers } from '../../../src/core/lookup/linkedIdentifiers';

function named(query: string): readonly string[] {
	return linkedIdentifiers(query).map(({ kind, value }) => `${kind}:${value}`);
}

describe('linkedIdentifiers', () => {
	it('reads one id after the other, encoded or not', () => {
		assert.deepEqual(named('id=10.1000/a&id=2401.17377&from=page&id=https%3A%2F%2Fdoi.org%2F10.1000%2Fb'), [
			'doi:10.1000/a',
			'arxiv:2401.17377',
			'doi:10.1000/b',
		]);
	});

	it('takes no web addresses and nothing but ids', () => {
		assert.deepEqual(named('id=https://example.org/x&id=http://169.254.1.1/&url=10.1000/a&xid=10.1000/b'), []);
		assert.deepEqual(named(''), []);
	});

	it('stops at 20', () => {
		const query = Array.from({ length: 50 }, (_, index) => `id=10.1000/${index}`).join('&');
		assert.equal(linkedIdentifiers(query).length, 20);
	});

	it('survives any query', () => {
		for (const query of ['id=%', 'id=%E0%A4%A', '&&&==', 'id='.repeat(100_000), 'id=\u0000\ud800', '%00id=']) {
			assert.deepEqual(named(query), []);
		}
	});
});
