import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { matchesQuery } from '../../../src/core/query/matchesQuery';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { anyQuery } from './anyQuery';
import { facts } from './facts';

const paper = facts({
	title: 'Well-known Graph Stores: a Survey of C++',
	authors: ['Paul Erdős', "Sinéad O'Brien"],
	abstract: 'We look at stores that do not forget.',
	venue: 'Journal of Lighthouses',
	keywords: ['data stores'],
	keys: ['erdos2019graph', '10.1000/x:y'],
	year: 2019,
	topics: ['Computer vision'],
	feeds: ['Daily Papers'],
	tags: ['to cite'],
	is: ['queued', 'starred'],
	has: ['pdf'],
	upvotes: 20,
	addedOn: '2026-11-20T08:00:00Z',
});
const matches = (text: string) => matchesQuery(parseQuery(text, { today: '2026-11-23' }).root, paper);

describe('matchesQuery', () => {
	for (const text of [
		'',
		'graph',
		'grap',
		'ERDOS',
		'obrien',
		"o'brien",
		'well-known',
		'known well',
		'C++',
		'10.1000/x:y',
		'2019',
	].concat(
		[
			'"graph stores"',
			'"well known graph"',
			'"graph sto',
			'author:erd',
			'author:"paul erdos"',
			'title:"a survey"',
			'key:erdos2019',
		],
		[
			'venue:light',
			'keyword:data',
			'abstract:forget',
			'-abstract:graph',
			'year:2019',
			'year:2015..2019',
			'-year:>2019',
		],
		[
			'topic:vision',
			'topic:"computer vis"',
			'feed:daily',
			'tag:cite',
			'tag:"to cite"',
			'is:queued is:read',
			'is:starred',
		],
		[
			'-is:read',
			'has:pdf',
			'-has:code',
			'upvotes:20',
			'upvotes:>19',
			'upvotes:5..20',
			'-stars:>=0',
			'rating:0',
			'added:<7d',
		],
		[
			'added:2026-11-20',
			'added:2026-W47',
			'-added:today',
			'nothing OR graph',
			'(tree | graph) NOT wood',
			'-(graph tree)',
		],
	)) {
		it(`finds the paper by ${text || 'nothing'}`, () => assert.ok(matches(text)));
	}

	for (const text of [
		'tree',
		'raph',
		'"stores graph"',
		'"graph sto"',
		'author:graph',
		'title:erdos',
		'-graph',
		'year:>2019',
	].concat(
		[
			'topic:ision',
			'tag:llm',
			'is:read',
			'has:code',
			'upvotes:>20',
			'stars:>=0',
			'stars:<5',
			'added:today',
			'graph tree',
		],
		['-(graph OR tree)', 'grpah', 'added:>30d'],
	)) {
		it(`does not find it by ${text}`, () => assert.ok(!matches(text)));
	}

	it('answers any query, and the opposite of it with the opposite', () => {
		fc.assert(
			fc.property(anyQuery, (text) => {
				const { root, filter, words } = parseQuery(text, { today: '2026-11-23' });
				const isFound = matchesQuery(root, paper);
				assert.equal(typeof isFound, 'boolean');
				assert.ok(!isFound || matchesQuery(filter, paper));
				assert.ok(words !== '' || isFound === matchesQuery(filter, paper));
				assert.ok(!root || matchesQuery({ kind: 'not', node: root }, paper) !== isFound);
			}),
		);
	});
});
