import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bibtex } from '../../../src/core/formats/bibtex/bibtex';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { fullName } from '../../../src/core/paper/nameText';
import { encodingOf } from '../../../src/core/text/encodingOf';

const folder = '../shared/data/bib';

function textOf(name: string): string {
	const bytes = readFileSync(join(folder, name));
	const content = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
	return new TextDecoder(encodingOf(content)).decode(content);
}

function decoded(name: string) {
	const text = textOf(name);
	assert.ok(bibtex.matches(text), name);
	return bibtex.decode(text);
}

function found(papers: readonly PaperRecord[], key: string): PaperRecord {
	const paper = papers.find(({ sourceKey }) => sourceKey === key);
	assert.ok(paper, key);
	return paper;
}

describe('with the shared data: bibliographies', () => {
	before(function () {
		if (!existsSync(folder)) {
			this.skip();
		}
	});

	it('of biblatex are read whole', () => {
		const { papers, problems } = decoded('biblatex-examples.bib');
		assert.deepEqual(problems, []);
		// 92 entries, of which one is a set and one holds data for others.
		assert.equal(papers.length, 90);
		const westfahl = found(papers, 'westfahl:space');
		assert.deepEqual(
			[westfahl.containerTitle, westfahl.publisherPlace, westfahl.page, westfahl.issued, westfahl.editor],
			[
				'Space and Beyond: The Frontier Theme in Science Fiction',
				'Westport, Conn. and London',
				'55-65',
				{ year: 2000 },
				[{ family: 'Westfahl', given: 'Gary' }],
			],
		);
		assert.deepEqual(found(papers, 'aksin').author.slice(3, 4), [{ family: 'Çetinkaya', given: 'Bekir' }]);
		assert.deepEqual(found(papers, 'brandt').author[0], {
			family: 'Brandt',
			given: 'Ahasver',
			'non-dropping-particle': 'von',
		});
		assert.deepEqual(found(papers, 'wassenberg').identifiers, { arxiv: '1008.2849' });
		assert.deepEqual(found(papers, 'wassenberg').categories, ['cs.DS']);
		assert.match(found(papers, 'angenendt').title, /^In Honore Salvatoris – Vom Sinn/);
	});

	it('of TeX are read whole', () => {
		const books = decoded('texbook3.bib');
		// 1,311 parts, of which 451 define names and one is a preamble.
		assert.deepEqual([books.papers.length, books.problems], [859, []]);
		const tugboat = decoded('tugboat.bib');
		assert.deepEqual([tugboat.papers.length, tugboat.problems], [4839, []]);
		const letters = found(tugboat.papers, 'Emch:TB1-1-22');
		assert.deepEqual(letters.author.map(fullName), ['Gérard Emch', 'Arnold Pizer']);
		assert.deepEqual(
			[letters.containerTitle, letters.volume, letters.issue, letters.page, letters.issn, letters.issued],
			['TUGboat', '1', '1', '22-23', '0896-3207', { year: 1980, month: 10 }],
		);
		assert.equal(found(tugboat.papers, 'Spivak:TB1-1-10').title, 'AmSTeX—“A very friendly product”');
		const commands = tugboat.papers.filter(({ title }) => /[\\{}]/.test(title.replace(/\$[^$]*\$/g, '')));
		assert.ok(commands.length < 25, commands.map(({ title }) => title).join('\n'));
	});

	it('of 10,000 papers are read but for the one that has no title', () => {
		const { papers, problems } = decoded('conferences-10k.bib.gz');
		assert.equal(papers.length, 9999);
		assert.deepEqual(problems, [{ message: 'The entry “2017” has no title and was left out.', line: 75714 }]);
		const first = found(papers, 'szymanowicz2025flashd');
		assert.deepEqual(first.author[4], { family: 'Henriques', given: 'Joao F.' });
		assert.ok(papers.filter(({ abstract }) => abstract !== undefined).length > 3000);
		assert.ok(papers.every(({ author, issued }) => author.length > 0 && issued !== undefined));
	});

	it('that other parsers reject lose nothing but what is cut off', () => {
		const { papers, problems } = decoded('conferences-malformed.bib');
		assert.equal(papers.length, 239);
		assert.ok(problems.every(({ line }) => line === undefined || line > 8));
		const pratap = found(papers, 'pmlr-v95-pratap18a');
		assert.equal(pratap.title, 'A Faster Sampling Algorithm for Spherical $k$-means');
		assert.deepEqual(pratap.issued, { year: 2018, month: 11, day: 14 });
	});

	it('of JabRef are read in every encoding, each entry a paper or a problem', () => {
		const files = readdirSync(join(folder, 'jabref'));
		const results = files.map((name) => bibtex.decode(textOf(join('jabref', name))));
		// 322 entries as @retorquere/bibtex-parser counts them, and one in a file with the line ends of old Macs; 20 have no
		// title, and one more has no opening brace.
		assert.equal(results.flatMap(({ papers }) => papers).length, 303);
		assert.equal(results.flatMap(({ problems }) => problems).length, 21);
		assert.equal(decoded('jabref/encoding-utf-16BE-with-header.bib').papers.length, 1);
		assert.match(decoded('jabref/tiny-LE-withBOM.bib').papers[0]?.title ?? '', /\S/);
		const names = decoded('jabref/complex.bib').papers.flatMap(({ author }) => author.map(fullName));
		assert.ok(names.includes('Johan A van den Huevel, Jr.') && names.includes('Rogério de Paula'));
	});
});
