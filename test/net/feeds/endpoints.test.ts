import * as assert from 'node:assert/strict';
import { defaultEndpoints, readEndpoints } from '../../../src/net/endpoints';

describe('The addresses of the services', () => {
	it('are the defaults where nothing else is said', () => {
		for (const setting of [undefined, null, 3, 'x', [], {}, { crossref: 5, doi: 'ftp://x', other: 'https://x.org' }]) {
			assert.deepEqual(readEndpoints(setting), defaultEndpoints);
		}
	});

	it('can be mirrors', () => {
		assert.deepEqual(readEndpoints({ crossref: 'http://localhost:8080/crossref/' }), {
			...defaultEndpoints,
			crossref: 'http://localhost:8080/crossref',
		});
	});

	it('are not taken from what only looks like one', () => {
		const hostile: unknown = JSON.parse(
			'{"__proto__": {"doi": "http://x"}, "constructor": "http://x", "toString": "http://x"}',
		);
		assert.deepEqual(Object.keys(readEndpoints(hostile)), Object.keys(defaultEndpoints));
	});
});
