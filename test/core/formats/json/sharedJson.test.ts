import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { itemVersions } from '../../../../src/core/formats/zotero/itemVersions';
import { jsonFormats } from './jsonFormats';

const feeds = '../shared/data/feeds';

/** The papers of a text by the only format that takes it for its own. */
function decodeText(text: string) {
	const matching = jsonFormats.filter((format) => format.matches(text));
	assert.equal(matching.length, 1, matching.map(({ name }) => name).join());
	const [format] = matching;
	return { format: format?.name, papers: [], problems: [], ...format?.decode(text) };
}

/** The body of the last answer in a recorded exchange. */
function recorded(path: string): string {
	const cassette = parse(readFileSync(path, 'utf8')) as {
		interactions: { response: { body: { string: string | Uint8Array } } }[];
	};
	const body = cassette.interactions.at(-1)?.response.body.string ?? '';
	return typeof body === 'string' ? body : gunzipSync(body).toString('utf8');
}

describe('with the shared data: answers of services', () => {
	before(function () {
		if (!existsSync(feeds)) {
			this.skip();
		}
	});

	it('reads a work of Crossref', () => {
		const { format, papers, problems } = decodeText(recorded(`${feeds}/crossref/test_works_with_one_id.yaml`));
		assert.deepEqual([format, papers.length, problems], ['crossref', 1, []]);
		const [paper] = papers;
		assert.match(paper?.title ?? '', /^Methylphenidate Exposure Induces Dopamine Neuron Loss/);
		assert.deepEqual(paper?.author.slice(0, 2), [
			{ family: 'Sadasivan', given: 'Shankar' },
			{ family: 'Pond', given: 'Brooks B.' },
		]);
		assert.deepEqual(paper?.issued, { year: 2012, month: 3, day: 21 });
		assert.deepEqual(paper?.editor, [{ family: 'Borlongan', given: 'Cesario V.' }]);
		assert.deepEqual(
			[paper?.identifiers.doi, paper?.containerTitle, paper?.volume, paper?.issue, paper?.page, paper?.issn],
			['10.1371/journal.pone.0033693', 'PLoS ONE', '7', '3', 'e33693', '1932-6203'],
		);
		assert.deepEqual(paper?.signals, { citations: 72 });
	});

	it('reads the works that Crossref found', () => {
		const { format, papers, problems } = decodeText(recorded(`${feeds}/crossref/test_works_query.yaml`));
		assert.deepEqual([format, problems], ['crossref', []]);
		assert.deepEqual(
			papers.map(({ type, title, identifiers }) => [type, title, identifiers.doi]),
			[
				['entry', 'Communicating Ecology', '10.1093/obo/9780199830060-0238'],
				['entry', 'Chemical Ecology', '10.1093/obo/9780199830060-0023'],
			],
		);
		assert.ok(papers.every(({ abstract }) => abstract && !/<\/?p>/.test(abstract)));
	});

	it('reads what a DOI resolver negotiates', () => {
		const { format, papers } = decodeText(recorded(`${feeds}/crossref/test_content_negotiation_citeproc_json.yaml`));
		const [paper] = papers;
		assert.deepEqual([format, papers.length, paper?.type], ['csl', 1, 'article-journal']);
		assert.match(paper?.title ?? '', /^The Structure of Ordinary Water: New data/);
		assert.deepEqual(paper?.author, [{ family: 'Frank', given: 'Henry S.' }]);
		assert.deepEqual(paper?.issued, { year: 1970, month: 8, day: 14 });
		assert.deepEqual(
			[paper?.identifiers.doi, paper?.containerTitle, paper?.volume, paper?.page],
			['10.1126/science.169.3946.635', 'Science', '169', '635-641'],
		);
		assert.doesNotMatch(paper?.abstract ?? '<', /</);
	});

	it('reads papers of Semantic Scholar, alone and as citation or reference', () => {
		const read = (name: string) => decodeText(readFileSync(`${feeds}/semantic-scholar/${name}.json`, 'utf8'));
		const [paper] = read('Paper').papers;
		assert.deepEqual(
			[paper?.title, paper?.type, paper?.containerTitle, paper?.page, paper?.identifiers.doi],
			['Computing Machinery and Intelligence', 'article-journal', 'Mind', '433-460', '10.1093/mind/lix.236.433'],
		);
		assert.deepEqual(paper?.author, [{ family: 'Turing', given: 'A.' }]);
		assert.deepEqual(paper?.issued, { year: 1950, month: 10, day: 1 });
		const [citing] = read('Citation').papers;
		assert.deepEqual(
			[citing?.author.length, citing?.issued, citing?.identifiers.doi],
			[3, { year: 2023, month: 2, day: 1 }, '10.1109/lra.2022.3229266'],
		);
		const [cited] = read('Reference').papers;
		assert.deepEqual(
			[cited?.type, cited?.containerTitle, cited?.identifiers.arxiv],
			['paper-conference', 'International Conference on Machine Learning', '1402.0030'],
		);
		const { papers, problems } = read('PaperWithNullValues');
		assert.deepEqual([papers.length, problems.length], [0, 1]);
	});

	it('reads the items of a Zotero library', () => {
		const text = readFileSync(`${feeds}/zotero/items_doc.json`, 'utf8');
		const { format, papers, problems } = decodeText(text);
		const items = JSON.parse(text) as { key: string; data: { title: string } }[];
		assert.deepEqual([format, papers.length, problems], ['zotero', items.length, []]);
		assert.deepEqual(
			papers.map(({ identifiers }) => identifiers.zotero),
			items.map(({ key }) => `users/475425/${key}`),
		);
		const byKey = (key: string) => papers.find(({ identifiers }) => identifiers.zotero?.endsWith(key));
		assert.deepEqual(byKey('PQKBRC33')?.issued, { year: 1980, month: 5, day: 1 });
		assert.deepEqual(byKey('PQKBRC33')?.author, [{ family: 'Buck', given: 'R. Creighton' }]);
		assert.deepEqual(byKey('GIFZST3I')?.issued, { year: 1993, month: 8 });
		assert.equal(byKey('GIFZST3I')?.identifiers.isbn, '9788479195175');
		assert.deepEqual(byKey('33TK9NH9')?.issued, { year: 2011, month: 1, day: 7 });
		assert.equal(byKey('33TK9NH9')?.author.length, 16);
		assert.equal(byKey('3EWF3P9V')?.identifiers.pmid, '20664272');
		assert.equal(byKey('PG5ZCTJT')?.author.length, 14);
		assert.deepEqual(byKey('X42A7DEE')?.author, [{ literal: 'Institute of Physics (Great Britain)' }]);
	});

	it('reads one Zotero item and its versions, and takes collections, groups and tags for no papers', () => {
		const read = (name: string) => readFileSync(`${feeds}/zotero/${name}.json`, 'utf8');
		const [book] = decodeText(read('item_doc')).papers;
		assert.deepEqual(
			[book?.type, book?.issued, book?.identifiers.isbn, book?.publisherPlace],
			['book', { year: 1993 }, '9780750303217', 'Bristol, UK'],
		);
		assert.deepEqual(Object.fromEntries(itemVersions(read('item_versions'))), { EAWCSKSF: 4087, RRK27C5F: 4000 });
		for (const name of ['collections_doc', 'groups_doc', 'tags_doc', 'item_versions']) {
			assert.ok(!jsonFormats.some((format) => format.matches(read(name))), name);
		}
	});

	it('takes Daily Papers for nothing else', () => {
		assert.equal(decodeText(readFileSync(`${feeds}/hf-daily-papers.json`, 'utf8')).format, 'huggingface');
	});
});
