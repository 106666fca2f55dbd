import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { feedLinks } from '../../../src/core/formats/discovery/feedLinks';

function resolve(base: string, href: string): string | undefined {
	return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

const linksIn = (html: string) => feedLinks({ html, url: 'https://blog.example/posts/', resolve });

describe('the feeds of a web page', function () {
	this.timeout(60_000);

	it('are what its head offers, in order and once', () => {
		const html = `<!doctype html><html><head><title>Blog &amp; more</title>
			<link rel="stylesheet" href="style.css"><link REL='alternate' TYPE='application/atom+xml' title='All &amp; sundry' href='/atom?a=1&amp;b=2'>
			<link href=feed.json rel="alternate home" type="application/feed+json; charset=utf-8" />
			<link rel="alternate" type="application/rss+xml" href="https://other.example/rss" title="">
			<link rel="alternate" type="application/rss+xml" href="https://other.example/rss" title="again">
			<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
			<link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/json" href="/wp-json/1">
			<!-- <link rel="alternate" type="application/rss+xml" href="/hidden"> -->
			<script>"<link rel='alternate' type='application/rss+xml' href='/script'>"</script></head>
			<body><a href="/rss.xml">RSS</a></body></html>`;
		assert.deepEqual(linksIn(html), [
			{ url: 'https://blog.example/atom?a=1&b=2', title: 'All & sundry' },
			{ url: 'https://blog.example/posts/feed.json', title: 'https://blog.example/posts/feed.json' },
			{ url: 'https://other.example/rss', title: 'https://other.example/rss' },
		]);
	});

	it('are what its links suggest where the head offers none', () => {
		const html = `<p><a href="/about">About</a> <a href="../feed.xml"><b>Our</b> feed</a> <a href="/feed/">WP</a> <a href="/blog/index.xml">Hugo</a>
			<a href="https://x.example/news.rss" title="News"><img src="i.png"></a> <a href="/feedback">No</a> <a href="/feed/post/1">No</a> <a href="mailto:rss">No</a></p>`;
		assert.deepEqual(linksIn(html), [
			{ url: 'https://blog.example/feed.xml', title: 'Our feed' },
			{ url: 'https://blog.example/feed/', title: 'WP' },
			{ url: 'https://blog.example/blog/index.xml', title: 'Hugo' },
			{ url: 'https://x.example/news.rss', title: 'News' },
		]);
	});

	it('are addressed from the base that the page names', () => {
		const html = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="rss">';
		assert.equal(linksIn(html)[0]?.url, 'https://cdn.example/x/rss');
	});

	it('are twenty at most', () => {
		const html = Array.from(
			{ length: 50 },
			(_, n) => `<link rel="alternate" type="application/rss+xml" href="/${n}">`,
		).join('');
		assert.equal(linksIn(html).length, 20);
	});

	it('may be none', () => {
		for (const html of ['', 'words', '<rss/>', '<a href>x</a>', '<link rel="alternate" type="application/rss+xml">']) {
			assert.deepEqual(linksIn(html), []);
		}
	});

	it('are looked for in any text in time', () => {
		for (const part of [
			'<link ',
			'<a href="',
			'<a ',
			'<script>',
			'<!--',
			'<a href="/rss">',
			'<link rel=alternate type=application/rss+xml href=',
			"<a b='",
			'<base href=x>',
		]) {
			assert.ok(linksIn(part.repeat(1_000_000 / part.length)).length <= 20);
		}
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (insert, at) => {
				const html = '<head><link rel="alternate" type="application/rss+xml" href="/rss"></head>';
				assert.ok(linksIn(html.slice(0, at) + insert + html.slice(at)).every(({ url }) => /^https?:/.test(url)));
			}),
		);
	});
});
