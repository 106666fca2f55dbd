import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cslYaml } from '../../../src/core/formats/csl/cslYaml';
import { isUsableKey } from '../../../src/core/formats/csl/isUsableKey';
import { jsonFixture } from './json/jsonFormats';

const item = '- id: doe99\n  title: Whole\n  issued: 2019\n';

describe('a CSL-YAML bibliography', () => {
	const { papers, problems } = cslYaml.decode(jsonFixture('csl.yaml'));

	it('gives all that it says about an item, as texts', () => {
		assert.deepEqual(papers[0], {
			type: 'article-journal',
			title: 'Margins: a study',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'The Gloss Team' }],
			issued: { year: 2019, month: 5 },
			volume: '012',
			sourceKey: 'doe99',
			abstract: 'We read the margins.\n\nAll of them.',
			categories: [],
			identifiers: { doi: '10.5555/yaml' },
			links: {},
			signals: {},
		});
	});

	it('keeps the items around a damaged one, and says where that is', () => {
		assert.deepEqual(
			papers.map(({ sourceKey, issued }) => [sourceKey, issued]),
			[
				['doe99', { year: 2019, month: 5 }],
				['roe2001', { year: 2001, month: 7 }],
			],
		);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[19, 27],
		);
	});

	it('ends where the list ends, in front matter too, with lines that end in CR LF and items set in', () => {
		const matter = `---\ntitle: Essay\nreferences:\n${item.replace(/^/gm, '  ').trimEnd()}\nlang: en\n---\n\n- no item\n`;
		for (const text of [matter, matter.replace(/\n/g, '\r\n')]) {
			assert.ok(cslYaml.matches(text));
			assert.deepEqual(
				cslYaml.decode(text).papers.map(({ title }) => title),
				['Whole'],
			);
		}
		assert.deepEqual(cslYaml.decode('references:\n').papers, []);
		assert.deepEqual(cslYaml.decode('nothing').papers, []);
	});

	it('refuses what is nested, typed or aliased beyond reason and keeps the rest', () => {
		const hostile = [
			`- title: ${'['.repeat(100_000)}`,
			`- title: x\n  a: ${'? '.repeat(50_000)}`,
			`- title: x\n  a: ${'!a '.repeat(50_000)}`,
			`- title: x\n  a: ${'"'.repeat(150_000)}`,
			`- title: x\n  a: &a [x]\n  b: &b [${'*a,'.repeat(20)}]\n  c: &c [${'*b,'.repeat(20)}]\n  d: [${'*c,'.repeat(20)}]`,
			`- title: ${'long '.repeat(200_000)}`,
		];
		const { papers: kept, problems: said } = cslYaml.decode(`references:\n${hostile.join('\n')}\n${item}`);
		assert.deepEqual(
			kept.map(({ title }) => title),
			['Whole'],
		);
		assert.equal(said.length, hostile.length);
	});
});

describe("with the shared data: the references in pandoc's own tests", () => {
	const folder = '../shared/data/markdown/pandoc';

	/** What YAML makes of the whole list, as pandoc reads it. */
	function referencesIn(text: string): readonly { id?: string; title?: string; issued?: unknown }[] {
		const list = /^references:[^\n]*\n[\s\S]*?(?=^(?:---|\.\.\.|```|[a-z]))/m.exec(text)?.[0] ?? '';
		return (parse(list) as { references?: [] }).references ?? [];
	}

	it('gives every item that has a title, in order, and its date where it has one', function () {
		if (!existsSync(folder)) {
			this.skip();
		}
		const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
		const matching = texts.filter((text) => cslYaml.matches(text));
		assert.ok(matching.length > 100);
		for (const text of matching) {
			const { papers, problems } = cslYaml.decode(text);
			const expected = referencesIn(text).filter(({ title }) => title);
			assert.deepEqual(
				papers.map(({ sourceKey, issued }) => [sourceKey, issued !== undefined]),
				expected.map(({ id = '', issued }) => [isUsableKey(id) ? id : undefined, issued !== undefined]),
			);
			assert.equal(problems.length, referencesIn(text).length - expected.length);
		}
	});
});
