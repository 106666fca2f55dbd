import * as assert from 'node:assert/strict';
import { noteLink } from '../../../src/core/notes/noteLink';

describe('noteLink', () => {
	it('names a note of the same folder', () => {
		assert.equal(noteLink(['a.md'], ['b.md']), 'b.md');
		assert.equal(noteLink(['x', 'a.md'], ['x', 'b.md']), 'b.md');
	});

	it('goes up and down between folders', () => {
		assert.equal(noteLink(['2024', 'x', 'a.md'], ['2023', 'b.md']), '../../2023/b.md');
		assert.equal(noteLink(['a.md'], ['x', 'b.md']), 'x/b.md');
		assert.equal(noteLink(['x', 'a.md'], ['b.md']), '../b.md');
		assert.equal(noteLink(['x', 'x', 'a.md'], ['x', 'b.md']), '../b.md');
	});

	it('encodes what Markdown would misread, and every script', () => {
		assert.equal(noteLink(['a.md'], ["b (1)'s é#.md"]), 'b%20%281%29%27s%20%C3%A9%23.md');
		assert.equal(decodeURIComponent(noteLink(['a.md'], ['李 *!.md'])), '李 *!.md');
		assert.equal(noteLink(['a.md'], ['b\uD800.md']), 'b.md');
	});
});
