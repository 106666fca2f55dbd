import * as assert from 'node:assert/strict';
import { matchesQuery } from '../../../src/core/query/matchesQuery';
import { parseQuery } from '../../../src/core/query/parseQuery';
import type { IsWhat, QueryNode } from '../../../src/core/query/queryNode';
import { rankingWords } from '../../../src/core/query/rankingWords';
import { facts } from './facts';

const today = '2026-11-23';
const parse = (text: string) => parseQuery(text, { today });
const root = (text: string) => parse(text).root;

const word = (text: string, isOpen = false): QueryNode => ({ kind: 'word', text, isOpen });
const is = (what: IsWhat): QueryNode => ({ kind: 'is', what });
const not = (node: QueryNode): QueryNode => ({ kind: 'not', node });
const and = (...nodes: QueryNode[]): QueryNode => ({ kind: 'and', nodes });
const or = (...nodes: QueryNode[]): QueryNode => ({ kind: 'or', nodes });

describe('parseQuery', () => {
	for (const [text, expected] of [
		['', undefined],
		['  ', undefined],
		['graph', word('graph', true)],
		['scene graph ', and(word('scene'), word('graph'))],
		['"scene  graph"', { kind: 'phrase', text: 'scene graph' }],
		['“scene graph”', { kind: 'phrase', text: 'scene graph' }],
		['„scene graph“ ', { kind: 'phrase', text: 'scene graph' }],
		['«scene graph»', { kind: 'phrase', text: 'scene graph' }],
		['a "scene gr', and(word('a'), { kind: 'phrase', text: 'scene gr', isOpen: true })],
		['-graph ', not(word('graph'))],
		['NOT graph ', not(word('graph'))],
		['NOT -graph ', word('graph')],
		['-"scene graph"', not({ kind: 'phrase', text: 'scene graph' })],
		['-(a b)', not(and(word('a'), word('b')))],
		['a b OR c ', or(and(word('a'), word('b')), word('c'))],
		['a (b | c)', and(word('a'), or(word('b'), word('c')))],
		['a|b ', or(word('a'), word('b'))],
		['a AND b ', and(word('a'), word('b'))],
		['a or b ', and(word('a'), word('or'), word('b'))],
		['((a) (b c))', and(word('a'), word('b'), word('c'))],
		['author:Erdős ', { kind: 'word', field: 'author', text: 'Erdős', isOpen: false }],
		['AUTHOR:"Ada Okonkwo"', { kind: 'phrase', field: 'author', text: 'Ada Okonkwo' }],
		[
			'title:(a OR "b c")',
			or({ kind: 'word', field: 'title', text: 'a', isOpen: false }, { kind: 'phrase', field: 'title', text: 'b c' }),
		],
		['key:okonkwo2019', { kind: 'word', field: 'key', text: 'okonkwo2019', isOpen: true }],
		['topic:"Computer Vision"', { kind: 'label', of: 'topic', text: 'computer vision' }],
		['tag:"not closed', { kind: 'label', of: 'tag', text: 'not closed' }],
		['year:2019..2023', { kind: 'year', from: 2019, to: 2023 }],
		['year:2019-2023', { kind: 'year', from: 2019, to: 2023 }],
		['year:2019', { kind: 'year', from: 2019, to: 2019 }],
		['year:>=2020', { kind: 'year', from: 2020 }],
		['year:<2021', { kind: 'year', to: 2020 }],
		['year:2019..', { kind: 'year', from: 2019 }],
		['year:..2019', { kind: 'year', to: 2019 }],
		['Is:Unread', is('unread')],
		['is:queued is:reading', or(is('queued'), is('reading'))],
		['is:queued a is:read is:new', and(or(is('queued'), is('read')), word('a'), is('new'))],
		['-is:queued -is:read', and(not(is('queued')), not(is('read')))],
		['has:PDF', { kind: 'has', what: 'pdf' }],
		['upvotes:>20', { kind: 'count', of: 'upvotes', from: 21 }],
		['stars:5..10', { kind: 'count', of: 'stars', from: 5, to: 10 }],
		['citations:=7', { kind: 'count', of: 'citations', from: 7, to: 7 }],
		['rating:>=3', { kind: 'count', of: 'rating', from: 3 }],
		['added:<7d', { kind: 'added', first: '2026-11-17', last: '2026-11-23' }],
		['added:2w', { kind: 'added', first: '2026-11-10', last: '2026-11-23' }],
		['added:>30d', { kind: 'added', last: '2026-10-23' }],
		['added:2026-11-20', { kind: 'added', first: '2026-11-20', last: '2026-11-20' }],
		['added:2026-w47', { kind: 'added', first: '2026-11-16', last: '2026-11-22' }],
		['added:2026-02', { kind: 'added', first: '2026-02-01', last: '2026-02-28' }],
		['added:2026', { kind: 'added', first: '2026-01-01', last: '2026-12-31' }],
		['Added:Today', { kind: 'added', first: '2026-11-23', last: '2026-11-23' }],
		['added:yesterday', { kind: 'added', first: '2026-11-22', last: '2026-11-22' }],
		['added:2026-11-01..2026-11-15', { kind: 'added', first: '2026-11-01', last: '2026-11-15' }],
		['added:2026-11..', { kind: 'added', first: '2026-11-01' }],
		['added:<2026-11', { kind: 'added', last: '2026-10-31' }],
	] as const) {
		it(`reads ${text || 'nothing'}`, () => {
			assert.deepEqual(root(text), expected);
			assert.deepEqual(parse(text).problems, []);
		});
	}

	for (const text of [
		'Attention: a survey',
		'https://example.org/a?b=c#d',
		'10.1000/x:y',
		'arXiv:2401.01234v2',
		'C++',
		"don't",
	].concat(
		[
			'well-known',
			'O(n) and f(x,y)',
			'P(a|b)',
			'e.g. 3:1',
			'his:own',
			'foo:bar',
			'a - b',
			'--x',
			'this:read what-is:read',
		],
		['Topics: a survey', 'xadded:2026-11', '5" screens', 'doi:10.1000/(x)y', 'min:max', 'isbn:123'],
	)) {
		it(`leaves ${text} words`, () => {
			const parsed = parse(text);
			assert.equal(parsed.words, text.replace(' - ', ' '));
			assert.equal(parsed.filter, undefined);
			assert.deepEqual(parsed.problems, []);
		});
	}

	it('keeps the words at the top for the ranking, and phrases also as a condition', () => {
		const { words, filter } = parse('scene is:read "graph store" -old (x OR y) author:ada tree');
		assert.equal(words, 'scene graph store tree');
		assert.deepEqual(
			filter,
			and(is('read'), { kind: 'phrase', text: 'graph store' }, not(word('old')), or(word('x'), word('y')), {
				kind: 'word',
				field: 'author',
				text: 'ada',
				isOpen: false,
			}),
		);
		assert.deepEqual([parse('a OR b').words, parse('a OR b').filter], ['', root('a OR b')]);
	});

	it('gives words to rank by where none has to be there', () => {
		assert.equal(rankingWords(root('(scene OR "graph store") title:tree -old is:new')), 'scene graph store tree');
		assert.equal(rankingWords(root('-old')), '');
	});

	it('lets a half-typed term at the end say nothing', () => {
		for (const term of [
			'is:',
			'is:st',
			'-is:re',
			'tag:',
			'tag:"',
			'rating:',
			'rating:>=',
			'year:20',
			'year:2019.',
			'has:c',
		].concat([
			'added:<7',
			'added:2026-1',
			'added:2026-W4',
			'added:tod',
			'added:2026-11-01..2026-1',
			'title:',
			'author:"',
			'OR',
			'NOT',
			'-',
			'(',
		])) {
			const { root, problems } = parse(`graph ${term}`);
			assert.deepEqual(root, word('graph'), term);
			assert.deepEqual(problems, [], term);
		}
		assert.deepEqual(parse('graph auth').problems, []);
	});

	it('reads no more than it says', () => {
		assert.deepEqual(
			parse('a '.repeat(2000)).problems.map(({ code }) => code),
			['tooManyTerms', 'tooLong'],
		);
		assert.deepEqual(parse(`${'('.repeat(40)}a${')'.repeat(40)} `).root, word('a'));
		assert.deepEqual(parse(`${'-('.repeat(31)}a${')'.repeat(31)}`).root, not(word('a')));
		for (const piece of [
			'is:',
			'tag:"',
			'- ',
			' ',
			'"',
			'rating:>',
			'-is:read ',
			'(',
			'a OR ',
			'NOT ',
			'auhtor:',
			'added:2026..',
		]) {
			parse(piece.repeat(1_000_000 / piece.length));
		}
	});
});

