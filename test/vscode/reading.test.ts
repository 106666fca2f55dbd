import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decodeMarks } from '../../src/core/reading/decodeMarks';
import { markedPaper } from '../../src/core/reading/markedPaper';
import { MarkIndex } from '../../src/core/reading/markIndex';
import type { ReadingMark } from '../../src/core/reading/readingMark';
import { MarkStore } from '../../src/vscode/reading/markStore';
import { StatePlace } from '../../src/vscode/reading/statePlace';
import { WorkspacePlace } from '../../src/vscode/reading/workspacePlace';
import { exists, glossator, inWorkspace, paperTitled, readFile, until, writeFile } from './glossator';

const folder = () => inWorkspace('.glossator');
const file = () => inWorkspace('.glossator', 'reading.jsonl');
const unmarked = { state: 'unread', starred: false, tags: [], rating: 0, topic: '' };

async function run(command: string, argument?: unknown): Promise<void> {
	await vscode.commands.executeCommand(`glossator.${command}`, argument);
}

/** What the file says; nothing while it is replaced. */
async function marksIn(uri: vscode.Uri): Promise<MarkIndex> {
	const text = await readFile(uri).catch(() => '');
	return new MarkIndex(decodeMarks(text).book);
}

/** What the file of the test workspace says about the paper. */
async function markOf(title: string): Promise<ReadingMark> {
	return (await marksIn(file())).of(markedPaper(await paperTitled(title)));
}

async function idsOf(...titles: readonly string[]): Promise<readonly string[]> {
	return Promise.all(titles.map(async (title) => (await paperTitled(title)).id));
}

