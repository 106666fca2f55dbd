import * as assert from 'node:assert/strict';
import { enrich, type Enrichment, type PoorPaper } from '../../../src/net/lookup/enrich';
import type { ServiceKeys } from '../../../src/net/lookup/lookUpPorts';
import { testClient } from '../http/testClient';
import { arxivAnswer, crossrefWork } from './answers';
import { askedOf, lookUpPorts } from './lookUpClient';

const title = 'A Careful Study of Matching the Titles of Papers';
const poor: PoorPaper = { title, author: [], identifiers: {} };

function semanticScholar(found: string): string {
	const paper = {
		paperId: 'a'.repeat(40),
		title: found,
		year: 2020,
		authors: [{ name: 'Ada Lovelace' }],
		matchScore: 9,
	};
	return JSON.stringify({ data: [{ ...paper, externalIds: { DOI: '10.1000/a' } }] });
}

function crossref(...titles: readonly string[]): string {
	const items = titles.map((found, place) => crossrefWork(`10.1000/c${place}`, found));
	return JSON.stringify({
		status: 'ok',
		'message-type': 'work-list',
		message: { 'total-results': titles.length, items },
	});
}

describe('Enriching papers', () => {
	const client = testClient();
	const ok = (path: string, body: string) => client.services.respond(path, { kind: 'ok', body });

	async function enriched(
		papers: readonly PoorPaper[],
		keys: ServiceKeys = {},
	): Promise<readonly Enrichment<PoorPaper>[]> {
		const found: Enrichment<PoorPaper>[] = [];
		for await (const enrichment of enrich(papers, lookUpPorts(client, keys), new AbortController().signal)) {
			found.push(enrichment);
		}
		return found;
	}

	it('takes the match of Semantic Scholar, and says what speaks for it', async () => {
		ok('/semanticScholar/graph/v1/paper/search/match', semanticScholar(title));
		const [found] = await enriched([poor], { semanticScholar: 'secret' });
		assert.deepEqual(
			[found?.paper, found?.source, found?.match?.identifiers.doi, found?.why],
			[poor, 'semanticScholar', '10.1000/a', { distance: 0, length: 40, authors: 'unknown', years: 'unknown' }],
		);
		assert.equal(client.services.requests[0]?.headers['x-api-key'], 'secret');
	});

	it('asks Crossref where the match is another paper', async () => {
		ok('/semanticScholar/', semanticScholar('A Careless Study of Something Else Entirely'));
		ok('/crossref/', crossref('Something else', title));
		const [found] = await enriched([poor]);
		assert.deepEqual([found?.source, found?.match?.identifiers.doi], ['crossref', '10.1000/c1']);
	});

	it('asks OpenAlex where only its key is given', async () => {
		const results = [{ id: 'https://openalex.org/W1', title, publication_year: 2020, authorships: [] }];
		ok('/openalex/', JSON.stringify({ meta: { count: 1, per_page: 10 }, results }));
		const [found] = await enriched([poor], { openalex: 'secret' });
		assert.equal(found?.source, 'openalex');
		assert.equal(client.services.requests[0]?.headers.authorization, 'Bearer secret');
	});

	it('says that none is sure, or that a service could not be asked', async () => {
		ok('/crossref/', crossref('Something else'));
		assert.deepEqual(await enriched([poor]), [{ paper: poor }]);
		client.services.respond('/semanticScholar/', { kind: 'status', status: 403 });
		const [found] = await enriched([poor]);
		assert.ok(found?.failure?.kind === 'failed' && found.failure.service === 'semanticScholar');
	});

	it('does not go on asking a service that fails', async () => {
		client.services.respond('/semanticScholar/', { kind: 'status', status: 403 });
		ok('/crossref/', crossref(title));
		const found = await enriched(Array.from({ length: 6 }, () => poor));
		assert.deepEqual([found.length, found.every(({ source }) => source === 'crossref')], [6, true]);
		assert.equal(askedOf(client, 'semanticScholar').length, 2);
	});

	it('asks by the identifier where there is one, many at once, and not at all for whole papers', async () => {
		ok('/arxivApi/', arxivAnswer('2401.00001', '2401.00002'));
		const papers = ['2401.00001', '2401.00002'].map((arxiv) => ({ ...poor, identifiers: { arxiv } }));
		const whole = { ...poor, author: [{ literal: 'A' }], issued: { year: 2020 }, identifiers: { doi: '10.1000/x' } };
		const found = await enriched([...papers, whole]);
		assert.deepEqual(
			found.map(({ why, match }) => [why, match?.title]),
			[
				['identifier', 'Paper 2401.00001'],
				['identifier', 'Paper 2401.00002'],
			],
		);
		assert.equal(client.services.requests.length, 1);
	});

	it('stops when the user gives up', async () => {
		const running = enrich([poor], lookUpPorts(client), AbortSignal.abort());
		await assert.rejects(running.next(), { kind: 'cancelled' });
	});
});
