import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FileFolder } from '../../../src/core/library/segmentDisk';
import { record } from './record';
import { StoredTestLibrary } from './storedLibrary';

/** A folder in memory; writing fails where the test wants a full disk. */
function memoryFolder(): FileFolder & { isFull: boolean; readonly files: Map<string, Uint8Array> } {
	const files = new Map<string, Uint8Array>();
	return {
		files,
		isFull: false,
		names: () => Promise.resolve([...files.keys()]),
		read: (name) => Promise.resolve(files.get(name)?.slice()),
		write(name, bytes) {
			if (this.isFull) {
				return Promise.reject(new Error('ENOSPC: no space left on device'));
			}
			files.set(name, bytes.slice());
			return Promise.resolve();
		},
		rename: (from, to) => {
			const bytes = files.get(from);
			assert.ok(bytes && !files.has(to));
			files.delete(from);
			files.set(to, bytes);
			return Promise.resolve();
		},
		remove: (name) => Promise.resolve(void files.delete(name)),
	};
}

const idsOf = ({ library }: StoredTestLibrary) =>
	library
		.papers()
		.map(({ id }) => id)
		.sort();
const turn = fc.record({
	window: fc.nat(1),
	paper: fc.nat(40),
	feed: fc.constantFrom('a', 'b'),
	follows: fc.boolean(),
});

describe('Two windows on one library', () => {
	it('both keep what either added, and agree once they have looked', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(turn, { maxLength: 60 }), async (turns) => {
				const folder = memoryFolder();
				const windows = [new StoredTestLibrary(folder), new StoredTestLibrary(folder)] as const;
				for (const { window, paper, feed, follows } of turns) {
					const mine = windows[window === 0 ? 0 : 1];
					if (follows) {
						await mine.absorb();
					}
					const identifiers = { arxiv: `2611.${String(paper).padStart(5, '0')}` };
					mine.library.addFeed({ id: feed, label: feed }, [record(`Paper number ${paper} of many`, { identifiers })]);
					await mine.save(`window${window}`);
				}
				const third = new StoredTestLibrary(folder);
				assert.ok((await third.absorb()).every(({ damaged }) => damaged === 0));
				const ids = new Set(turns.map(({ paper }) => `arxiv:2611.${String(paper).padStart(5, '0')}`));
				assert.deepEqual(idsOf(third), [...ids].sort());
				for (const window of windows) {
					await window.absorb();
					assert.deepEqual(idsOf(window), [...ids].sort());
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(60_000);

	it('lose nothing to a disk that is full for a while', async () => {
		const folder = memoryFolder();
		const window = new StoredTestLibrary(folder);
		window.library.addFeed({ id: 'a', label: 'A' }, [record('Saved before the disk was full')]);
		await window.save('one');
		const before = new Map(folder.files);
		folder.isFull = true;
		window.library.addFeed({ id: 'a', label: 'A' }, [record('Came while the disk was full')]);
		await assert.rejects(window.save('one'), /ENOSPC/);
		assert.deepEqual(folder.files, before);
		assert.equal(window.library.papers().length, 2);
	});
});
