import * as assert from 'node:assert/strict';
import type { FetchedFeed, KnownPages } from '../../../src/net/feeds/fetchedFeed';
import { fetchFeed, fetchSpan, type NetworkSource } from '../../../src/net/feeds/fetchFeed';
import { findJournals } from '../../../src/net/feeds/journalFeed';
import { HttpError } from '../../../src/net/http/httpTypes';
import { cannedPorts, type CannedPage } from './cannedHttp';

const { signal } = new AbortController();

async function fetchWith(
	source: NetworkSource,
	pages: Record<string, CannedPage | CannedPage[]>,
	known: KnownPages = {},
) {
	const ports = cannedPorts(pages);
	const fetched = await fetchFeed({ source }, known, { ports, signal });
	return { fetched, urls: ports.http.urls, asked: ports.http.asked };
}

function bodies(fetched: FetchedFeed | undefined): readonly string[] {
	return fetched?.kind === 'pages' ? fetched.pages.map(({ bytes }) => new TextDecoder().decode(bytes)) : [];
}

const papers = (count: number, from = 0) =>
	JSON.stringify(Array.from({ length: count }, (_, place) => ({ paper: { id: `2611.${from + place}` } })));

const daily = 'https://huggingface.co/api/daily_papers';

describe('Fetching Hugging Face Daily Papers', () => {
	it('asks for the newest papers, and for the trending ones', async () => {
		const today = await fetchWith(
			{ kind: 'huggingface', list: 'daily' },
			{ [`${daily}?limit=100`]: { body: papers(100) } },
		);
		assert.deepEqual(bodies(today.fetched), [papers(100)]);
		const trending = `${daily}?sort=trending&limit=100`;
		const { urls } = await fetchWith({ kind: 'huggingface', list: 'trending' }, { [trending]: { body: '[]' } });
		assert.deepEqual(urls, [trending]);
	});

	it('follows the pages of a week until one is short', async () => {
		const week = `${daily}?week=2026-W48&limit=100`;
		const { fetched, urls } = await fetchWith(
			{ kind: 'huggingface', list: 'weekly' },
			{
				[week]: { body: papers(100) },
				[`${week}&p=1`]: { body: papers(97, 100) },
				[`${week}&p=2`]: { body: papers(3, 200) },
			},
		);
		assert.deepEqual(bodies(fetched), [papers(100), papers(97, 100), papers(3, 200)]);
		assert.equal(urls.length, 3);
	});

	it('counts a page once where the service counts pages from 1', async () => {
		const month = `${daily}?month=2026-11&limit=100`;
		const { fetched } = await fetchWith(
			{ kind: 'huggingface', list: 'monthly' },
			{
				[month]: { body: papers(100) },
				[`${month}&p=1`]: { body: papers(100) },
				[`${month}&p=2`]: { body: papers(5, 100) },
			},
		);
		assert.deepEqual(bodies(fetched), [papers(100), papers(5, 100)]);
	});

	it('takes the week before where the new one is not known yet', async () => {
		const before = `${daily}?week=2026-W47&limit=100`;
		const { fetched, urls } = await fetchWith(
			{ kind: 'huggingface', list: 'weekly' },
			{ [`${daily}?week=2026-W48&limit=100`]: { status: 400 }, [before]: { body: papers(2) } },
		);
		assert.deepEqual([bodies(fetched), urls.at(-1)], [[papers(2)], before]);
	});

	it('ends paging at a bound', async () => {
		const week = `${daily}?week=2026-W48&limit=100`;
		const pages = Array.from({ length: 99 }, (_, place) => [`${week}&p=${place}`, { body: papers(100, place) }]);
		const { urls } = await fetchWith(
			{ kind: 'huggingface', list: 'weekly' },
			{ [week]: { body: papers(100, 999) }, ...(Object.fromEntries(pages) as Record<string, CannedPage>) },
		);
		assert.equal(urls.length, 15);
	});

	it('keeps the pages that came when a later one fails, and wants to try again', async () => {
		const week = `${daily}?week=2026-W48&limit=100`;
		const { fetched } = await fetchWith(
			{ kind: 'huggingface', list: 'weekly' },
			{ [week]: { body: papers(100), etag: 'a' }, [`${week}&p=1`]: { status: 429 } },
		);
		assert.equal(fetched.kind, 'pages');
		assert.deepEqual(bodies(fetched), [papers(100)]);
		assert.ok(fetched.kind === 'pages' && fetched.failure instanceof HttpError);
		assert.deepEqual(fetched.known, {});
	});

	it('fetches only the pages that changed', async () => {
		const week = `${daily}?week=2026-W48&limit=100`;
		const pages = {
			[week]: { body: papers(100), etag: 'a' },
			[`${week}&p=1`]: { body: papers(4, 100), etag: 'b' },
		};
		const source: NetworkSource = { kind: 'huggingface', list: 'weekly' };
		const { fetched } = await fetchWith(source, pages);
		const known = fetched.kind === 'pages' ? fetched.known : {};
		assert.deepEqual(known, { [week]: { etag: 'a' }, [`${week}&p=1`]: { etag: 'b' } });
		assert.deepEqual((await fetchWith(source, pages, known)).fetched, { kind: 'unchanged' });
		const grown = { ...pages, [`${week}&p=1`]: { body: papers(5, 100), etag: 'c' } };
		const again = await fetchWith(source, grown, known);
		assert.deepEqual(bodies(again.fetched), [papers(5, 100)]);
		assert.deepEqual(again.fetched.kind === 'pages' && again.fetched.known, {
			[week]: { etag: 'a' },
			[`${week}&p=1`]: { etag: 'c' },
		});
	});

	it('looks back at a day', async () => {
		const ports = cannedPorts({ [`${daily}?date=2026-11-20&limit=100`]: { body: papers(30) } });
		const span = { kind: 'day', first: '2026-11-20', last: '2026-11-20' } as const;
		const fetched = await fetchSpan({ kind: 'huggingface', list: 'trending' }, span, { ports, signal });
		assert.deepEqual(bodies(fetched), [papers(30)]);
	});
});

