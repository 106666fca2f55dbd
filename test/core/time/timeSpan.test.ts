import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, spanAfter, spanAt, spanName, spanNamed, type SpanKind } from '../../../src/core/time/timeSpan';

const nameOf = (kind: SpanKind, date: string) => {
	const span = spanAt(kind, date);
	return span && spanName(span);
};

describe('Time spans', () => {
	it('are days, ISO weeks and months', () => {
		assert.deepEqual(spanAt('week', '2026-11-23'), { kind: 'week', first: '2026-11-23', last: '2026-11-29' });
		assert.deepEqual(spanAt('month', '2024-02-10'), { kind: 'month', first: '2024-02-01', last: '2024-02-29' });
		assert.deepEqual(spanAt('day', '2026-11-23T23:59:59Z'), { kind: 'day', first: '2026-11-23', last: '2026-11-23' });
	});

	it('are named as ISO 8601 does, also where the year of the week is another', () => {
		assert.equal(nameOf('week', '2025-09-15'), '2025-W38');
		assert.equal(nameOf('week', '2024-12-30'), '2025-W01');
		assert.equal(nameOf('week', '2021-01-03'), '2020-W53');
		assert.equal(nameOf('month', '2026-11-23'), '2026-11');
	});

	it('are absent where the date does not exist', () => {
		assert.deepEqual(
			['2026-02-31', '2026-13-01', 'soon', '', '2026-1-1'].map((date) => spanAt('day', date)),
			[undefined, undefined, undefined, undefined, undefined],
		);
	});

	it('are not found under names that no span has', () => {
		assert.deepEqual(
			['2026-W00', '2026-W54', '2026-13', '2026', 'W48', '2026-11-31'].map((name) => spanNamed(name)),
			[undefined, undefined, undefined, undefined, undefined, undefined],
		);
	});

	it('follow each other without a gap, there and back', () => {
		const days = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('1990-01-01', days));
		const kinds = fc.constantFrom<SpanKind>('day', 'week', 'month');
		fc.assert(
			fc.property(days, kinds, (day, kind) => {
				const span = spanAt(kind, day);
				assert.ok(span && span.first <= day && day <= span.last);
				const next = spanAfter(span, 1);
				assert.equal(next.first, addDays(span.last, 1));
				assert.ok(spanName(span) < spanName(next));
				assert.deepEqual(spanAfter(next, -1), span);
				assert.deepEqual(spanNamed(spanName(span)), span);
			}),
		);
	});
});
