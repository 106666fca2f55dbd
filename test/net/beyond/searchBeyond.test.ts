import * as assert from 'node:assert/strict';
import { serviceNames } from '../../../src/core/beyond/serviceName';
import { arxivQuery } from '../../../src/net/beyond/arxivQuery';
import { searchBeyond } from '../../../src/net/beyond/searchBeyond';
import { HttpError } from '../../../src/net/http/httpTypes';
import { beyondTest, jsonHandler } from './beyondTest';
import {
	arxivPage,
	crossrefPage,
	crossrefWork,
	huggingFacePaper,
	openAlexPage,
	openAlexWork,
	scholarPage,
	scholarPaper,
} from './serviceAnswers';

const rain = 'Harvesting Rainfall Records from Lighthouse Diaries';
const { signal } = new AbortController();

describe('searchBeyond', () => {
	const test = beyondTest();

	/** Every service knows one paper about rain, under what identifiers it has, and one more of its own. */
	function allKnowRain(): void {
		const { services } = test;
		const work = openAlexWork(1, { title: rain, doi: 'https://doi.org/10.1000/rain' });
		services.respond(
			'/openalex/works',
			jsonHandler(() => openAlexPage([work, openAlexWork(2)], null, 2)),
		);
		const entries = [
			['2001.00001', rain.toUpperCase()],
			['2001.00002', 'Fog Seen from Lighthouses at Night'],
		] as const;
		services.respond('/arxiv/api/query', { kind: 'ok', body: arxivPage(entries, 0, 2) });
		const paper = scholarPaper('a', rain, { externalIds: { ArXiv: '2001.00001' }, citationCount: 7 });
		services.respond(
			'/s2/graph',
			jsonHandler(() => scholarPage([paper], 0, undefined, 1)),
		);
		const published = crossrefWork('10.1000/RAIN', `${rain}.`, { 'container-title': ['Journal of Rain'] });
		services.respond(
			'/crossref/works',
			jsonHandler(() => crossrefPage([published], 'x', 1)),
		);
		services.respond(
			'/hf/api/papers/search',
			jsonHandler(() => [huggingFacePaper('2001.00001', rain)]),
		);
	}

	it('asks all services and makes one result of what they call one paper', async () => {
		allKnowRain();
		const { results, failures, hasMore } = await searchBeyond('rain', serviceNames, test.ports()).next(signal);
		assert.deepEqual(failures, []);
		assert.equal(hasMore, false);
		assert.deepEqual(results.map(({ record }) => record.title).slice(0, 1), [rain]);
		assert.equal(results.length, 3);
		assert.deepEqual([...(results[0]?.services ?? [])].sort(), [...serviceNames].sort());
		const { identifiers, containerTitle, signals, abstract } = results[0]?.record ?? {};
		assert.equal(identifiers?.doi, '10.1000/rain');
		assert.equal(identifiers.arxiv, '2001.00001');
		assert.equal(containerTitle, 'Journal of Rain');
		assert.deepEqual(signals, { upvotes: 4, citations: 7 });
		assert.ok(abstract);
	});

	it('asks as the services document it, with the keys where they belong', async () => {
		allKnowRain();
		const ports = test.ports({ openalex: 'key-o', semanticScholar: 'key-s', email: 'a@example.org' });
		await searchBeyond('  long-term "rain" & fog: AND ', serviceNames, ports).next(signal);
		const [openalex] = test.asked('openalex');
		assert.deepEqual(Object.fromEntries(openalex?.searchParams ?? []), {
			search: 'long-term "rain" & fog: AND',
			'per-page': '25',
			cursor: '*',
		});
		assert.equal(
			test.asked('arxiv')[0]?.searchParams.get('search_query'),
			'all:"long-term" AND all:"rain" AND all:"fog"',
		);
		assert.equal(test.asked('s2')[0]?.searchParams.get('query'), 'long term "rain" & fog: AND');
		assert.equal(test.asked('crossref')[0]?.searchParams.get('mailto'), 'a@example.org');
		const headersOf = (service: string) =>
			test.services.requests.find(({ path }) => path.startsWith(`/${service}/`))?.headers;
		assert.equal(headersOf('openalex')?.authorization, 'Bearer key-o');
		assert.equal(headersOf('s2')?.['x-api-key'], 'key-s');
		assert.equal(headersOf('crossref')?.authorization, undefined);
		assert.equal(headersOf('hf')?.['x-api-key'], undefined);
	});

	it('shows the others when one is busy, one broken, one cut off and one no service at all', async () => {
		allKnowRain();
		const { services } = test;
		services.respond('/s2/graph', { kind: 'status', status: 429, body: 'Too many' });
		services.respond('/crossref/works', { kind: 'status', status: 503 });
		const whole = JSON.stringify(openAlexPage([openAlexWork(1)], null));
		services.respond('/openalex/works', { kind: 'ok', body: whole.slice(0, 30) });
		services.respond('/hf/api/papers/search', { kind: 'ok', body: '<html><body>Log in to the hotel</body></html>' });
		const { results, failures } = await searchBeyond('rain', serviceNames, test.ports()).next(signal);
		assert.equal(results.length, 2);
		assert.deepEqual(failures.map(({ service }) => service).sort(), [
			'crossref',
			'huggingface',
			'openalex',
			'semanticScholar',
		]);
		const scholar = failures.find(({ service }) => service === 'semanticScholar')?.error;
		assert.ok(scholar instanceof HttpError);
		assert.equal(scholar.status, 429);
		assert.ok(failures.every(({ error }) => error instanceof Error && error.message !== ''));
	});

	it('keeps the whole papers of an answer that breaks off', async () => {
		const text = JSON.stringify(openAlexPage([openAlexWork(1), openAlexWork(2), openAlexWork(3)], null));
		test.services.respond('/openalex/works', { kind: 'ok', body: text.slice(0, -60) });
		const { results } = await searchBeyond('x', ['openalex'], test.ports()).next(signal);
		assert.equal(results.length, 2);
	});

	it('asks a failed service once more, and then no longer', async () => {
		test.services.respond('/crossref/works', { kind: 'status', status: 400 });
		const search = searchBeyond('x', ['crossref'], test.ports());
		assert.equal((await search.next(signal)).hasMore, true);
		assert.deepEqual(await search.next(signal).then(({ hasMore, failures }) => [hasMore, failures.length]), [false, 1]);
		assert.deepEqual(await search.next(signal), { results: [], failures: [], hasMore: false });
		assert.equal(test.asked('crossref').length, 2);
	});

	it('follows each service by its own paging to the end, and asks none beyond', async () => {
		const { services } = test;
		const cursors: Readonly<Record<string, readonly [number, string | null]>> = {
			'*': [1, 'b'],
			b: [2, 'c'],
			c: [3, null],
		};
		services.respond(
			'/openalex/works',
			jsonHandler(({ searchParams }) => {
				const [number, next] = cursors[searchParams.get('cursor') ?? ''] ?? [99, null];
				return openAlexPage([openAlexWork(number)], next);
			}),
		);
		services.respond('/arxiv/api/query', ({ path }, response) => {
			const start = Number(new URL(path, services.url).searchParams.get('start'));
			response.end(arxivPage([[`2001.1000${start / 25}`, `Fog Seen from Lighthouse Tower ${start}`]], start, 30));
		});
		services.respond(
			'/s2/graph',
			jsonHandler(({ searchParams }) => {
				const offset = Number(searchParams.get('offset'));
				const paper = scholarPaper(offset === 0 ? 'a' : 'b', `Snow Lines by Lighthouse Keeper ${offset}`);
				return scholarPage([paper], offset, offset === 0 ? 25 : undefined);
			}),
		);
		services.respond(
			'/crossref/works',
			jsonHandler(({ searchParams }) =>
				searchParams.get('cursor') === '*'
					? crossrefPage([crossrefWork('10.1000/1', 'Waves Counted by Lighthouse Keepers')], 'same')
					: crossrefPage([], 'same'),
			),
		);
		services.respond(
			'/hf/api/papers/search',
			jsonHandler(() => []),
		);
		const search = searchBeyond('x', serviceNames, test.ports());
		const more: boolean[] = [];
		const counts: number[] = [];
		for (let page = await search.next(signal); ; page = await search.next(signal)) {
			assert.deepEqual(page.failures, []);
			more.push(page.hasMore);
			counts.push(page.results.length);
			if (!page.hasMore) {
				break;
			}
		}
		assert.deepEqual(more, [true, true, false]);
		assert.deepEqual(counts, [4, 7, 8]);
		const asked = ['openalex', 'arxiv', 's2', 'crossref', 'hf'].map((service) => test.asked(service).length);
		assert.deepEqual(asked, [3, 2, 2, 2, 1]);
	});

	it('goes round no circle: a cursor that leads to itself ends', async () => {
		test.services.respond(
			'/crossref/works',
			jsonHandler(() => crossrefPage([crossrefWork('10.1/a', rain)], '*')),
		);
		const search = searchBeyond('x', ['crossref'], test.ports());
		let pages = 1;
		while ((await search.next(signal)).hasMore) {
			pages++;
		}
		assert.ok(pages <= 40, String(pages));
	});

	it('gives what came before a slow service has answered', async () => {
		allKnowRain();
		const parts: number[] = [];
		await searchBeyond('rain', serviceNames, test.ports()).next(signal, (results) => parts.push(results.length));
		assert.equal(parts.length, 5);
		assert.equal(parts.at(-1), 3);
	});

	it('stops when aborted, and goes on from there afterwards', async () => {
		const stop = new AbortController();
		test.services.respond('/openalex/works', () => stop.abort());
		const search = searchBeyond('x', ['openalex'], test.ports());
		await assert.rejects(search.next(stop.signal));
		test.services.respond(
			'/openalex/works',
			jsonHandler(() => openAlexPage([openAlexWork(1)], null)),
		);
		assert.equal((await search.next(signal)).results.length, 1);
	});

	it('asks nobody for nothing', async () => {
		const page = await searchBeyond(' \n', serviceNames, test.ports()).next(signal);
		assert.deepEqual(page, { results: [], failures: [], hasMore: false });
		assert.equal(test.services.requests.length, 0);
	});
});

describe('arxivQuery', () => {
	it('quotes every word, so that none is an operator or a field', () => {
		assert.equal(arxivQuery('ti:rain AND (fog OR "x")'), 'all:"ti" AND all:"rain" AND all:"fog" AND all:"x"');
		assert.equal(arxivQuery('Müller’s naïve 降雨'), 'all:"Müller’s" AND all:"naïve" AND all:"降雨"');
	});

	it('leaves out words that arXiv does not index, unless there are no others', () => {
		assert.equal(arxivQuery('The Theory of Rain'), 'all:"Theory" AND all:"Rain"');
		assert.equal(arxivQuery('to be'), 'all:"to" AND all:"be"');
		assert.equal(arxivQuery('"?!"'), undefined);
	});
});
