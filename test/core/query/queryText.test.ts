import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { allOf, anyOf, noneOf } from '../../../src/core/query/combineNodes';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { hasWhats, isWhats } from '../../../src/core/query/queryFields';
import type { CountName, LabelKind, QueryNode, TextField } from '../../../src/core/query/queryNode';
import { queryText } from '../../../src/core/query/queryText';
import { anyQuery } from './anyQuery';

const root = (text: string) => parseQuery(text, { today: '2026-11-23' }).root;

const word = fc.constantFrom('graph', "don't", 'C++', 'well-known', '10.1000/x:y', 'f(x)', 'Erdős', '--x', 'or');
const field = fc.option(fc.constantFrom<TextField>('author', 'title', 'abstract', 'venue', 'keyword', 'key'), {
	nil: undefined,
});
const span = (most: number) =>
	fc
		.tuple(fc.option(fc.nat(most), { nil: undefined }), fc.option(fc.nat(most), { nil: undefined }))
		.filter(([from, to]) => (from ?? to) !== undefined && (from === undefined || to === undefined || from <= to))
		.map(([from, to]) => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }));
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
	fc
		.record({ field, text: word })
		.map(({ field, text }) => ({ kind: 'word' as const, ...(field && { field }), text, isOpen: false })),
	fc
		.record({ field, text: fc.constantFrom('scene graph', 'OR', 'a (b) | -c', 'is:new') })
		.map(({ field, text }) => ({ kind: 'phrase' as const, ...(field && { field }), text })),
	fc
		.record({
			of: fc.constantFrom<LabelKind>('topic', 'feed', 'tag'),
			text: fc.constantFrom('llm', 'two words', '-x', 'c++', '(x', 'or'),
		})
		.map((label) => ({ kind: 'label' as const, ...label })),
	fc.constantFrom(...isWhats).map((what) => ({ kind: 'is' as const, what })),
	fc.constantFrom(...hasWhats).map((what) => ({ kind: 'has' as const, what })),
	span(9999).map((years) => ({ kind: 'year' as const, ...years })),
	fc
		.tuple(fc.constantFrom<CountName>('upvotes', 'rating'), span(5))
		.map(([of, counts]) => ({ kind: 'count' as const, of, ...counts })),
	fc
		.constantFrom({ first: '2026-11-01' }, { last: '2026-11-15' }, { first: '2026-11-01', last: '2026-11-01' })
		.map((days) => ({ kind: 'added' as const, ...days })),
);
const { node: tree } = fc.letrec<{ node: QueryNode }>((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		leaf,
		fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => allOf(nodes) as QueryNode),
		fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => anyOf(nodes) as QueryNode),
		tie('node').map(noneOf),
	),
}));

describe('queryText', () => {
	for (const [text, spelt] of [
		['scene   graph', 'scene graph'],
		['scene graph ', 'scene graph '],
		['(a OR b) "c d" NOT e ', '(a OR b) "c d" -e '],
		['title:(a OR b)', 'title:a OR title:b '],
		['is:queued is:read', 'is:queued OR is:read'],
		['-(a b)', '-(a b)'],
		['x (a | "b', 'x (a OR "b'],
		['year:>2019 upvotes:<5 added:<7d', 'year:>=2020 upvotes:<=4 added:2026-11-17..2026-11-23'],
		['topic:"Computer Vision" tag:LLM', 'topic:"computer vision" tag:llm'],
		['year:>9999 rating:<0', 'year:>9999 rating:<0'],
	] as const) {
		it(`spells ${text}`, () => assert.equal(queryText(root(text)), spelt));
	}

	it('is read back as the query it spells', () => {
		fc.assert(
			fc.property(anyQuery, (text) => {
				const read = root(text);
				assert.deepEqual(root(queryText(read)), read);
			}),
			{ numRuns: 5000 },
		);
	});

	it('is read back as the condition that was built', () => {
		fc.assert(
			fc.property(tree, (node) => {
				const spelt = queryText(node);
				fc.pre(spelt.length < 2000);
				assert.deepEqual(root(spelt), node, spelt);
			}),
			{ numRuns: 2000 },
		);
	});

	it('spells words that nobody can type as phrases', () => {
		assert.equal(queryText({ kind: 'word', text: 'is:new', isOpen: true }), '"is:new"');
		assert.equal(queryText({ kind: 'label', of: 'topic', text: 'the “big” (one)' }), 'topic:"the big (one)"');
	});
});
