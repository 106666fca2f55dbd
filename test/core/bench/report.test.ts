import * as assert from 'node:assert/strict';
import { formatValue, holds, type Figure } from '../../bench/figure';
import { readOptions } from '../../bench/options';
import { percentile } from '../../bench/percentile';
import { markdownTable, reportLines, reportTable } from '../../bench/report';
import { lastingHold } from '../../bench/watchHolds';
import { withMeasured } from '../../bench/withMeasured';

const figure: Figure = {
	...{ what: 'key press', unit: 'ms', bar: { atMost: 16 }, own: 8, note: '20 of them' },
	peers: [{ name: 'MiniSearch', value: 1234.5, papers: 20_000, note: '3 of them' }],
};

describe('the report of the bench', () => {
	it('says of every figure its unit, its bar and whether it holds', () => {
		assert.match(reportLines(figure)[0] ?? '', /^key press +Glossator +8\.00 ms {3}bar ≤ 16 ms: holds {3}20 of them$/);
		assert.match(reportLines({ ...figure, own: 16.1 })[0] ?? '', /bar ≤ 16 ms: MISSED/);
	});

	it('has a line per peer, with how many times as much as ours it takes', () => {
		assert.match(reportLines(figure)[1] ?? '', /^key press +MiniSearch +1,235 ms {3}154 × {3}3 of them$/);
	});

	it('says of what was not measured neither that it holds nor that it is missed', () => {
		const { own, ...missing } = figure;
		assert.equal(own, 8);
		assert.equal(holds(missing), undefined);
		assert.match(reportLines(missing)[0] ?? '', /not measured {3}bar ≤ 16 ms {3}/);
	});

	it('holds bars from below and from above, at the bar too', () => {
		assert.equal(holds({ ...figure, own: 16 }), true);
		assert.equal(holds({ ...figure, bar: { atLeast: 0.99 }, own: 0.99 }), true);
		assert.equal(holds({ ...figure, bar: { atLeast: 0.99 }, own: 0.9899 }), false);
	});

	it('is as precise as it is of use', () => {
		const values = [formatValue(0.1234, 'ms'), formatValue(12.34, 'MB'), formatValue(0.98765, 'share')];
		assert.deepEqual([...values, formatValue(1234567, 'count')], ['0.12 ms', '12.3 MB', '0.988', '1,234,567']);
	});
});

describe('the table of the bench', () => {
	it('has a column per peer and says where a peer had fewer papers', () => {
		assert.equal(
			reportTable([figure], ['MiniSearch']),
			[
				'| what      | Glossator |       bar |         MiniSearch |',
				'| --------- | --------: | --------: | -----------------: |',
				'| key press |   8.00 ms | ≤ 16 ms ✓ | 1,235 ms at 20,000 |',
			].join('\n'),
		);
	});

	it('says where a peer was asked fewer queries', () => {
		const found: Figure = { what: 'found', unit: 'share', own: 1, peers: [{ name: 'Fuse.js', value: 0.5, asked: 4 }] };
		assert.match(reportTable([found], ['Fuse.js']), /\| 0\.500 of 4 \|$/);
	});

	it('keeps narrow columns wide enough for their rule', () => {
		assert.equal(
			markdownTable([
				['a', 'b'],
				['c', 'd'],
			]),
			'| a   |   b |\n| --- | --: |\n| c   |   d |',
		);
	});

	it('takes the place of the one before in README, and of nothing else', () => {
		const readme = '# A\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nrest\n';
		const once = withMeasured(readme, 'new $& table');
		assert.equal(once, '# A\n\n<!-- bench -->\n\nnew $& table\n\n<!-- /bench -->\n\nrest\n');
		assert.equal(withMeasured(once, 'old'), readme);
		assert.throws(() => withMeasured('# A\n', 'new'), /README.md needs a line/);
	});
});

describe('a percentile', () => {
	it('is the value that so many of the values do not exceed', () => {
		const values = Array.from({ length: 100 }, (_, place) => 100 - place);
		assert.deepEqual(
			[0, 0.5, 0.95, 0.999, 1].map((share) => percentile(values, share)),
			[1, 50, 95, 100, 100],
		);
		assert.equal(percentile([7], 0.5), 7);
		assert.ok(Number.isNaN(percentile([], 0.5)));
	});
});

describe('a lasting hold', () => {
	it('is one that came in every round at the same step', () => {
		assert.equal(
			lastingHold([
				[1, 9, 30],
				[1, 40, 2],
				[50, 12, 2],
			]),
			9,
		);
		assert.equal(lastingHold([]), 0);
	});
});

describe('the options of the bench', () => {
	it('are all figures unless said otherwise', () => {
		const { papers, queries, only, readme } = readOptions([]);
		assert.deepEqual([papers, queries, only.size, readme], [100_000, 400, 8, false]);
	});

	it('choose parts, sizes and the table for README', () => {
		const { papers, queries, only, readme } = readOptions(
			'--papers 2000 --queries 50 --only search,build --readme'.split(' '),
		);
		assert.deepEqual([papers, queries, [...only], readme], [2000, 50, ['keys', 'found', 'build'], true]);
	});

	it('are refused with what there is', () => {
		assert.throws(() => readOptions(['--fast']), /There is --papers/);
		assert.throws(() => readOptions(['--only', 'speed']), /no part "speed"/);
		assert.throws(() => readOptions(['--papers', '-1']), /no number/);
	});
});
