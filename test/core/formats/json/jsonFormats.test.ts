import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jsonFixture, jsonFormats } from './jsonFormats';

const fixtures: readonly (readonly [file: string, format: string])[] = [
	['better-bibtex.json', 'better-bibtex'],
	['better-bibtex-rpc.json', 'better-bibtex'],
	['crossref-works.json', 'crossref'],
	['csl.json', 'csl'],
	['csl-items.json', 'csl'],
	['csl-negotiated.json', 'csl'],
	['csl.yaml', 'csl-yaml'],
	['datacite-doi.json', 'datacite'],
	['datacite-dois.json', 'datacite'],
	['hf-page.html', 'huggingface-html'],
	['hf-paper.json', 'huggingface'],
	['openalex-works.json', 'openalex'],
	['semantic-scholar-batch.json', 'semantic-scholar'],
	['semantic-scholar-recommended.json', 'semantic-scholar'],
	['semantic-scholar-search.json', 'semantic-scholar'],
	['zotero-items.json', 'zotero'],
];

function matching(text: string): readonly string[] {
	return jsonFormats.filter((format) => format.matches(text)).map(({ name }) => name);
}

function decodeAs(name: string, text: string) {
	const format = jsonFormats.find((candidate) => candidate.name === name);
	assert.ok(format);
	return format.decode(text);
}

describe('the JSON formats of services', () => {
	for (const [file, name] of fixtures) {
		it(`take ${file} for ${name} and for nothing else`, () => {
			assert.deepEqual(matching(jsonFixture(file)), [name]);
		});
	}

	it('know an answer without any papers', () => {
		const empty: readonly (readonly [text: string, name: string])[] = [
			['{"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}}', 'crossref'],
			['{"meta":{"count":0,"db_response_time_ms":9,"page":1,"per_page":25},"results":[],"group_by":[]}', 'openalex'],
			['{"total": 0, "offset": 0, "data": []}', 'semantic-scholar'],
			['{"total": 0, "offset": 0}', 'semantic-scholar'],
			['{"recommendedPapers": []}', 'semantic-scholar'],
			['{"data":[],"meta":{"total":0,"totalPages":0,"page":1}}', 'datacite'],
			['{"jsonrpc":"2.0","result":[],"id":1}', 'better-bibtex'],
			['{"items":[]}', 'csl'],
			['[]', 'huggingface'],
		];
		for (const [text, name] of empty) {
			assert.deepEqual([text, ...matching(text)], [text, name]);
			assert.deepEqual(decodeAs(name, text), { papers: [], problems: [] });
		}
	});

	it('leave alone what holds no papers or is another format', () => {
		const others = [
			jsonFixture('crossref-journals.json'),
			'{"glossator":1,"feed":{"id":"x","label":"X"},"papers":[\n{"type":"article","title":"T","author":[]}\n]}',
			'{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"id":"1","title":"T","url":"https://e.org"}]}',
			'[{"key":"N7W92H48","version":1,"library":{"type":"user","id":1},"data":{"key":"N7W92H48","name":"LoC"}}]',
			'{"name":"pkg","title":"T","type":"module","version":"1.0.0"}',
			'{"meta":{"count":1,"per_page":25},"results":[{"id":"https://openalex.org/S1","display_name":"A Journal"}]}',
			'{"jsonrpc":"2.0","error":{"code":1},"id":1}',
			'<html><body><div data-target="Other" data-props="{}"></div></body></html>',
			'references: none\n',
			'42',
			'',
		];
		for (const text of others) {
			assert.deepEqual([text, ...matching(text)], [text]);
		}
	});

	it('keep every whole entry of an answer that is cut anywhere, and say so', () => {
		for (const [file, name] of fixtures.filter(([file]) => file.endsWith('.json'))) {
			const text = jsonFixture(file).trimEnd();
			const whole = decodeAs(name, text).papers;
			for (let end = 1; end < text.length; end += 7) {
				const { papers, problems } = decodeAs(name, text.slice(0, end));
				assert.deepEqual(papers, whole.slice(0, papers.length), file);
				assert.ok(problems.length > 0, `${file} cut at ${end} without a word`);
			}
		}
	});

	it('keep the entries around a damaged one', () => {
		for (const file of [
			'crossref-works.json',
			'openalex-works.json',
			'zotero-items.json',
			'csl.json',
			'datacite-dois.json',
		]) {
			const name = matching(jsonFixture(file))[0] ?? '';
			const lines = jsonFixture(file).split('\n');
			const damaged = lines.map((line, at) => (at === 1 ? line.replace(/"(\w+)":/, '$1:') : line)).join('\n');
			const { papers, problems } = decodeAs(name, damaged);
			assert.deepEqual(papers, decodeAs(name, jsonFixture(file)).papers.slice(1), file);
			assert.deepEqual([problems[0]?.line, /damaged/.test(problems[0]?.message ?? '')], [2, true], file);
		}
	});
});

