import * as assert from 'node:assert/strict';
import type { LookUpIdentifier, LookUpKind } from '../../../src/core/lookup/foundIdentifier';
import { HttpError } from '../../../src/net/http/httpTypes';
import { lookUp } from '../../../src/net/lookup/lookUp';
import type { LookUpResult } from '../../../src/net/lookup/lookUpPorts';
import type { Behaviour } from '../../services/behaviour';
import { testClient } from '../http/testClient';
import { arxivAnswer, crossrefAnswer, dataCiteAnswer, medlineAnswer } from './answers';
import { askedOf, lookUpPorts } from './lookUpClient';

describe('Looking up identifiers', () => {
	const client = testClient();
	const ok = (path: string, body: string, type = 'application/json') =>
		client.services.respond(path, { kind: 'ok', body, headers: { 'Content-Type': type } });
	const refused: Behaviour = { kind: 'status', status: 403, body: 'no' };
	const find = (identifiers: readonly (readonly [LookUpKind, string])[], signal = new AbortController().signal) =>
		lookUp(
			identifiers.map(([kind, value]): LookUpIdentifier => ({ kind, value })),
			lookUpPorts(client),
			signal,
		);

	function summary({ record, source, failure }: LookUpResult): string {
		return record
			? `${source}: ${record.title}`
			: `${failure?.kind}${failure && 'service' in failure ? ` ${failure.service}` : ''}`;
	}

	it('asks arXiv for many ids at once, and others only for those it does not give', async () => {
		ok('/arxivApi/', arxivAnswer('2401.00002', '2401.00001'), 'application/atom+xml');
		ok('/datacite/', dataCiteAnswer('10.48550/arxiv.2401.00003', 'Of DataCite'));
		const found = await find([
			['arxiv', '2401.00001'],
			['arxiv', '2401.00002'],
			['arxiv', '2401.00003'],
		]);
		assert.deepEqual(found.map(summary), [
			'arxiv: Paper 2401.00001',
			'arxiv: Paper 2401.00002',
			'datacite: Of DataCite',
		]);
		assert.deepEqual(askedOf(client, 'arxivApi'), ['api/query?id_list=2401.00001,2401.00002,2401.00003&max_results=3']);
		assert.deepEqual(askedOf(client, 'datacite'), ['dois/10.48550/arXiv.2401.00003']);
	});

	it('asks DataCite and then Hugging Face where arXiv refuses', async () => {
		client.services.respond('/arxivApi/', refused);
		client.services.respond('/datacite/', refused);
		ok(
			'/huggingface/',
			JSON.stringify({ id: '2401.00001', title: 'Of HF', summary: 's', publishedAt: '2024-01-01', upvotes: 1 }),
		);
		assert.deepEqual((await find([['arxiv', '2401.00001']])).map(summary), ['huggingface: Of HF']);
		client.services.respond('/huggingface/', { kind: 'status', status: 404 });
		const [result] = await find([['arxiv', '2401.00001']]);
		assert.ok(result?.failure?.kind === 'failed' && result.failure.service === 'arxiv');
		assert.ok(result.failure.error instanceof HttpError && result.failure.error.status === 403);
	});

	it('asks Crossref, DataCite and the resolver for a DOI, in this order', async () => {
		ok('/crossref/works/10.1000%2Fa', crossrefAnswer('10.1000/a', 'Of Crossref'));
		ok('/datacite/dois/10.5281%2Fzenodo.1', dataCiteAnswer('10.5281/zenodo.1', 'Of DataCite'));
		ok(
			'/doi/10.1000/c',
			JSON.stringify({ type: 'article-journal', title: 'Of an agency', DOI: '10.1000/c', issued: {} }),
		);
		const found = await find([
			['doi', '10.1000/a'],
			['doi', '10.5281/zenodo.1'],
			['doi', '10.1000/c'],
			['doi', '10.1000/nobody'],
		]);
		assert.deepEqual(found.map(summary), [
			'crossref: Of Crossref',
			'datacite: Of DataCite',
			'doi: Of an agency',
			'notFound',
		]);
		const negotiated = client.services.requests.find(({ path }) => path === '/doi/10.1000/c');
		assert.equal(negotiated?.headers.accept, 'application/vnd.citationstyles.csl+json');
	});

	it('refuses another paper, and adds the identifier that a source leaves out', async () => {
		ok('/crossref/works/10.1000%2Fa', crossrefAnswer('10.1000/other', 'Another'));
		ok('/doi/10.1000/b', JSON.stringify({ type: 'article-journal', title: 'Nameless', issued: {} }));
		const found = await find([
			['doi', '10.1000/a'],
			['doi', '10.1000/b'],
		]);
		assert.deepEqual(found.map(summary), ['notFound', 'doi: Nameless']);
		assert.equal(found[1]?.record?.identifiers.doi, '10.1000/b');
	});

	it('takes a web page in the place of an answer for no paper', async () => {
		const page =
			'<!doctype html><html><body><h1>Sign in</h1><p><a href="/papers/2401.00009">A paper</a></p></body></html>';
		ok('/doi/10.1000/a', page, 'text/html');
		assert.deepEqual((await find([['doi', '10.1000/a']])).map(summary), ['unreadable doi']);
	});

	it('reads the entry of the ACL Anthology where nobody knows the DOI', async () => {
		client.clock.hasten(250);
		ok(
			'/aclanthology.org/P99-1001.bib',
			'@inproceedings{x, title = {Old Paper}, author = {Lovelace, Ada}}',
			'text/plain',
		);
		const found = await find([
			['acl', 'P99-1001'],
			['acl', 'P99-1002'],
		]);
		assert.deepEqual(found.map(summary), ['acl: Old Paper', 'notFound']);
		assert.equal(found[0]?.record?.identifiers.acl, 'P99-1001');
	});

	it('tells who could not be asked or read, each for itself', async () => {
		client.services.respond('/crossref/works/10.1000%2Fa', {
			kind: 'ok',
			body: '{"status":"ok","message-type":"work","mess',
		});
		client.services.respond('/crossref/works/10.1000%2Fb', refused);
		client.services.respond('/crossref/works/10.1000%2Fd', {
			kind: 'status',
			status: 429,
			headers: { 'Retry-After': '9000' },
		});
		ok('/crossref/works/10.1000%2Fc', crossrefAnswer('10.1000/c', 'Well'));
		const found = await find([
			['doi', '10.1000/a'],
			['doi', '10.1000/b'],
			['doi', '10.1000/c'],
		]);
		assert.deepEqual(found.map(summary), ['unreadable crossref', 'failed crossref', 'crossref: Well']);
		assert.deepEqual((await find([['doi', '10.1000/d']])).map(summary), ['failed crossref']);
	});

	it('asks PubMed for PMIDs at once, and PubMed Central for the PMIDs of its articles', async () => {
		ok('/pubmed/entrez/eutils/efetch.fcgi?db=pubmed&id=11,12', medlineAnswer('12', '11'), 'text/plain');
		ok('/pubmed/entrez/eutils/efetch.fcgi?db=pubmed&id=31', medlineAnswer('31'), 'text/plain');
		ok(
			'/pubmed/entrez/eutils/esummary.fcgi?db=pmc&id=7,8',
			JSON.stringify({
				result: {
					uids: ['7', '8'],
					7: { articleids: [{ idtype: 'pmid', value: '31' }] },
					8: { articleids: [{ idtype: 'pmid', value: '0' }] },
				},
			}),
		);
		const found = await find([
			['pmid', '11'],
			['pmcid', 'PMC7'],
			['pmid', '12'],
			['pmcid', 'PMC8'],
		]);
		assert.deepEqual(found.map(summary), [
			'pubmed: Article 11',
			'pubmed: Article 31',
			'pubmed: Article 12',
			'notFound',
		]);
		assert.equal(found[1]?.record?.identifiers.pmcid, 'PMC7');
	});

	it('asks Open Library for books', async () => {
		ok(
			'/openLibrary/api/books?bibkeys=ISBN:9780306406157,ISBN:9780804429573',
			JSON.stringify({
				'ISBN:9780306406157': {
					title: 'A Book',
					subtitle: 'Its Subtitle',
					authors: [{ name: 'Ada Lovelace' }],
					publishers: [{ name: 'Plenum' }],
					publish_date: 'May 1980',
				},
			}),
		);
		const [book, none] = await find([
			['isbn', '9780306406157'],
			['isbn', '9780804429573'],
		]);
		assert.equal(none?.failure?.kind, 'notFound');
		assert.deepEqual(
			[book?.record?.title, book?.record?.author, book?.record?.issued, book?.record?.publisher, book?.record?.type],
			['A Book: Its Subtitle', [{ family: 'Lovelace', given: 'Ada' }], { year: 1980, month: 5 }, 'Plenum', 'book'],
		);
	});

	it('asks OpenReview for a forum, and Crossref for a paper of the ACL Anthology', async () => {
		const content = {
			title: { value: 'A Submission' },
			authors: { value: ['Ada Lovelace'] },
			abstract: { value: 'About it.' },
			venue: { value: 'ICLR 2024 Poster' },
			pdf: { value: '/pdf/abc.pdf' },
		};
		ok(
			'/openReview/notes?id=YicbFdNTTy',
			JSON.stringify({ notes: [{ id: 'YicbFdNTTy', forum: 'YicbFdNTTy', content }] }),
		);
		ok('/crossref/works/10.18653%2Fv1%2F2020.acl-main.1', crossrefAnswer('10.18653/v1/2020.acl-main.1', 'Of ACL'));
		const [note, acl] = await find([
			['openreview', 'YicbFdNTTy'],
			['acl', '2020.acl-main.1'],
		]);
		assert.deepEqual(
			[note?.record?.title, note?.record?.issued, note?.record?.containerTitle, note?.record?.links.pdf],
			['A Submission', { year: 2024 }, 'ICLR 2024 Poster', 'https://openreview.net/pdf/abc.pdf'],
		);
		assert.deepEqual([acl?.record?.title, acl?.record?.identifiers.acl], ['Of ACL', '2020.acl-main.1']);
	});

	it('reads what a web page says about itself, and asks for the paper that it names', async () => {
		ok('/page/named', '<head><meta content="doi:10.1000/A" name="citation_doi"></head>', 'text/html');
		ok('/crossref/works/10.1000%2Fa', crossrefAnswer('10.1000/a', 'Of Crossref'));
		ok(
			'/page/described',
			`<meta name="citation_title" content="Caf&eacute; &amp; more"><meta name='citation_author' content='Lovelace, Ada'>` +
				`<meta name="citation_author" content="Charles Babbage"><meta name="citation_publication_date" content="2021/05/03">` +
				`<meta name="citation_journal_title" content="Journal"><meta name="citation_firstpage" content="1"><meta name="citation_lastpage" content="9">`,
			'text/html; charset=utf-8',
		);
		ok('/page/silent', '<title>Nothing here</title>', 'text/html');
		ok('/page/file', '%PDF-1.7 <meta name="citation_doi" content="10.1000/a">', 'application/pdf');
		const { url } = client.services;
		const found = await find(
			['named', 'described', 'silent', 'file', 'gone'].map((name) => ['url', `${url}/page/${name}`]),
		);
		assert.deepEqual(found.map(summary), [
			'crossref: Of Crossref',
			'web: Café & more',
			'notFound',
			'notFound',
			'notFound',
		]);
		const { record } = found[1] ?? {};
		assert.deepEqual(
			[record?.author.length, record?.issued, record?.containerTitle, record?.page],
			[2, { year: 2021, month: 5, day: 3 }, 'Journal', '1-9'],
		);
	});

	it('survives hostile answers', async () => {
		const { url } = client.services;
		ok(
			'/page/hostile',
			`${'<meta name="citation_author" content="'.repeat(20_000)}${'<meta '.repeat(50_000)}`,
			'text/html',
		);
		ok('/openReview/', '['.repeat(100_000));
		ok('/openLibrary/', '{"ISBN:9780306406157": {"title": {"a": []}, "authors": 7}}');
		ok('/arxivApi/', '<feed>'.repeat(1000));
		ok('/pubmed/', '{"result": null}');
		const found = await find([
			['url', `${url}/page/hostile`],
			['openreview', 'abcdefgh'],
			['isbn', '9780306406157'],
			['arxiv', '2401.00001'],
			['pmcid', 'PMC1'],
		]);
		assert.ok(found.every(({ record, failure }) => record === undefined && failure !== undefined));
	});

	it('stops when the user gives up', async () => {
		await assert.rejects(find([['doi', '10.1000/a']], AbortSignal.abort()), { kind: 'cancelled' });
	});

	it('says who asks where services like to know', async () => {
		ok('/crossref/', crossrefAnswer('10.1000/a', 'A'));
		const ports = lookUpPorts(client, { email: 'me@example.org' });
		await lookUp([{ kind: 'doi', value: '10.1000/a' }], ports, new AbortController().signal);
		assert.deepEqual(askedOf(client, 'crossref'), ['works/10.1000/a?mailto=me@example.org']);
	});
});
