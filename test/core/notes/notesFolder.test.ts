import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { notesFolder } from '../../../src/core/notes/notesFolder';

describe('notesFolder', () => {
	it('reads a folder below the workspace folder', () => {
		assert.deepEqual(notesFolder('notes'), { segments: ['notes'] });
		assert.deepEqual(notesFolder(' literature/notes/ '), { segments: ['literature', 'notes'] });
		assert.deepEqual(notesFolder('.\\my papers\\./a..b'), { segments: ['my papers', 'a..b'] });
	});

	it('means the usual folder when empty', () => {
		assert.deepEqual(notesFolder('  '), { segments: ['notes'] });
	});

	it('means the workspace folder itself by a dot', () => {
		assert.deepEqual(notesFolder('.'), { segments: [] });
	});

	it('refuses what leads outside, and names the setting', () => {
		for (const setting of ['/notes', '\\\\server\\notes', 'C:\\notes', 'c:notes', 'file:///notes', '~/notes', '~']) {
			assert.deepEqual(notesFolder(setting), { problem: 'absolute', setting });
		}
		for (const setting of ['..', '../notes', 'a/../../b', 'a\\..\\b', 'a/.. /b', 'a/.../b']) {
			assert.deepEqual(notesFolder(setting), { problem: 'outside', setting });
		}
	});

	it('refuses names that some system does not take', () => {
		for (const setting of ['a?b', 'a/CON', 'a/nul.x', 'a./b', 'a /b', 'a\u0000b', 'a|b', 'x'.repeat(401)]) {
			assert.deepEqual(notesFolder(setting), { problem: 'invalid', setting });
		}
	});

	it('never gives a segment that leads up or out', () => {
		const part = fc.constantFrom('.', '..', '/', '\\', ' ', 'a', 'C:', '~', '\n');
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const folder = notesFolder(parts.join(''));
				for (const segment of 'segments' in folder ? folder.segments : []) {
					assert.match(segment, /^[^/\\:]+$/);
					assert.doesNotMatch(segment, /^[. ]+$/);
				}
			}),
		);
	});
});
