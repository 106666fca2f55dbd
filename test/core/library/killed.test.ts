import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFolder } from './nodeFolder';
import { record } from './record';
import { StoredTestLibrary } from './storedLibrary';

/** Asks this very file, run by itself, to be the process that is killed. */
const role = 'save until killed';

/** What a change does to the library: mostly a new paper, now and then a feed that goes and comes back. */
function change({ library }: StoredTestLibrary, turn: number): void {
	library.addFeed({ id: 'kept', label: 'Kept' }, [paperOf(turn)]);
	if (turn % 5 === 0) {
		library.addFeed({ id: 'kept', label: 'Kept' }, [{ ...paperOf(turn - 3), signals: { upvotes: turn } }]);
	}
	if (turn % 7 === 0) {
		library.removeFeed('passing');
	} else {
		library.addFeed({ id: 'passing', label: 'Passing' }, [paperOf(turn), record(`In passing ${turn}`)]);
	}
}

const paperOf = (turn: number) =>
	record(`The paper of turn number ${turn}`, {
		...{ by: ['Ada Meer'], issued: { year: 2026 }, abstract: 'Words. '.repeat(40) },
		identifiers: { arxiv: `2611.${String(turn).padStart(5, '0')}` },
	});

async function saveUntilKilled(path: string): Promise<void> {
	const stored = new StoredTestLibrary(nodeFolder(path));
	const reports = await stored.absorb();
	const damaged = reports.filter((report) => report.damaged !== 0).length;
	writeSync(1, `opened ${damaged}\n`);
	for (let turn = stored.library.records('kept').length + 1; ; turn++) {
		change(stored, turn);
		await stored.save(String(process.pid));
		writeSync(1, `saved ${turn}\n`);
	}
}

/** Gives the last turn that was saved for certain. */
function killAfter(path: string, ms: number): Promise<{ readonly saved: number; readonly damaged: number }> {
	const child = spawn(process.execPath, [__filename, role, path], { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => {
		if (output === '') {
			setTimeout(() => child.kill('SIGKILL'), ms);
		}
		output += chunk.toString();
	});
	return new Promise((resolve) =>
		child.on('close', () => {
			const saved = [...output.matchAll(/^saved (\d+)\n/gm)].at(-1)?.[1];
			resolve({ saved: Number(saved ?? 0), damaged: Number(/^opened (\d+)/.exec(output)?.[1] ?? NaN) });
		}),
	);
}

async function check(path: string, saved: number, citekeys: Map<string, string>): Promise<void> {
	const stored = new StoredTestLibrary(nodeFolder(path));
	assert.ok((await stored.absorb()).every(({ damaged }) => damaged === 0));
	const kept = stored.library.records('kept').length;
	assert.ok(kept >= saved, `${kept} of ${saved} papers are left`);
	for (let turn = 1; turn <= saved; turn++) {
		const paper = stored.library.paper(`arxiv:2611.${String(turn).padStart(5, '0')}`);
		assert.equal(paper?.title, paperOf(turn).title);
		assert.equal(paper?.citekey, citekeys.get(paper?.id ?? '') ?? paper?.citekey);
		citekeys.set(paper?.id ?? '', paper?.citekey ?? '');
	}
}

if (process.argv[2] === role) {
	void saveUntilKilled(process.argv[3] ?? '');
} else {
	describe('A library whose process is killed while it saves', () => {
		it('has everything that was saved, undamaged, with the same citekeys, a hundred times over', async function () {
			this.timeout(180_000);
			const path = await mkdtemp(join(tmpdir(), 'glossator-killed-'));
			const citekeys = new Map<string, string>();
			let saved = 0;
			for (let kill = 1; kill <= 100; kill++) {
				const end = await killAfter(path, (kill * 7) % 43);
				assert.equal(end.damaged, 0);
				saved = Math.max(saved, end.saved);
				if (kill % 10 === 0) {
					await check(path, saved, citekeys);
				}
			}
			assert.ok(saved > 100, `only ${saved} changes were saved`);
			await rm(path, { recursive: true });
		});
	});
}
