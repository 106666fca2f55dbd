import * as assert from 'node:assert/strict';
import { joinResults } from '../../../src/core/beyond/joinResults';
import { testRecord } from './testRecord';

const [rain, snow, fog] = [
	'Harvesting Rainfall Records from Lighthouse Diaries',
	'Snow Lines Read from Lighthouse Diaries',
	'A Measure of Fog in Lighthouse Diaries',
];

describe('joinResults', () => {
	it('interleaves what services found by rank', () => {
		const results = joinResults(
			[],
			[
				{ service: 'openalex', records: [testRecord(rain), testRecord(snow)] },
				{ service: 'arxiv', records: [testRecord(fog)] },
			],
		);
		assert.deepEqual(titlesOf(results), [rain, fog, snow]);
	});

	it('joins records with a common identifier, whatever their titles, and keeps the richer fields', () => {
		const first = testRecord(rain, {
			authors: ['A. Okonkwo'],
			year: 2019,
			identifiers: { arxiv: '1901.00001', doi: '10.1101/x' },
			containerTitle: 'arXiv',
			page: '99',
			signals: { citations: 3 },
		});
		const second = testRecord('Rainfall, Harvested', {
			authors: ['Ada Okonkwo', 'Bo Lind'],
			issued: { year: 2020, month: 5 },
			identifiers: { arxiv: '1901.00001', doi: '10.1000/a' },
			abstract: 'Rain fell.',
			type: 'article-journal',
			containerTitle: 'Journal of Rain',
			volume: '7',
			signals: { citations: 9 },
		});
		const results = joinResults(
			[],
			[
				{ service: 'arxiv', records: [first] },
				{ service: 'crossref', records: [second] },
			],
		);
		assert.equal(results.length, 1);
		assert.deepEqual(results[0]?.services, ['arxiv', 'crossref']);
		assert.deepEqual(results[0].record, {
			...second,
			title: rain,
			identifiers: { arxiv: '1901.00001', doi: '10.1000/a' },
		});
	});

	it('joins the same title only where authors, years and identifiers agree', () => {
		const records = [
			testRecord(rain, { authors: ['Ada Okonkwo'], year: 2019, identifiers: { doi: '10.1000/a' } }),
			testRecord(rain.toUpperCase(), { authors: ['A. Okonkwo'], year: 2020, identifiers: { arxiv: '1901.00001' } }),
			testRecord(rain, { authors: ['Bo Lind'], year: 2019 }),
			testRecord(rain, { authors: ['Ada Okonkwo'], year: 2009 }),
			testRecord(rain, { authors: ['Ada Okonkwo'], year: 2019, identifiers: { doi: '10.1000/b' } }),
		];
		const results = joinResults([], [{ service: 'openalex', records }]);
		assert.equal(results.length, 4);
		assert.deepEqual(results[0]?.record.identifiers, { doi: '10.1000/a', arxiv: '1901.00001' });
	});

	it('does not join short titles without a common identifier', () => {
		const records = [testRecord('Introduction'), testRecord('Introduction')];
		assert.equal(joinResults([], [{ service: 'crossref', records }]).length, 2);
	});

	it('keeps earlier results in their places and completes them', () => {
		const before = joinResults([], [{ service: 'openalex', records: [testRecord(rain), testRecord(snow)] }]);
		const found = [testRecord(fog), testRecord(snow, { abstract: 'Snow lay.' })];
		const after = joinResults(before, [{ service: 'crossref', records: found }]);
		assert.deepEqual(titlesOf(after), [rain, snow, fog]);
		assert.equal(after[1]?.record.abstract, 'Snow lay.');
		assert.deepEqual(after[1].services, ['openalex', 'crossref']);
		assert.equal(before[1]?.record.abstract, undefined);
	});

	it('makes one of thousands of equal records without taking long', () => {
		const records = Array.from({ length: 5000 }, () => testRecord(rain, { identifiers: { doi: '10.1000/a' } }));
		assert.equal(joinResults([], [{ service: 'crossref', records }]).length, 1);
	});
});

function titlesOf(results: ReturnType<typeof joinResults>): readonly string[] {
	return results.map(({ record }) => record.title);
}
