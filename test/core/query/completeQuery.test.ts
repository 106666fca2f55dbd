import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { completeQuery } from '../../../src/core/query/completeQuery';
import type { KnownValues } from '../../../src/core/query/knownValues';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { anyQuery } from './anyQuery';

const today = '2026-11-23';
const known: KnownValues = {
	topics: ['Computer vision', 'Vision and language', 'Robotics', 'Computer vision'],
	feeds: ['Daily Papers', 'arXiv cs.CL'],
	tags: ['llm', 'to cite', 'the “big” one', '"'],
	venues: ['NeurIPS'],
	authors: ['Ada Okonkwo', 'Bo Lind', 'Paul Erdős'],
	today,
};

/** Completes at `|`, and gives what accepting each makes, with the cursor as `|`. */
function complete(marked: string): readonly string[] {
	const cursor = marked.indexOf('|');
	const completions = completeQuery(marked.replace('|', ''), cursor, known);
	return completions.map(({ text, cursor: at }) => `${text.slice(0, at)}|${text.slice(at)}`);
}

describe('completeQuery', () => {
	for (const [marked, accepted] of [
		['au|', ['author:|']],
		['graph AB|', ['graph abstract:|']],
		['-ti|', ['-title:|']],
		['(ve| x', ['(venue:| x']],
		['a|', ['author:|', 'abstract:|', 'added:|']],
		['k|', ['keyword:|', 'key:|']],
		['|', []],
		['graph |', []],
		['"au|', []],
		['graph|', []],
		['is:st|', ['is:starred |']],
		['is:re|', ['is:reading |', 'is:read |']],
		['is:read|', ['is:reading |']],
		['is:starred|', []],
		['is:st| graph', ['is:starred| graph']],
		['has:p|', ['has:pdf |']],
		['topic:vis|', ['topic:"Vision and language" |', 'topic:"Computer vision" |']],
		['topic:"com|', ['topic:"Computer vision" |']],
		['topic:"com| is:new', ['topic:"Computer vision"| is:new']],
		[
			'topic:|"com is:new',
			['topic:"Computer vision" |com is:new', 'topic:"Vision and language" |com is:new', 'topic:Robotics |com is:new'],
		],
		['topic:"Computer vision"|', []],
		['tag:|', ['tag:llm |', 'tag:"to cite" |', 'tag:"the big one" |']],
		['author:erd|', ['author:"Paul Erdős" |']],
		['AUTHOR:bo|', ['AUTHOR:"Bo Lind" |']],
		['venue:n|', ['venue:NeurIPS |']],
		['feed:arxiv|', ['feed:"arXiv cs.CL" |']],
		['added:<|', ['added:<7d |', 'added:<30d |']],
		[
			'year:202|',
			['year:2026 |', 'year:2025 |', 'year:2022..2025 |', 'year:>=2025 |', 'year:>=2022 |', 'year:<2022 |'],
		],
		['rating:>|', ['rating:>=4 |', 'rating:>=3 |', 'rating:>0 |']],
		['title:x|', []],
		['aut|hor:x', []],
	] as const) {
		it(`offers at ${marked}`, () => assert.deepEqual(complete(marked), accepted));
	}

	it('says what each is', () => {
		assert.deepEqual(completeQuery('is:sta', 6, known), [
			{ label: 'starred', kind: 'value', text: 'is:starred ', cursor: 11, detailCode: 'is' },
		]);
		assert.deepEqual(completeQuery('yea', 3, known), [
			{ label: 'year:', kind: 'field', text: 'year:', cursor: 5, detailCode: 'year' },
		]);
	});

	it('offers at any place of any query at most eight, none of which is there already, or a mistake at the end', () => {
		fc.assert(
			fc.property(anyQuery, fc.integer({ min: -2, max: 60 }), (text, cursor) => {
				const completions = completeQuery(text, cursor, known);
				assert.ok(completions.length <= 8);
				assert.deepEqual(completeQuery(text, cursor, known), completions);
				const before = parseQuery(text, { today }).problems.length;
				for (const completion of completions) {
					assert.ok(completion.cursor >= 0 && completion.cursor <= completion.text.length);
					assert.notEqual(completion.text.trim(), text.trim());
					const { problems } = parseQuery(completion.text, { today });
					// What a quote ran over becomes part of the query again where the quote is closed before it.
					const isInside = completion.kind === 'field' || cursor < text.length;
					assert.ok(isInside || problems.length <= before, completion.text);
					const again = completeQuery(completion.text, completion.cursor, known);
					assert.ok(again.every((other) => other.text.trim() !== completion.text.trim()));
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('looks at no more values than it says', () => {
		const many = { ...known, authors: Array.from({ length: 100_000 }, (_, at) => `Author ${at}`) };
		assert.equal(completeQuery('author:"Author 1', 16, many).length, 8);
		assert.deepEqual(completeQuery('author:"Author 99999', 20, many), []);
	});
});
