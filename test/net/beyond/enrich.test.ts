import * as assert from 'node:assert/strict';
import { enrich, type Enriched } from '../../../src/net/beyond/enrich';
import { HttpError } from '../../../src/net/http/httpTypes';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { testRecord } from '../../core/beyond/testRecord';
import { beyondTest, jsonHandler } from './beyondTest';
import { crossrefPage, crossrefWork, openAlexPage, openAlexWork, scholarPage, scholarPaper } from './serviceAnswers';

const title = 'Harvesting Rainfall Records from Lighthouse Diaries';
const { signal } = new AbortController();

describe('enrich', () => {
	const test = beyondTest();
	const whole = { abstract: 'Rain fell.', externalIds: { DOI: '10.1000/rain' } };

	beforeEach(() => {
		test.services.respond('/s2/graph', { kind: 'status', status: 404, body: '{"error":"Title match not found"}' });
		test.services.respond(
			'/openalex/works',
			jsonHandler(() => openAlexPage([], null, 0)),
		);
		test.services.respond(
			'/crossref/works',
			jsonHandler(() => crossrefPage([], undefined, 0)),
		);
	});

	async function enriched(...papers: readonly PaperRecord[]): Promise<readonly Enriched<PaperRecord>[]> {
		const all: Enriched<PaperRecord>[] = [];
		for await (const one of enrich(papers, test.ports({ semanticScholar: 'key-s' }), signal)) {
			all.push(one);
		}
		return all;
	}

	it('asks no further once a service knows all that was missing', async () => {
		const found = { data: [scholarPaper('a', title, { ...whole, matchScore: 200 })] };
		test.services.respond(
			'/s2/graph/v1/paper/search/match',
			jsonHandler(() => found),
		);
		const paper = testRecord(title, { authors: ['Okonkwo'] });
		const [one, ...others] = await enriched(paper);
		assert.equal(others.length, 0);
		assert.equal(one?.paper, paper);
		assert.equal(one.service, 'semanticScholar');
		assert.equal(one.match?.record.identifiers.doi, '10.1000/rain');
		assert.equal(one.match.why.sharedAuthors, 1);
		assert.deepEqual(
			test.services.requests.map(({ headers }) => headers['x-api-key']),
			['key-s'],
		);
	});

	it('asks for none that lack nothing', async () => {
		const abstract = 'Rain fell.';
		const paper = testRecord(title, { authors: ['Ada Okonkwo'], year: 2020, identifiers: { doi: '10.1/a' }, abstract });
		assert.deepEqual(await enriched(paper), []);
		assert.equal(test.services.requests.length, 0);
	});

	it('asks OpenAlex and then Crossref where Semantic Scholar knows none', async () => {
		const works = [crossrefWork('10.1000/snow', 'Snow Lines'), crossrefWork('10.1000/rain', title)];
		test.services.respond(
			'/crossref/works',
			jsonHandler(() => crossrefPage(works)),
		);
		const [one] = await enriched(testRecord(title));
		assert.equal(one?.service, 'crossref');
		assert.equal(one.match?.record.identifiers.doi, '10.1000/rain');
		assert.equal(one.failure, undefined);
		assert.deepEqual(
			test.services.requests.map(({ path }) => path.split('/')[1]),
			['s2', 'openalex', 'crossref'],
		);
	});

	it('takes the match that tells more, and none when two services name different papers', async () => {
		const bare = scholarPage([scholarPaper('a', title)]);
		test.services.respond(
			'/s2/graph',
			jsonHandler(() => bare),
		);
		const work = openAlexWork(1, { title, doi: 'https://doi.org/10.1000/rain' });
		test.services.respond(
			'/openalex/works',
			jsonHandler(() => openAlexPage([work], null, 1)),
		);
		const [one] = await enriched(testRecord(title));
		assert.equal(one?.service, 'openalex');
		const other = scholarPage([scholarPaper('a', title, { externalIds: { DOI: '10.1000/other' } })]);
		test.services.respond(
			'/s2/graph',
			jsonHandler(() => other),
		);
		const [doubtful] = await enriched(testRecord(title));
		assert.equal(doubtful?.match, undefined);
		assert.equal(doubtful?.refusal, 'ambiguous');
	});

	it('says why what was found is not taken', async () => {
		const found = scholarPage([scholarPaper('a', title, whole)]);
		test.services.respond(
			'/s2/graph',
			jsonHandler(() => found),
		);
		const papers = [
			testRecord(title, { authors: ['Bo Lind'] }),
			testRecord(title, { year: 2001 }),
			testRecord('Snow Lines Read from Lighthouse Diaries'),
		];
		const all = await enriched(...papers);
		assert.deepEqual(
			all.map(({ refusal, match }) => [refusal, match]),
			[
				['author', undefined],
				['year', undefined],
				['title', undefined],
			],
		);
	});

	it('finds the paper in spite of a service that is down, and says which was', async () => {
		test.services.respond('/s2/graph', { kind: 'status', status: 429 });
		const work = openAlexWork(1, { title, doi: 'https://doi.org/10.1000/rain' });
		test.services.respond('/openalex/works', {
			kind: 'ok',
			body: JSON.stringify(openAlexPage([work], null)).slice(0, -20),
		});
		test.services.respond('/crossref/works', { kind: 'reset', body: '' });
		const [one] = await enriched(testRecord(title));
		assert.equal(one?.failure?.service, 'semanticScholar');
		assert.ok(one.failure.error instanceof HttpError);
		test.services.respond(
			'/openalex/works',
			jsonHandler(() => openAlexPage([work], null)),
		);
		const [two] = await enriched(testRecord(title));
		assert.equal(two?.match?.record.identifiers.doi, '10.1000/rain');
		assert.equal(two.failure?.service, 'semanticScholar');
	});

	it('asks a service that fails twice in a row no more, and still says so', async () => {
		test.services.respond('/s2/graph', { kind: 'status', status: 400 });
		const all = await enriched(...Array.from({ length: 5 }, () => testRecord(title)));
		assert.equal(test.asked('s2').length, 2);
		assert.equal(test.asked('openalex').length, 5);
		assert.ok(all.every(({ failure }) => failure?.service === 'semanticScholar'));
	});

	it('stops when aborted', async () => {
		const stop = new AbortController();
		test.services.respond('/s2/graph', () => stop.abort());
		const run = enrich([testRecord(title), testRecord(title)], test.ports(), stop.signal);
		await assert.rejects(run.next());
	});
});
