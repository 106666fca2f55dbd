import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { decodeFeed } from '../../src/core/formats/snapshot/feedText';
import type { PaperRecord } from '../../src/core/paper/paper';

/** What is known for certain about a paper of the page; everything but the title may be missing. */
interface Facts {
	readonly title: string;
	readonly arxivId?: string;
	readonly authors?: readonly string[];
	readonly year?: number;
	readonly primaryCategory?: string;
}

const page = '../shared/data/feeds/trending-page.txt';
const factsFile = '../shared/data/feeds/starter-facts.json';

const text = readFileSync('media/starter-feed.json', 'utf8');
const written = JSON.parse(text) as { readonly papers: readonly PaperRecord[] };

describe('the starter feed', () => {
	it('reads whole, as a feed that says which one it is', () => {
		const { feed, papers, problems } = decodeFeed(text);
		assert.deepEqual(feed, { id: 'starter', label: 'Starter feed' });
		assert.deepEqual(problems, []);
		assert.deepEqual(papers, written.papers);
	});

	it('has 58 papers, each once', () => {
		assert.equal(written.papers.length, 58);
		assert.equal(new Set(written.papers.map(({ title }) => title.toLowerCase())).size, 58);
		const arxiv = written.papers.flatMap(({ identifiers }) => identifiers.arxiv ?? []);
		assert.equal(new Set(arxiv).size, arxiv.length);
	});

	it('holds a summary of two or three sentences for each paper, marked as one', () => {
		for (const { title, abstract = '', abstractIsSummary } of written.papers) {
			const sentences = abstract.split(/(?<=[.!?])\s+/);
			const length = abstract.split(/\s+/).length;
			assert.equal(abstractIsSummary, true, title);
			assert.ok(sentences.length >= 2 && sentences.length <= 3, `${sentences.length} sentences: ${title}`);
			assert.ok(length >= 30 && length <= 90, `${length} words: ${title}`);
			assert.match(abstract, /^[\x20-\x7e]+[.]$/, title);
		}
	});

	it('says nothing about a paper but title, people, year, summary, category and arXiv id', () => {
		const known = new Set('type title author moreAuthors issued abstract abstractIsSummary'.split(' '));
		for (const { categories, identifiers, links, signals, ...rest } of written.papers) {
			assert.deepEqual(
				Object.keys(rest).filter((field) => !known.has(field)),
				[],
				rest.title,
			);
			assert.ok(categories.length <= 1, rest.title);
			assert.deepEqual(
				Object.keys(identifiers).filter((scheme) => scheme !== 'arxiv'),
				[],
			);
			assert.deepEqual([links, signals], [{}, {}], rest.title);
			assert.equal(rest.type, 'article');
		}
	});

	it('splits every name into given and family name', () => {
		const people = written.papers.flatMap(({ author }) => author);
		for (const person of people) {
			assert.deepEqual(Object.keys(person), ['family', 'given']);
			assert.ok(person.given && /^\p{L}[\p{L}'-]+$/u.test(person.family ?? ''), JSON.stringify(person));
		}
		assert.ok(people.some(({ family, given }) => family === 'Koh' && given === 'Pang Wei'));
		assert.ok(people.some(({ family, given }) => family === 'Torr' && given === 'Philip H.S.'));
	});
});

describe('with the shared data: the starter feed', () => {
	before(function () {
		if (!existsSync(page) || !existsSync(factsFile)) {
			this.skip();
		}
	});

	it('has the papers of the trending page in its order', () => {
		const titles = trending().map(({ title }) => title);
		assert.deepEqual(
			written.papers.map(({ title }) => title),
			titles,
		);
	});

	it('tells the known facts, all of them and no others', () => {
		const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as readonly Facts[];
		assert.deepEqual(written.papers.map(factsOf), facts);
	});

	it('shares no run of seven words with an abstract, but for words of the title', () => {
		const abstracts = trending().map(({ abstract }) => abstract);
		const copied = written.papers.flatMap(({ title, abstract }, index) => {
			const source = runs(abstracts[index] ?? '');
			const own = runs(title);
			return [...runs(abstract ?? '')].filter((run) => source.has(run) && !own.has(run));
		});
		assert.deepEqual(copied, []);
	});
});

/** Title and abstract in turn, after a header that ends with the date. */
function trending(): readonly { readonly title: string; readonly abstract: string }[] {
	const lines = readFileSync(page, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const body = lines.slice(lines.indexOf('Mar 28') + 1);
	return body.flatMap((title, index) => (index % 2 === 0 ? { title, abstract: body[index + 1] ?? '' } : []));
}

/** The facts that a paper of the feed claims, in the terms of the facts file. */
function factsOf({ title, identifiers, author, moreAuthors, issued, categories }: PaperRecord): Facts {
	const names = author.map(({ given, family }) => `${given} ${family}`);
	const [primaryCategory] = categories;
	return {
		title,
		...(identifiers.arxiv !== undefined && { arxivId: identifiers.arxiv }),
		...(names.length > 0 && { authors: moreAuthors ? [...names, 'et al.'] : names }),
		...(issued && { year: issued.year }),
		...(primaryCategory !== undefined && { primaryCategory }),
	};
}

/** Every seven words in a row, lower-cased, punctuation left out. */
function runs(prose: string): ReadonlySet<string> {
	const words = prose.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.slice(6).map((_, index) => words.slice(index, index + 7).join(' ')));
}