const rss = 'https://rss.arxiv.org/rss/cs.CL+math';
const source: NetworkSource = { kind: 'arxiv', categories: ['cs.CL', 'math'], replacements: false };
const newest =
	'https://export.arxiv.org/api/query?search_query=cat%3Acs.CL%20OR%20cat%3Amath.*' +
	'&sortBy=submittedDate&sortOrder=descending&start=0&max_results=200';

function atom(entries: number, total: number): string {
	const count = `<opensearch:totalResults xmlns:opensearch="x">${total}</opensearch:totalResults>`;
	return `<feed>${count}${'<entry><id>x</id></entry>'.repeat(entries)}</feed>`;
}

describe('Fetching arXiv', () => {
	it('asks one feed for all categories, and an empty day is no failure', async () => {
		const { fetched, urls } = await fetchWith(source, { [rss]: { body: '<rss><channel/></rss>' } });
		assert.deepEqual([bodies(fetched), urls], [['<rss><channel/></rss>'], [rss]]);
	});

	it('asks the API where the feed fails', async () => {
		const { fetched, urls } = await fetchWith(source, { [rss]: { status: 503 }, [newest]: { body: atom(3, 3) } });
		assert.deepEqual([bodies(fetched), urls], [[atom(3, 3)], [rss, newest]]);
	});

	it('fails as the feed failed where the API fails too', async () => {
		await assert.rejects(
			fetchWith(source, { [rss]: { status: 503 }, [newest]: { status: 429 } }),
			(error) => error instanceof HttpError && error.url === rss && error.status === 503,
		);
	});

	it('does not ask the API when the user gave up', async () => {
		const ports = cannedPorts({});
		const stopped = AbortSignal.abort();
		await assert.rejects(fetchFeed({ source }, {}, { ports, signal: stopped }), { kind: 'cancelled' });
		assert.deepEqual(ports.http.urls, [rss]);
	});

	it('looks back at a span, page by page, and asks again for a page that came empty', async () => {
		const addressOf = (start: number) =>
			`https://export.arxiv.org/api/query?search_query=${encodeURIComponent(
				'(cat:cs.CL OR cat:math.*) AND submittedDate:[202611160000 TO 202611222359]',
			)}&sortBy=submittedDate&sortOrder=descending&start=${start}&max_results=500`;
		const ports = cannedPorts({
			[addressOf(0)]: { body: atom(500, 700) },
			[addressOf(500)]: [{ body: atom(0, 700) }, { body: atom(200, 700) }],
		});
		const fetched = await fetchSpan(
			source,
			{ kind: 'week', first: '2026-11-16', last: '2026-11-22' },
			{ ports, signal },
		);
		assert.deepEqual(bodies(fetched), [atom(500, 700), atom(0, 700), atom(200, 700)]);
	});

	it('gives up on a page that stays empty', async () => {
		const ports = cannedPorts({ [newest]: { body: atom(0, 50) }, [rss]: { status: 500 } });
		await fetchFeed({ source }, {}, { ports, signal });
		assert.deepEqual(ports.http.urls, [rss, newest, newest]);
	});
});

