import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GroupNodeMaker } from '../../src/vscode/papersView/groupNodes';
import { GroupRows } from '../../src/vscode/papersView/groupRows';
import type { GroupNode } from '../../src/vscode/papersView/treeNodes';
import { factsChanges, type KnownFacts } from '../../src/vscode/reading/factsChanges';
import type { ListedRow, OutlineGroup } from '../../src/worker/paperView';

/** A group over rows with these ids, and the pages it asked for. */
function groupOf(given: readonly string[]) {
	const state = { ids: given, starred: '', asked: [] as number[] };
	const row = (id: string): ListedRow => ({
		...{ id, citekey: id, title: id, signals: {}, hasPage: false, hasPdf: false, isNew: false },
	});
	const group: GroupNode = {
		...{ kind: 'group', id: 'group', parent: undefined, label: '', count: 0, children: [] },
		rows: new GroupRows(() => group, {
			page: (_group, start) => {
				state.asked.push(start);
				const rows = state.ids.slice(start, start + 200).map(row);
				return Promise.resolve({ rows, total: state.ids.length });
			},
			madeOf: ({ id }) => (id === state.starred ? `${id} starred` : id),
			item: ({ id }) => new vscode.TreeItem(id),
		}),
	};
	return { state, rows: group.rows };
}

const numbered = (count: number) => Array.from({ length: count }, (_, place) => `p${place}`);

describe('The rows of a group', () => {
	it('are loaded by pages, and only as far as they are asked for', async () => {
		const { state, rows } = groupOf(numbered(10_000));
		await rows.load(200);
		assert.deepEqual([rows.nodes.length, rows.left, rows.more.length], [200, 9800, 1]);
		await rows.load(1200);
		assert.deepEqual([rows.nodes.length, rows.left], [1200, 8800]);
		assert.deepEqual(state.asked, [0, 200, 400, 600, 800, 1000]);
		await rows.load(1200);
		assert.equal(state.asked.length, 6);
	});

	it('stay the same nodes, and say which of them look different', async () => {
		const { state, rows } = groupOf(numbered(300));
		await rows.load(300);
		const before = rows.nodes;
		assert.deepEqual(await rows.reload(), { changed: [], isSame: true });
		state.starred = 'p250';
		const { changed, isSame } = await rows.reload();
		assert.deepEqual([changed, isSame], [[before[250]], true]);
		state.ids = ['new', ...numbered(300)];
		assert.deepEqual(await rows.reload(), { changed: [], isSame: false });
		assert.deepEqual([rows.nodes[1], rows.nodes.length, rows.left], [before[0], 301, 0]);
	});

	it('come to an end when the library changes between two pages', async () => {
		const { state, rows } = groupOf(numbered(1000));
		await rows.load(400);
		state.ids = numbered(300);
		await rows.load(1000);
		assert.deepEqual([rows.nodes.length, rows.left], [400, 0]);
		await rows.reload();
		assert.equal(rows.nodes.length, 300);
		state.ids = [];
		await rows.reload();
		assert.deepEqual([rows.nodes.length, rows.left, rows.more.length], [0, 0, 0]);
	});
});

describe('The groups of the tree', () => {
	const maker = new GroupNodeMaker({
		page: () => Promise.resolve({ rows: [], total: 0 }),
		madeOf: ({ id }) => id,
		item: ({ id }) => new vscode.TreeItem(id),
	});
	const group = (id: string, count: number, children: readonly OutlineGroup[] = []): OutlineGroup => ({
		...{ id, label: id, count, unread: count },
		...(children.length > 0 && { children }),
	});
	const by = { by: 'year' } as const;

	it('stay the same nodes, and say which of them look different', () => {
		const { nodes } = maker.update([], [group('a', 2), group('b', 1)], by);
		const same = maker.update(nodes, [group('a', 2), group('b', 1)], by);
		assert.deepEqual([same.nodes[0] === nodes[0], same.isSame, same.changed.length], [true, true, 0]);
		const counted = maker.update(nodes, [group('a', 2), group('b', 5)], by);
		assert.deepEqual([counted.isSame, counted.changed], [true, [nodes[1]]]);
		const moved = maker.update(nodes, [group('c', 9), group('a', 2)], by);
		assert.deepEqual([moved.isSame, moved.changed.length, moved.nodes[1] === nodes[0]], [false, 0, true]);
	});

	it('hold narrower groups, and are told when others come into them', () => {
		const { nodes } = maker.update([], [group('area', 3, [group('theme', 2)])], by);
		const [area] = nodes;
		const [theme] = area?.children ?? [];
		assert.equal(theme?.parent, area);
		const counted = maker.update(nodes, [group('area', 3, [group('theme', 3)])], by);
		assert.deepEqual(counted.changed, [theme]);
		const joined = maker.update(nodes, [group('area', 3, [group('theme', 3), group('new', 0)])], by);
		assert.deepEqual([joined.changed, area?.children[0]], [[area], theme]);
	});
});

describe('What the engine is told about papers', () => {
	const mark = { state: 'read', starred: false, tags: ['a'], rating: 0 } as const;
	const known = (facts: Partial<KnownFacts>): KnownFacts => ({
		...{ marks: new Map(), cited: new Set<string>(), noteNames: new Set<string>() },
		...facts,
	});

	it('is everything at first, and then what changed', () => {
		const first = known({ marks: new Map([['x', mark]]), cited: new Set(['k']) });
		const [whole] = factsChanges(undefined, first);
		assert.deepEqual([whole?.isWhole, whole?.marks.put, whole?.cited.put], [true, [{ id: 'x', ...mark }], ['k']]);
		const second = known({ marks: new Map([['y', mark]]), cited: new Set(['k', 'l']) });
		const [change] = factsChanges(first, second);
		assert.deepEqual(change?.marks, { put: [{ id: 'y', ...mark }], gone: ['x'] });
		assert.deepEqual(change?.cited, { put: ['l'], gone: [] });
	});

	it('is nothing where nothing changed', () => {
		const facts = () => known({ marks: new Map([['x', { ...mark, tags: ['a'] }]]), newSince: '2026-11-23' });
		assert.deepEqual(factsChanges(facts(), facts()), []);
		assert.equal(factsChanges(facts(), { ...facts(), newSince: '2026-11-24' }).length, 1);
	});

	it('travels in parts where it is much', () => {
		const marks = new Map(numbered(5000).map((id) => [id, mark]));
		const parts = factsChanges(undefined, known({ marks }));
		assert.deepEqual(
			parts.map(({ isWhole, marks: { put } }) => [isWhole, put.length]),
			[
				[true, 2000],
				[false, 2000],
				[false, 1000],
			],
		);
	});
});
