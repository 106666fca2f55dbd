import * as assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	nextSegmentName,
	SegmentDisk,
	segmentsToJoin,
	type FileFolder,
	type NamedSegment,
} from '../../../src/core/library/segmentDisk';
import { nodeFolder } from './nodeFolder';
import { record } from './record';
import { StoredTestLibrary } from './storedLibrary';

const segment = (name: string, text = name): NamedSegment => ({ name, bytes: new TextEncoder().encode(text) });

/** The folder, where the call of this number (from 1) and all after it fail. */
function failing(folder: FileFolder, from: number, code: string): FileFolder {
	let calls = 0;
	const unless = <T>(work: () => Promise<T>): Promise<T> =>
		++calls < from ? work() : Promise.reject(Object.assign(new Error(code), { code }));
	return {
		names: () => folder.names(),
		read: (name) => folder.read(name),
		write: (name, bytes) =>
			unless(() => folder.write(name, bytes)).catch(async (error: unknown) => {
				// A disk that fills up while a file is written leaves the beginning of it.
				await (code === 'ENOSPC' ? folder.write(name, bytes.subarray(0, bytes.length / 2)) : undefined);
				throw error;
			}),
		rename: (from, to) => unless(() => folder.rename(from, to)),
		remove: (name) => unless(() => folder.remove(name)),
	};
}

describe('SegmentDisk', () => {
	let path = '';
	beforeEach(async () => {
		path = join(await mkdtemp(join(tmpdir(), 'glossator-segments-')), 'library');
	});
	afterEach(() => rm(join(path, '..'), { recursive: true }));

	it('has no segments where there is no folder, and makes it for the first', async () => {
		const disk = new SegmentDisk(nodeFolder(path));
		assert.deepEqual(await disk.names(), []);
		await disk.sweep();
		await disk.write(segment('00000001-a', 'what it says'));
		assert.deepEqual(await readdir(path), ['00000001-a.segment']);
		assert.equal(await readFile(join(path, '00000001-a.segment'), 'utf8'), 'what it says');
		assert.deepEqual(Buffer.from((await disk.read('00000001-a')) ?? []).toString(), 'what it says');
		assert.equal(await disk.read('00000002-a'), undefined);
	});

	it('names segments from the oldest to the newest, and no other file', async () => {
		const disk = new SegmentDisk(nodeFolder(path));
		for (const name of ['00000010-a', '00000009-z', '00000009-b']) {
			await disk.write(segment(name));
		}
		await writeFile(join(path, 'notes.txt'), 'mine');
		await writeFile(join(path, '00000011-a.unfinished'), 'half');
		assert.deepEqual(await disk.names(), ['00000009-b', '00000009-z', '00000010-a']);
		assert.match(nextSegmentName(await disk.names(), 'me'), /^00000011-me$/);
	});

	it('puts segments in the place of others, and deletes those only when the new ones are there', async () => {
		const disk = new SegmentDisk(nodeFolder(path));
		for (const name of ['00000001-a', '00000002-a', '00000003-a']) {
			await disk.write(segment(name));
		}
		await disk.replace(['00000001-a', '00000002-a'], [segment('00000002-a-0000', 'both')]);
		assert.deepEqual(await disk.names(), ['00000002-a-0000', '00000003-a']);
		await disk.replace(['no such segment'], []);
		assert.equal((await disk.names()).length, 2);
	});

	it('keeps a damaged segment where it can be looked at', async () => {
		const disk = new SegmentDisk(nodeFolder(path));
		await disk.write(segment('00000001-a', 'damaged'));
		const aside = await disk.setAside('00000001-a');
		assert.deepEqual(await disk.names(), []);
		assert.equal(await readFile(join(path, aside), 'utf8'), 'damaged');
	});

	it('sweeps up what a killed window left, but not what another one may be writing now', async () => {
		const disk = new SegmentDisk(nodeFolder(path));
		await disk.write(segment('00000005-a'));
		await writeFile(join(path, '00000004-b.unfinished'), 'half');
		await writeFile(join(path, '00000006-c.unfinished'), 'half');
		await disk.sweep();
		assert.deepEqual((await readdir(path)).sort(), ['00000005-a.segment', '00000006-c.unfinished']);
	});

	for (const [code, how] of [
		['ENOSPC', 'is full'],
		['EACCES', 'may not be written'],
	] as const) {
		it(`loses nothing where the folder ${how}, at whatever step that shows`, async () => {
			for (let step = 1; step <= 30; step++) {
				await rm(path, { recursive: true, force: true });
				const saved = await savePapers(path);
				const window = new StoredTestLibrary(failing(nodeFolder(path), step, code));
				await window.absorb();
				window.library.addFeed({ id: 'a', label: 'A' }, [record('Came when nothing could be written')]);
				await window.save('late').catch((error: unknown) => assert.match(String(error), new RegExp(code)));
				assert.equal(window.library.papers().length, saved + 1);
				const later = new StoredTestLibrary(nodeFolder(path));
				assert.ok((await later.absorb()).every(({ damaged }) => damaged === 0));
				assert.ok(later.library.papers().length >= saved, `step ${step} left ${later.library.papers().length}`);
				await later.save('next');
				assert.deepEqual(
					(await readdir(path)).filter((name) => !/\.(segment|unfinished)$/.test(name)),
					[],
				);
			}
		});
	}
});