describe('a hostile answer', () => {
	const strange = [
		'{"__proto__":{"title":"x"},"constructor":{"title":"x"}}',
		'"title"',
		'{"title":{"toString":"x"}}',
		'1e999',
		'[[[[["deep"]]]]]',
		'{"type":"__proto__","title":["T"],"itemType":"constructor"}',
	];

	for (const name of jsonFormats.map((format) => format.name)) {
		it(`never makes ${name} throw, whatever it says in place of any value`, () => {
			const texts = fixtures.filter(([, format]) => format === name).map(([file]) => jsonFixture(file));
			const value = fc.oneof(fc.json({ maxDepth: 3 }), fc.constantFrom(...strange), fc.string());
			fc.assert(
				fc.property(fc.constantFrom(...texts), fc.nat(), value, (text, seed, inserted) => {
					const values = [...text.matchAll(/(?<=": ?)(?:"[^"]{0,200}"|\d+|null|\[|\{)/g)];
					const chosen = values[seed % Math.max(values.length, 1)];
					const at = chosen?.index ?? seed % text.length;
					const changed = text.slice(0, at) + inserted + text.slice(at + (chosen?.[0].length ?? 1));
					assert.equal(typeof decodeAs(name, changed).papers.length, 'number');
					assert.ok(matching(changed).length <= 2);
				}),
				{ numRuns: 100 },
			);
		});

		it(`gives ${name} nothing but text where it is any JSON at all`, () => {
			fc.assert(
				fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
					assert.ok(decodeAs(name, text).papers.every(({ title }) => title !== ''));
				}),
				{ numRuns: 100 },
			);
		});
	}

	it('has its depth bounded', () => {
		const deep = '['.repeat(200_000);
		for (const format of jsonFormats) {
			assert.deepEqual(format.decode(`{"items":${deep}`).papers, []);
			assert.deepEqual(format.decode(deep).papers, []);
			assert.deepEqual(format.decode('{"a":'.repeat(100_000)).papers, []);
		}
	});

	it('gives nothing where it repeats one mark without end', () => {
		const endless = ['{"a":', '"', '{', '\\', ':', 'null,', '<', "' data-target='DailyPapers'", 'references:\n', '- '];
		for (const format of jsonFormats) {
			for (const mark of endless) {
				const text = mark.repeat(100_000 / mark.length);
				assert.equal(typeof format.matches(text), 'boolean');
				assert.deepEqual(format.decode(text).papers, [], `${format.name} of ${mark}`);
			}
		}
	});

	it('cannot give a member of every object as a type or a field', () => {
		const csl = decodeAs(
			'csl',
			'[{"title":"T","type":"constructor","issued":{"__proto__":[[1999]]},"__proto__":{"volume":"9"}}]',
		);
		assert.deepEqual(csl.papers, [
			{ type: 'article', title: 'T', author: [], categories: [], identifiers: {}, links: {}, signals: {} },
		]);
	});
});
