import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { identityKeys } from '../../../src/core/paper/identityKeys';
import { jsonFeed } from '../../../src/core/formats/syndication/jsonFeed';
import { atom, rss } from '../../../src/core/formats/syndication/xmlFeed';

const folder = '../shared/data/feeds';

function filesIn(path: string): readonly string[] {
	return readdirSync(path).flatMap((name) => {
		const file = `${path}/${name}`;
		return statSync(file).isDirectory() ? filesIn(file) : [file];
	});
}

describe('with the shared data: 110 days of an unofficial feed of daily papers', function () {
	this.timeout(60_000);

	interface Expected {
		readonly file: string;
		readonly items: number;
		readonly distinct: number;
		readonly new: number;
		readonly cumulative: number;
	}

	it('give every paper of every day, the same one on every day', function () {
		if (!existsSync(`${folder}/hf-rss-history`)) {
			this.skip();
		}
		const days = JSON.parse(readFileSync(`${folder}/hf-rss-history.expected.json`, 'utf8')) as readonly Expected[];
		assert.equal(days.length, 110);
		const all = new Set<string>();
		let before = new Set<string>();
		for (const day of days) {
			const text = readFileSync(`${folder}/hf-rss-history/${day.file}`, 'utf8');
			assert.equal(rss.matches(text), true);
			const { papers, problems } = rss.decode(text);
			const keys = new Set(papers.map((paper) => identityKeys(paper)[0] ?? ''));
			const found = {
				file: day.file,
				items: papers.length,
				distinct: keys.size,
				new: [...keys].filter((key) => !before.has(key)).length,
				cumulative: new Set([...all, ...keys]).size,
			};
			assert.deepEqual(found, day);
			assert.deepEqual(problems, []);
			before = keys;
			keys.forEach((key) => all.add(key));
			for (const paper of papers) {
				assert.match(paper.identifiers.arxiv ?? '', /^\d{4}\.\d{5}$/);
				assert.ok(paper.author.length > 0 && paper.issued?.day !== undefined, paper.title);
				assert.ok((paper.abstract?.length ?? 0) > 50 && paper.signals.upvotes !== undefined, paper.title);
				assert.doesNotMatch(paper.abstract ?? '', /^Summary|Upvotes:|<\/?p>/);
			}
		}
	});
});

describe('with the shared data: the feeds of another reader’s tests', function () {
	this.timeout(60_000);

	const gofeed = `${folder}/generic/gofeed`;

	it('give a paper for every entry that has a title or a text, and a problem for every other', function () {
		if (!existsSync(gofeed)) {
			this.skip();
		}
		let papers = 0;
		for (const file of filesIn(gofeed).filter((name) => name.endsWith('.xml'))) {
			const text = readFileSync(file, 'utf8');
			const format = [rss, atom].find((each) => each.matches(text));
			// One of them is an empty file.
			assert.equal(format === undefined, text.trim() === '', file);
			const { papers: found, problems } = format?.decode(text) ?? { papers: [], problems: [] };
			const expected = entriesIn(text).map(expectedTitle);
			assert.deepEqual(
				found.map(({ title }) => title),
				expected.filter((title) => title !== ''),
				file,
			);
			assert.equal(problems.length, expected.filter((title) => title === '').length, file);
			papers += found.length;
		}
		assert.ok(papers >= 20);
	});

	it('give what the JSON Feeds among them say', function () {
		if (!existsSync(gofeed)) {
			this.skip();
		}
		const feeds = filesIn(gofeed)
			.filter((name) => name.endsWith('.json'))
			.map((file) => readFileSync(file, 'utf8'))
			.filter((text) => jsonFeed.matches(text));
		assert.ok(feeds.length >= 2);
		for (const text of feeds) {
			const { papers, problems } = jsonFeed.decode(text);
			assert.deepEqual(problems, []);
			assert.deepEqual(
				papers.map(({ title, author, issued, keywords, identifiers, abstract }) => ({
					title,
					author,
					issued,
					keywords,
					identifiers,
					abstract,
				})),
				[
					{
						title: 'title',
						author: [{ literal: 'author_name' }],
						issued: { year: 2019, month: 10, day: 12 },
						keywords: ['tag1', 'tag2'],
						identifiers: { url: 'https://sample-json-feed.com/id' },
						abstract: 'content_html',
					},
				],
			);
		}
	});

	/** The parser's own view of its feeds, whose sources are not all there: field names as in RSS, rebuilt here as RSS. */
	it('give back items that are written from its expected values', function () {
		if (!existsSync(gofeed)) {
			this.skip();
		}
		const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		let items = 0;
		for (const file of filesIn(gofeed).filter((name) => name.endsWith('.json'))) {
			const view = JSON.parse(readFileSync(file, 'utf8')) as { readonly items?: readonly Record<string, unknown>[] };
			for (const item of view.items ?? []) {
				const fields = Object.entries({
					title: item.title,
					link: item.link,
					description: item.description,
					pubDate: item.published,
				});
				const written = fields.flatMap(([name, value]) =>
					typeof value === 'string' ? [`<${name}>${escape(value)}</${name}>`] : [],
				);
				const { papers } = rss.decode(`<rss><channel><item>${written.join('')}</item></channel></rss>`);
				const texts = [item.title, item.description].filter((value) => typeof value === 'string');
				const text = texts.find((value) => value.trim() !== '');
				assert.equal(papers.length, text === undefined ? 0 : 1, file);
				assert.equal(papers[0]?.title, text === undefined ? undefined : plain(text), file);
				items += papers.length;
			}
		}
		assert.ok(items >= 10);
	});
});

function entriesIn(text: string): readonly string[] {
	return [...text.matchAll(/<(entry|item)>([^]*?)<\/\1>/g)].map(([, , inner = '']) =>
		inner.replace(/<source>[^]*<\/source>/, ''),
	);
}

/** What a person would call the entry: its title, else the longest of its texts, without markup. */
function expectedTitle(entry: string): string {
	const fieldsOf = (names: string) =>
		[...entry.matchAll(new RegExp(`<(${names})\\b([^>]*)>([^]*?)</\\1>`, 'g'))].map(
			([, , attributes = '', inner = '']) => {
				const isBase64 = /base64|octet-stream/.test(attributes);
				return plain(isBase64 ? Buffer.from(inner, 'base64').toString() : inner);
			},
		);
	const texts = fieldsOf('summary|content|description|dc:description|itunes:summary').sort(
		(a, b) => b.length - a.length,
	);
	return [...fieldsOf('title'), ...texts].find((text) => text !== '') ?? '';
}

function plain(markup: string): string {
	return markup
		.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
		.replace(/<br\s*\/?>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