describe('Joining segments', () => {
	it('that fails on a full disk loses nothing when it succeeds later', async () => {
		const path = await mkdtemp(join(tmpdir(), 'glossator-joining-'));
		const folder = nodeFolder(path);
		let isFull = false;
		const write: FileFolder['write'] = (name, bytes) =>
			isFull && /-0000\./.test(name) ? Promise.reject(new Error('ENOSPC')) : folder.write(name, bytes);
		const window = new StoredTestLibrary({ ...folder, write });
		for (let number = 1; number <= 40; number++) {
			isFull = number === 16 || number === 17;
			window.library.addFeed({ id: 'a', label: 'A' }, [record(`The paper of number ${number}`)]);
			const save = window.save('one');
			await (isFull ? assert.rejects(save, /ENOSPC/) : save);
		}
		const later = new StoredTestLibrary(folder);
		await later.absorb();
		assert.equal(later.library.papers().length, 40);
		await rm(path, { recursive: true });
	});
});

/** Fifteen segments, so that the next one makes all of them one; gives the number of papers. */
async function savePapers(path: string): Promise<number> {
	const window = new StoredTestLibrary(nodeFolder(path));
	for (let number = 1; number <= 15; number++) {
		window.library.addFeed({ id: 'a', label: 'A' }, [record(`The paper of number ${number}`)]);
		await window.save('one');
	}
	return window.library.papers().length;
}

describe('segmentsToJoin', () => {
	const small = (count: number) => Array.from({ length: count }, (_, place) => ({ name: `small${place}`, size: 1000 }));

	it('leaves few small segments and all large ones', () => {
		assert.deepEqual(segmentsToJoin(small(15)), []);
		assert.deepEqual(segmentsToJoin(Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, size: 8e6 }))), []);
	});

	it('takes all that came after the last large one, when they are many', () => {
		const sizes = [...small(3), { name: 'large', size: 8e6 }, ...small(16)];
		assert.equal(segmentsToJoin(sizes).length, 16);
	});

	it('takes large ones too, once most of the newest was said again', () => {
		const large = (outdated: number) => ({ name: `${outdated}`, size: 8e6, outdated });
		assert.deepEqual(segmentsToJoin([large(0), large(1), large(2), large(3)]), []);
		const sizes = [{ name: 'base', size: 5e7 }, large(8e6), large(7e6), large(6e6), large(5)];
		assert.deepEqual(segmentsToJoin(sizes), ['8000000', '7000000', '6000000', '5']);
	});
});

describe('A large feed whose counts change with every refresh', () => {
	it('takes no more room on disk than a few of its refreshes', async () => {
		const path = join(await mkdtemp(join(tmpdir(), 'glossator-segments-')), 'library');
		const window = new StoredTestLibrary(nodeFolder(path));
		const abstract = 'Words and more words. '.repeat(500);
		for (let upvotes = 0; upvotes < 20; upvotes++) {
			const papers = Array.from({ length: 500 }, (_, number) =>
				record(`The paper of number ${number}`, { abstract, signals: { upvotes } }),
			);
			window.library.addFeed({ id: 'a', label: 'A' }, papers);
			await window.save('one');
		}
		const files = await readdir(path);
		assert.ok(files.length < 8, `${files.length} files`);
		const later = new StoredTestLibrary(nodeFolder(path));
		assert.ok((await later.absorb()).every(({ damaged }) => damaged === 0));
		assert.deepEqual(later.library.papers(), window.library.papers());
		await rm(join(path, '..'), { recursive: true });
	}).timeout(60_000);
});