describe('Fetching a journal', () => {
	it('asks Crossref for its newest works, or for those of a span', async () => {
		const journal: NetworkSource = { kind: 'journal', issn: '0028-0836' };
		const ports = cannedPorts({});
		await assert.rejects(fetchFeed({ source: journal }, {}, { ports, signal }));
		await assert.rejects(
			fetchSpan(journal, { kind: 'month', first: '2026-02-01', last: '2026-02-28' }, { ports, signal }),
		);
		const [first, second] = ports.http.urls.map((url) => new URL(url));
		assert.equal(first?.origin, 'https://api.crossref.org');
		assert.equal(first?.pathname, '/journals/0028-0836/works');
		assert.equal(first?.searchParams.get('sort'), 'published');
		assert.equal(first?.searchParams.get('rows'), '100');
		assert.equal(second?.searchParams.get('filter'), 'from-pub-date:2026-02-01,until-pub-date:2026-02-28');
	});

	it('is found by name or by ISSN', async () => {
		const ports = cannedPorts({
			'https://api.crossref.org/journals?query=nature%20%26%20science&rows=20': { body: 'list' },
			'https://api.crossref.org/journals/0028-0836': { body: 'one' },
		});
		const textOf = async (text: string) => new TextDecoder().decode((await findJournals(text, ports, signal))?.bytes);
		assert.equal(await textOf(' nature & science '), 'list');
		assert.equal(await textOf('00280836'), 'one');
	});
});

describe('Fetching a feed by its address', () => {
	const url = 'https://example.org/feed';
	const web: NetworkSource = { kind: 'url', url };

	it('follows the next pages on the same host', async () => {
		const { fetched, urls } = await fetchWith(web, {
			[url]: { body: `<feed><link rel="next" href="?page=2&amp;x=1"/><entry/></feed>` },
			'https://example.org/feed?page=2&x=1': { body: 'two', link: '</last>; rel="last", </3>; rel="next"' },
			'https://example.org/3': { body: `{"version": "x", "next_url": "https:\\/\\/example.org\\/4"}` },
			'https://example.org/4': { body: `<rss><channel><atom:link href='/5' rel='next'/><item/></channel></rss>` },
			'https://example.org/5': { body: `<feed><link rel="next" href="/6"/></feed>` },
		});
		assert.equal(bodies(fetched).length, 5);
		assert.equal(urls.at(-1), 'https://example.org/5');
	});

	it('fetches from no other host, and nothing that an entry names', async () => {
		for (const body of [
			`<feed><link rel="next" href="https://evil.example/"/></feed>`,
			`<feed><link rel="next" href="//evil.example/x"/></feed>`,
			`<feed><link rel="next" href="http://example.org/x"/></feed>`,
			`<feed><link rel="next" href="https://example.org:8443/x"/></feed>`,
			`<feed><link rel="next" href="file:///etc/passwd"/></feed>`,
			`<feed><link rel="next" href="https://me@example.org/x"/></feed>`,
			`<feed><entry><link rel="next" href="/x"/></entry></feed>`,
			`<feed><link rel="next" href="/feed"/></feed>`,
			`<feed><link rel="next" href=""/></feed>`,
			`<feed><link rel="next" href="http://[/"/></feed>`,
		]) {
			const { urls } = await fetchWith(web, { [url]: { body } });
			assert.deepEqual(urls, [url], body);
		}
	});

	it('counts the host that answered after a redirect as its own', async () => {
		const at = 'https://feeds.example.net/feed';
		const { fetched, urls } = await fetchWith(web, {
			[url]: { body: `<feed><link rel="next" href="/2"/></feed>`, at },
			'https://feeds.example.net/2': { body: 'two' },
		});
		assert.deepEqual(urls, [url, 'https://feeds.example.net/2']);
		assert.deepEqual(fetched.kind === 'pages' && fetched.pages[0]?.redirects, [url]);
	});

	it('reads the links of a hostile page soon', async () => {
		const body = `${'<link rel="next" '.repeat(60_000)}${'<atom:link href='.repeat(10_000)}`;
		const { urls } = await fetchWith(web, { [url]: { body, link: '<a>;rel='.repeat(100_000) } });
		assert.deepEqual(urls, [url]);
	});
});
