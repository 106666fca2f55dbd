import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noteFileName } from '../../../src/core/notes/noteFileName';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('noteFileName', function () {
	this.timeout(60_000);

	it('is the citekey where every system takes it', () => {
		for (const citekey of ['liu2024infini', 'Erdős1959', 'a.b-c_d', '李2020', 'com10', 'console', 'nul_', 'a b']) {
			assert.equal(noteFileName(citekey), `${citekey}.md`);
		}
	});

	it('replaces what a system refuses and tells the citekey apart by a hash', () => {
		assert.match(noteFileName('smith:2020/a'), /^smith-2020-a-[\da-z]{8}\.md$/);
		assert.match(noteFileName('../../etc/passwd'), /^-\.\.-etc-passwd-[\da-z]{8}\.md$/);
		assert.match(noteFileName('a\u0000b\u202Ec'), /^a-b-c-[\da-z]{8}\.md$/);
		assert.match(noteFileName('end. . '), /^end-[\da-z]{8}\.md$/);
	});

	it('avoids the device names of Windows', () => {
		for (const citekey of ['CON', 'prn', 'AUX.x', 'nul', 'COM1', 'lpt9.tar', 'COM¹', 'CONIN$', 'nul .x']) {
			assert.match(noteFileName(citekey), /^note-/, citekey);
		}
	});

	it('always names something', () => {
		for (const citekey of ['', '.', '..', '   ', '. .', '\u0000', '\uD800']) {
			assert.match(noteFileName(citekey), /^(?:note-)?-?-[\da-z]{8}\.md$/, JSON.stringify(citekey));
		}
	});

	it('cuts a long citekey between characters', () => {
		const name = noteFileName('ü'.repeat(300));
		assert.ok(bytes(name) <= 120 && /^ü+-[\da-z]{8}\.md$/.test(name));
		assert.notEqual(noteFileName('x'.repeat(300)), noteFileName('x'.repeat(301)));
		assert.ok(noteFileName('x'.repeat(1_000_000)).length <= 120);
	});

	it('gives citekeys that look alike once cleaned different names', () => {
		const names = ['a/b', 'a:b', 'a-b', 'a\\b', 'a?b', 'a//b', 'e\u0301', 'é'].map(noteFileName);
		assert.equal(new Set(names).size, names.length);
	});

	it('is a valid name on every system for any citekey', () => {
		const unit = fc.oneof(
			fc.constantFrom('.', ' ', '/', '\\', ':', '*', '\n', 'CON', 'nul', '~', '\uD800'),
			fc.string({ unit: 'binary', maxLength: 3 }),
		);
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
				const name = noteFileName(units.join(''));
				assert.ok(bytes(name) <= 120);
				assert.equal(name, name.normalize('NFC'));
				assert.match(name, /^[^<>:"/\\|?*\p{Cc}\p{Surrogate}]+\.md$/u);
				assert.doesNotMatch(name, /^[. ]|[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)[ ]*\./i);
			}),
			{ numRuns: 500 },
		);
	});
});