describe('Reading marks in the workspace', () => {
	const configuration = () => vscode.workspace.getConfiguration('glossator');
	const workspace = vscode.ConfigurationTarget.Workspace;

	before(async () => {
		await glossator();
		await configuration().update('readingState.storage', 'workspace', workspace);
	});

	after(async () => {
		await configuration().update('readingState.storage', undefined, workspace);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('leave no file before something is marked', async () => {
		await run('previewPaper', (await paperTitled('SILO')).id);
		assert.equal(await exists(folder()), false);
	});

	it('are set on several papers at once, and taken back step by step', async () => {
		const papers = await idsOf('SILO', 'Infini-gram');
		await run('markAs', { papers, state: 'read' });
		await run('markAs', { papers: papers[0], state: 'dismissed' });
		assert.deepEqual([(await markOf('SILO')).state, (await markOf('Infini-gram')).state], ['dismissed', 'read']);
		await run('undoMark');
		assert.deepEqual([(await markOf('SILO')).state, (await markOf('Infini-gram')).state], ['read', 'read']);
		await run('undoMark');
		assert.deepEqual([(await markOf('SILO')).state, (await markOf('Infini-gram')).state], ['unread', 'unread']);
		await run('redoMark');
		assert.deepEqual([(await markOf('SILO')).state, (await markOf('Infini-gram')).state], ['read', 'read']);
	});

	it('are stars, ratings and tags too', async () => {
		const [papers] = await idsOf('OwLore');
		await run('toggleStar', papers);
		await run('rate', { papers, rating: 4 });
		await run('editTags', { papers, addTags: ['to cite', '#llm'] });
		assert.deepEqual(await markOf('OwLore'), {
			state: 'unread',
			starred: true,
			tags: ['llm', 'to cite'],
			rating: 4,
			topic: '',
		});
		await run('toggleStar', papers);
		await run('editTags', { papers, removeTags: ['llm'] });
		assert.deepEqual(await markOf('OwLore'), {
			state: 'unread',
			starred: false,
			tags: ['to cite'],
			rating: 4,
			topic: '',
		});
	});

	it('are not changed by what makes no sense', async () => {
		const before = await readFile(file());
		const [papers] = await idsOf('OwLore');
		await run('markAs', { papers, state: 'burnt' });
		await run('rate', { papers, rating: 11 });
		await run('markAs', { papers: 'no-such-paper', state: 'read' });
		await run('editTags', { papers, addTags: [' # '] });
		assert.equal(await readFile(file()), before);
	});

	it('are one sorted line of JSON per paper', async () => {
		const lines = (await readFile(file())).trimEnd().split('\n');
		const keys = lines.map((line) => (JSON.parse(line) as { key: string }).key);
		assert.deepEqual(keys, [...keys].sort());
		assert.deepEqual(await vscode.workspace.fs.readDirectory(folder()), [['reading.jsonl', vscode.FileType.File]]);
	});

	it('join what git brought, both sides of a conflict included', async () => {
		const text = await readFile(file());
		const theirs = '{"key":"somebody2020else","state":["queued","2026-01-01T00:00:00.000Z"]}';
		await writeFile(file(), `<<<<<<< HEAD\n${text}=======\n${theirs}\n>>>>>>> origin/main\n`);
		await run('markAs', { papers: await idsOf('LongProc'), state: 'reading' });
		const merged = await readFile(file());
		assert.ok(merged.includes(theirs), merged);
		assert.ok(!/^[<=>]{7}/m.test(merged), merged);
		assert.deepEqual([(await markOf('LongProc')).state, (await markOf('SILO')).state], ['reading', 'read']);
	});

	it('survive a damaged file, of which a copy is kept', async () => {
		const damaged = `${(await readFile(file())).trimEnd()}\n{"key":"half a li`;
		await writeFile(file(), damaged);
		await run('markAs', { papers: await idsOf('LongProc'), state: 'read' });
		assert.deepEqual([(await markOf('LongProc')).state, (await markOf('SILO')).state], ['read', 'read']);
		assert.ok(!(await readFile(file())).includes('half a li'));
		const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
		const copy = names.find((name) => /^reading\.damaged-\d{4}-\d\d-\d\dT\d{6}\.jsonl$/.test(name));
		assert.ok(copy, names.join());
		assert.equal(await readFile(inWorkspace('.glossator', copy)), damaged);
	});

	it('filter the papers that next and previous walk through', async () => {
		await run('toggleStar', await idsOf('Grammar-Aligned Decoding'));
		await run('filterPapers', 'is:starred decoding');
		await run('nextPaper');
		await until('the starred paper is shown', () => shownTitle()?.includes('Grammar-Aligned Decoding'));
		await run('nextPaper');
		assert.ok(shownTitle()?.includes('Grammar-Aligned Decoding'));
		await run('clearFilter');
		await run('nextPaper');
		await until('another paper is shown', () => !shownTitle()?.includes('Grammar-Aligned Decoding'));
	});

	it('leave out dismissed papers until they are asked for', async () => {
		await run('markAs', { papers: await idsOf('Qwen2.5-1M'), state: 'dismissed' });
		await run('filterPapers', 'qwen2.5-1m million tokens is:unread');
		await run('filterPapers', 'is:dismissed');
		await run('nextPaper');
		await until('the dismissed paper is shown', () => shownTitle()?.includes('Qwen2.5-1M'));
		await run('clearFilter');
		await run('undoMark');
	});

	it('know what came since the last look', async () => {
		await run('markAllSeen');
		const submittedOnDailyAt = new Date(Date.now() + 60_000).toISOString();
		const paper = {
			id: '2402.01234',
			title: 'A paper of the next minute',
			summary: 'Its abstract.',
			submittedOnDailyAt,
		};
		const api = await glossator();
		await api.import(await writeFile(inWorkspace('feeds', 'next.json'), JSON.stringify([{ paper }])));
		await run('filterPapers', 'is:new');
		await until('the new paper is shown', async () => {
			await run('nextPaper');
			return shownTitle()?.includes('A paper of the next minute');
		});
		await run('clearFilter');
	});
});

/** Title of the paper on the preview. */
function shownTitle(): string | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	return tabs.find(({ input }) => input instanceof vscode.TabInputWebview)?.label;
}

describe('Two windows with the same marks', () => {
	const log = vscode.window.createOutputChannel('Glossator tests', { log: true });
	const open: vscode.Disposable[] = [];

	function window(): MarkStore {
		const store = new MarkStore(new WorkspacePlace(inWorkspace('two')), log);
		open.push(store);
		return store;
	}

	const paper = (n: number) => ({ citekey: `paper${n}`, id: `arxiv:2401.0000${n}` });

	afterEach(() => {
		open.splice(0).forEach((store) => void store.dispose());
	});

	after(() => log.dispose());

	it('lose no change when both change at once, again and again', async () => {
		const windows = [window(), window()] as const;
		const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
		await Promise.all(
			numbers.flatMap((n) =>
				windows.map(async (store, index) => {
					await store.edit([{ paper: paper(n), edit: index === 0 ? { starred: true } : { addTags: [`tag ${n}`] } }]);
					await store.save();
				}),
			),
		);
		const expected = (n: number) => ({ ...unmarked, starred: true, tags: [`tag ${n}`] });
		await until('both windows and the file know all changes', async () => {
			const fromFile = await marksIn(inWorkspace('two', '.glossator', 'reading.jsonl'));
			const marks = numbers.map((n) => [fromFile, ...windows.map(({ index }) => index)].map((one) => one.of(paper(n))));
			return marks.every((row, at) => row.every((mark) => JSON.stringify(mark) === JSON.stringify(expected(at + 1))));
		});
	});

	it('show what changed in the file', async () => {
		const store = window();
		await store.open();
		const uri = inWorkspace('two', '.glossator', 'reading.jsonl');
		const before = await readFile(uri);
		// A watcher that was just made misses what happens before it runs.
		await until('the window knows', async () => {
			await writeFile(uri, `${before}{"key":"paper0","state":"queued"}\n`);
			await new Promise((resolve) => setTimeout(resolve, 1500));
			return store.index.of(paper(0)).state === 'queued';
		});
	});

	it('write a change again that the other wrote over', async () => {
		const store = window();
		const uri = inWorkspace('two', '.glossator', 'reading.jsonl');
		const before = await readFile(uri);
		await store.edit([{ paper: paper(1), edit: { state: 'read' } }]);
		await store.save();
		await writeFile(uri, before);
		await until('the change is back', async () => (await marksIn(uri)).of(paper(1)).state === 'read');
	});

	it('find the marks of a window that ended while it replaced the file', async () => {
		const text = '{"key":"paper1","starred":true}\n';
		await writeFile(inWorkspace('ended', '.glossator', 'reading.jsonl.x1y2.tmp'), `${text}{"key":"pap`);
		const store = new MarkStore(new WorkspacePlace(inWorkspace('ended')), log);
		open.push(store);
		await store.edit([{ paper: paper(2), edit: { rating: 1 } }]);
		await store.save();
		const marks = await marksIn(inWorkspace('ended', '.glossator', 'reading.jsonl'));
		assert.deepEqual([marks.of(paper(1)).starred, marks.of(paper(2)).rating], [true, 1]);
	});

	it('keep a change that cannot be saved, and save it when it can', async () => {
		const blocked = await writeFile(inWorkspace('blocked', '.glossator'), 'in the way of the folder');
		const store = new MarkStore(new WorkspacePlace(inWorkspace('blocked')), log);
		open.push(store);
		await store.edit([{ paper: paper(1), edit: { starred: true } }]);
		await assert.rejects(store.save(), /could not be saved in \.glossator\/reading\.jsonl/);
		assert.ok(store.index.of(paper(1)).starred);
		await vscode.workspace.fs.delete(blocked);
		await store.save();
		assert.match(await readFile(inWorkspace('blocked', '.glossator', 'reading.jsonl')), /"key":"paper1".*"starred"/);
	});

	it('do not write under the hands of somebody who edits the file', async () => {
		const store = window();
		const uri = inWorkspace('two', '.glossator', 'reading.jsonl');
		const editor = await vscode.window.showTextDocument(uri);
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
		await store.edit([{ paper: paper(2), edit: { rating: 5 } }]);
		await assert.rejects(store.save(), /unsaved changes/);
		await editor.document.save();
		await until('the change is saved too', async () => (await marksIn(uri)).of(paper(2)).rating === 5);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
});

describe("Reading marks in VS Code's storage", () => {
	const log = vscode.window.createOutputChannel('Glossator tests', { log: true });
	const gram = { citekey: 'liu2024infini', id: 'arxiv:2401.17377' };

	after(() => log.dispose());

	it('survive that Settings Sync brings those of another machine instead', async () => {
		const [here, there] = [new State(), new State()];
		const mark = async (state: State, edit: { readonly starred?: boolean; readonly rating?: number }) => {
			const store = new MarkStore(new StatePlace(state, log), log);
			await store.edit([{ paper: gram, edit }]);
			await store.save();
			store.dispose();
		};
		await mark(here, { starred: true });
		await mark(there, { rating: 3 });
		for (const key of there.synced) {
			await here.update(key, there.get(key));
		}
		const store = new MarkStore(new StatePlace(here, log), log);
		await store.open();
		assert.deepEqual(store.index.of(gram), { ...unmarked, starred: true, rating: 3 });
		store.dispose();
		assert.ok(here.synced.every((key) => String(here.get(key)).includes('starred')));
	});

	it('take over the states that earlier versions kept', async () => {
		const state = new State();
		await state.update('readingStates', { liu2024infini: 'read' });
		const store = new MarkStore(new StatePlace(state, log), log);
		await store.open();
		assert.equal(store.index.of(gram).state, 'read');
		store.dispose();
		assert.equal(state.get('readingStates'), undefined);
	});
});

/** The storage of one VS Code. */
class State implements vscode.Memento {
	readonly #values = new Map<string, unknown>();
	synced: readonly string[] = [];

	keys(): readonly string[] {
		return [...this.#values.keys()];
	}

	get<T>(key: string): T | undefined;
	get<T>(key: string, defaultValue: T): T;
	get(key: string, defaultValue?: unknown): unknown {
		return this.#values.get(key) ?? defaultValue;
	}

	update(key: string, value: unknown): Promise<void> {
		this.#values.set(key, value);
		return Promise.resolve();
	}

	setKeysForSync(keys: readonly string[]): void {
		this.synced = keys;
	}
}
