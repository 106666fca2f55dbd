import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readOpml, type OpmlFeed } from '../../../src/core/formats/opml/readOpml';
import { writeOpml } from '../../../src/core/formats/opml/writeOpml';

const text = `<?xml version="1.0"?>
<opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="arXiv &amp; more"><outline text="ML">
<outline type="rss" text="cs.LG" title="Machine Learning" xmlUrl="https://rss.arxiv.org/rss/cs.LG" htmlUrl="https://arxiv.org"/></outline>
<outline text="again" xmlUrl="https://rss.arxiv.org/rss/cs.LG"/>
<outline text="evil" xmlUrl="javascript:alert(1)"/>
</outline>
<outline XMLURL="feed:https://x.example/feed?a=1&b=2"/>
<outline text="folder only"/>
</body></opml>`;

describe('a list of subscriptions', function () {
	this.timeout(60_000);

	it('gives each feed once, with its folders', () => {
		assert.deepEqual(readOpml(text), {
			feeds: [
				{ title: 'Machine Learning', url: 'https://rss.arxiv.org/rss/cs.LG', folder: 'arXiv & more / ML' },
				{ title: 'https://x.example/feed?a=1&b=2', url: 'https://x.example/feed?a=1&b=2' },
			],
			problems: [{ message: '“evil” has no web address and was left out.', line: 6 }],
		});
	});

	it('is told from other texts', () => {
		for (const other of ['', '<rss/>', '{"opml":1}', 'opml']) {
			assert.match(readOpml(other).problems[0]?.message ?? '', /no OPML/);
		}
		assert.match(readOpml('<opml><body/></opml>').problems[0]?.message ?? '', /no feeds/);
	});

	it('keeps the feeds before the place it is cut off at', () => {
		const { feeds, problems } = readOpml(text.slice(0, text.indexOf('<outline text="again"')));
		assert.equal(feeds.length, 1);
		assert.equal(problems.length, 1);
	});

	it('may be nested beyond reason and as long as it likes', () => {
		const nested = `<opml><body>${'<outline text="x">'.repeat(100_000)}<outline xmlUrl="https://x.example/1"/></body></opml>`;
		assert.deepEqual(readOpml(nested).feeds, []);
		const many = Array.from({ length: 20_000 }, (_, n) => `<outline xmlUrl="https://x.example/${n}"/>`).join('');
		assert.equal(readOpml(`<opml><body>${many}</body></opml>`).feeds.length, 10_000);
	});

	it('is written so that reading it gives the same feeds', () => {
		const phrase = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
			.map((value) => value.replace(/[\p{C}\s]+/gu, ' ').trim())
			.filter((value) => value !== '');
		const feed = fc
			.record({ title: phrase, path: fc.webPath(), folder: fc.option(phrase, { nil: undefined }) })
			.map(({ title, path, folder }): OpmlFeed => ({
				title,
				url: `https://x.example${path}`,
				...(folder !== undefined && { folder }),
			}));
		fc.assert(
			fc.property(
				fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 20 }),
				phrase,
				(feeds, title) => {
					assert.deepEqual(readOpml(writeOpml(feeds, title)), { feeds, problems: [] });
				},
			),
		);
	});

	it('is written without characters that XML forbids', () => {
		const written = writeOpml([{ title: 'a\u0000b\ud800c\u000bd<"&>', url: 'https://x.example' }], 'T\u0001');
		assert.equal(/\p{Cs}|[\u0000-\u0008]/u.test(written), false);
		assert.equal(readOpml(written).feeds[0]?.title, 'abcd<"&>');
	});

	it('is read from any text', () => {
		fc.assert(
			fc.property(fc.nat(text.length), fc.nat(100), fc.string({ unit: 'binary' }), (at, length, insert) => {
				const { feeds } = readOpml(text.slice(0, at) + insert + text.slice(at + length));
				assert.ok(feeds.every(({ url }) => /^https?:/i.test(url)));
			}),
		);
	});
});
