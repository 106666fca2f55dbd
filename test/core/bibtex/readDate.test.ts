import * as assert from 'node:assert/strict';
import { readDate } from '../../../src/core/bibtex/readDate';

describe('The date of a BibTeX entry', () => {
	it('is read from biblatex dates, of a range its beginning', () => {
		assert.deepEqual(readDate({ date: '2019-05-07' }), { year: 2019, month: 5, day: 7 });
		assert.deepEqual(readDate({ date: '2019-05/2019-07' }), { year: 2019, month: 5 });
		for (const date of ['2019', '2019~', '2019?', '2019/2021', '2019-21', '2019/', '2019-00', 'ca. 2019']) {
			assert.deepEqual(readDate({ date }), { year: 2019 }, date);
		}
		assert.equal(readDate({ date: '201X' }), undefined);
		assert.equal(readDate({}), undefined);
	});

	it('is read from year, month and day', () => {
		assert.deepEqual(readDate({ year: '1984', month: 'jan' }), { year: 1984, month: 1 });
		assert.deepEqual(readDate({ year: '1984', month: '10' }), { year: 1984, month: 10 });
		assert.deepEqual(readDate({ year: '1984', month: '10', day: '3' }), { year: 1984, month: 10, day: 3 });
		assert.deepEqual(readDate({ year: '2018', month: '14--16 Nov' }), { year: 2018, month: 11, day: 14 });
		assert.deepEqual(readDate({ year: '2018', month: '10 jan' }), { year: 2018, month: 1, day: 10 });
		assert.deepEqual(readDate({ year: '2018', month: 'September--October' }), { year: 2018, month: 9 });
		assert.deepEqual(readDate({ year: '2018', month: 'März' }), { year: 2018, month: 3 });
		assert.deepEqual(readDate({ year: '2018', month: 'Summer' }), { year: 2018 });
		assert.deepEqual(readDate({ year: '2013-02-21' }), { year: 2013, month: 2, day: 21 });
		assert.deepEqual(readDate({ year: '2001--2003' }), { year: 2001 });
		assert.equal(readDate({ year: 'in press', month: 'jan' }), undefined);
	});
});