describe('what the filters before understood', () => {
	const papers = {
		fresh: facts({ is: ['unread', 'new'] }),
		old: facts({ is: ['unread'] }),
		queued: facts({ is: ['queued'], tags: ['LLM'] }),
		best: facts({ is: ['read', 'starred'], rating: 5, tags: ['llm', 'to cite'] }),
		poor: facts({ is: ['dismissed'], rating: 1 }),
	};
	for (const [query, expected] of [
		['', ['fresh', 'old', 'queued', 'best', 'poor']],
		['is:unread', ['fresh', 'old']],
		['is:unread is:new', ['fresh']],
		['is:queued is:read', ['queued', 'best']],
		['-is:unread -is:dismissed', ['queued', 'best']],
		['is:starred', ['best']],
		['-is:new is:unread', ['old']],
		['tag:llm', ['queued', 'best']],
		['tag:"to cite" tag:LLM', ['best']],
		['-tag:llm rating:>=1', ['poor']],
		['rating:5', ['best']],
		['rating:<3', ['fresh', 'old', 'queued', 'poor']],
		['-rating:0', ['best', 'poor']],
		['IS:Read', ['best']],
		['is:read tag:nothing', []],
	] as const) {
		it(`lets through what "${query}" asks for`, () => {
			const through = Object.entries(papers).filter(([, paper]) => matchesQuery(root(query), paper));
			assert.deepEqual(
				through.map(([name]) => name),
				expected,
			);
		});
	}

	it('leaves the words', () => {
		for (const [query, words] of [
			['scene is:read graph', 'scene graph'],
			['tag:"two words" attention', 'attention'],
			['tag:"not closed', ''],
			['this:read is:odd what-is:read rating:high', 'this:read is:odd what-is:read rating:high'],
			['  all   is:starred-not ', 'all is:starred-not'],
			['scene added:<2d graph', 'scene graph'],
			['added:soon xadded:2026-11', 'added:soon xadded:2026-11'],
		] as const) {
			assert.equal(parse(query).words, words);
		}
	});

	it('narrows with every span of days', () => {
		assert.ok(matchesQuery(root('added:2026-11 added:<7d'), facts({ addedOn: '2026-11-17' })));
		assert.ok(!matchesQuery(root('added:2026-11 added:<7d'), facts({ addedOn: '2026-11-16T10:00:00Z' })));
		assert.ok(!matchesQuery(root('added:2026-11'), facts({})));
	});
});
