import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { feedTitle } from '../../../src/core/formats/syndication/feedTitle';
import { atom, rss } from '../../../src/core/formats/syndication/xmlFeed';

const read = (name: string) => readFileSync(`test/fixtures/feeds/xml/${name}`, 'utf8');
const [journal, labelled] = [read('journal.rdf'), read('labelled.xml')];

/** The paper of an RSS item. */
function itemOf(fields: string): PaperRecord {
	const { papers, problems } = rss.decode(`<rss version="2.0"><channel><item>${fields}</item></channel></rss>`);
	assert.deepEqual(problems, []);
	assert.ok(papers[0]);
	return papers[0];
}

/** The paper of an Atom entry. */
function entryOf(fields: string, feed = 'xmlns="http://www.w3.org/2005/Atom"'): PaperRecord {
	const { papers, problems } = atom.decode(`<feed ${feed}><entry>${fields}</entry></feed>`);
	assert.deepEqual(problems, []);
	assert.ok(papers[0]);
	return papers[0];
}

describe('RSS, RDF and Atom', function () {
	this.timeout(60_000);

	it('give a journal’s article with all that PRISM and Dublin Core say', () => {
		assert.deepEqual(rss.decode(journal), {
			papers: [
				{
					type: 'article-journal',
					title: 'Growth of E. coli in CO₂ & light',
					author: [
						{ family: 'Reader', given: 'Ada' },
						{ family: 'Rand', given: 'Otto', 'non-dropping-particle': 'van' },
					],
					issued: { year: 2026, month: 5, day: 12 },
					containerTitle: 'Journal of Margins',
					volume: '12',
					issue: '3',
					page: '33-35',
					issn: '1234-5678',
					abstract: 'Bacteria grow in margins when p < 0.05 holds.',
					categories: [],
					identifiers: { doi: '10.5555/jm.1', url: 'https://journal.example/articles/1' },
					links: { page: 'https://journal.example/articles/1' },
					signals: {},
					sighting: { firstSeen: '2026-05-12', rank: 1 },
				},
			],
			problems: [],
		});
	});

	it('read labels in a description back into fields', () => {
		assert.deepEqual(rss.decode(labelled).papers[0], {
			type: 'article',
			title: 'A Paper with Labels',
			author: [
				{ family: 'Reader', given: 'Ada' },
				{ family: 'Rand', given: 'Otto' },
			],
			moreAuthors: true,
			issued: { year: 2025, month: 4, day: 22 },
			abstract: 'We read margins.',
			categories: [],
			identifiers: { arxiv: '2504.00001', url: 'https://arxiv.org/abs/2504.00001' },
			links: { page: 'https://arxiv.org/abs/2504.00001' },
			signals: { upvotes: 52 },
			sighting: { firstSeen: '2025-04-22', rank: 1 },
		});
	});

	it('read what publishers write instead of an abstract', () => {
		const [, publisher, society, medicine] = rss.decode(labelled).papers;
		assert.equal(publisher?.type, 'article-journal');
		assert.equal(publisher?.containerTitle, 'Margins and Notes');
		assert.deepEqual([publisher?.volume, publisher?.issue, publisher?.abstract], ['4', '2', undefined]);
		assert.deepEqual(publisher?.issued, { year: 2026, month: 5 });
		assert.deepEqual(
			publisher?.author.map(({ family }) => family),
			['Reader', 'Rand'],
		);
		assert.equal(society?.abstract, 'Margins attract ink.');
		assert.equal(society?.identifiers.doi, '10.5555/physrevm.1.2');
		assert.deepEqual(
			society?.author.map(({ family }) => family),
			['Reader', 'Rand', 'Old'],
		);
		assert.equal(medicine?.abstract, 'Patients annotate.');
		assert.deepEqual([medicine?.identifiers.pmid, medicine?.identifiers.doi], ['38000001', '10.5555/jmarg.7']);
	});

	it('take a short sentence for a title where there is none, and report items without any text', () => {
		const { papers, problems } = rss.decode(labelled);
		const post = papers[4];
		assert.equal(post?.title, 'A post without a title');
		assert.equal(post?.abstract, 'A post without a title. It goes on for a while.');
		assert.deepEqual(post?.author, [{ family: 'Reader', given: 'Ada' }]);
		assert.equal(post?.links.pdf, 'https://blog.example/post.pdf');
		assert.deepEqual(problems, [{ message: 'Entry 6 has neither a title nor a text and was left out.', line: 32 }]);
	});

	it('tell preprint servers from journals', () => {
		const preprint = itemOf(
			'<title>T</title><prism:publicationName>bioRxiv</prism:publicationName><dc:identifier>doi:10.1101/2026.05.01.123456</dc:identifier>',
		);
		assert.deepEqual([preprint.type, preprint.containerTitle], ['article', undefined]);
		assert.equal(preprint.identifiers.doi, '10.1101/2026.05.01.123456');
	});

	it('take a channel with an ISSN for a journal', () => {
		const { papers } = rss.decode(
			'<rss><channel><title>Notes Today: Table of Contents</title><prism:issn>1234-5678</prism:issn><item><title>T</title></item></channel></rss>',
		);
		assert.deepEqual([papers[0]?.type, papers[0]?.containerTitle], ['article-journal', 'Notes Today']);
	});

	it('prefer the text that says more, within bounds', () => {
		const paper = itemOf(
			`<title>T</title><description>Short.</description><content:encoded><![CDATA[<p>Longer</p><p>text.</p>]]></content:encoded>`,
		);
		assert.equal(paper.abstract, 'Longer\n\ntext.');
		assert.equal(
			itemOf(`<title>T</title><description>${'long '.repeat(10_000)}</description>`).abstract?.length,
			20_000,
		);
	});

	it('find page, PDF and identifiers among links', () => {
		const paper =
			entryOf(`<title>T</title><link rel="self" href="https://x.example/self"/><link rel="enclosure" type="application/pdf" href="https://x.example/p.pdf"/>
			<link href="https://x.example/page"/><link rel="related" href="https://doi.org/10.5555/X.9"/><id>tag:x</id>`);
		assert.deepEqual(paper.links, { page: 'https://x.example/page', pdf: 'https://x.example/p.pdf' });
		assert.deepEqual(paper.identifiers, { doi: '10.5555/x.9', url: 'https://x.example/page' });
		assert.equal(itemOf('<title>T</title><guid>https://x.example/g</guid>').links.page, 'https://x.example/g');
		assert.equal(itemOf('<title>T</title><guid isPermaLink="false">https://x.example/g</guid>').links.page, undefined);
		assert.deepEqual(itemOf('<title>T</title><link>javascript:alert(1)</link>').links, {});
		assert.equal(
			itemOf('<title>T</title><link>https://huggingface.co/papers/2607.00001</link>').identifiers.arxiv,
			'2607.00001',
		);
	});

	it('make relative links absolute', () => {
		const channel =
			'<rss><channel><link>https://x.example/blog/</link><item><title>T</title><link>posts/1</link></item></channel></rss>';
		assert.equal(rss.decode(channel).papers[0]?.links.page, 'https://x.example/blog/posts/1');
		const paper = entryOf(
			'<title>T</title><link href="/p/1"/>',
			'xmlns="http://www.w3.org/2005/Atom" xml:base="https://y.example/feed"',
		);
		assert.equal(paper.links.page, 'https://y.example/p/1');
	});

	it('tell arXiv’s categories from keywords', () => {
		const paper = itemOf(
			'<title>T</title><category>cs.CL</category><category>Margins</category><dc:subject>Ink; Paper</dc:subject><category domain="x">https://x.example</category>',
		);
		assert.deepEqual(paper.categories, ['cs.CL']);
		assert.deepEqual(paper.keywords, ['Margins', 'Ink', 'Paper']);
		const entry = entryOf(
			'<title>T</title><category term="tag:x" label="Ink"/><category term="cs.LG" label="Machine Learning"/>',
		);
		assert.deepEqual([entry.categories, entry.keywords], [['cs.LG'], ['Ink']]);
	});

	it('read Atom’s kinds of text, Base64 included', () => {
		assert.equal(
			entryOf('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>b</i> c</div></title>').title,
			'A b c',
		);
		assert.equal(entryOf('<title type="html">A &lt;i>b&lt;/i> &amp;amp; c</title>').title, 'A b & c');
		assert.equal(
			entryOf('<title mode="base64">QSB0aXRsZSDigJMgeQ==</title>', 'version="0.3" xmlns="http://purl.org/atom/ns#"')
				.title,
			'A title – y',
		);
		assert.equal(
			entryOf('<title>T</title><content type="application/octet-stream">VGV4dA==</content>').abstract,
			'Text',
		);
		assert.equal(
			entryOf('<title>No namespace</title><author><name>Ada Reader</name> mixed</author>', '').author[0]?.family,
			'Reader',
		);
	});

	it('read items outside of a channel, capital tags and CDF', () => {
		assert.equal(rss.decode('<rdf:RDF><channel/><item><title>T</title></item></rdf:RDF>').papers[0]?.title, 'T');
		assert.equal(rss.decode('<RSS><CHANNEL><ITEM><TITLE>T</Title></ITEM></CHANNEL></RSS>').papers[0]?.title, 'T');
		const cdf =
			'<CHANNEL HREF="https://x.example"><ITEM HREF="https://x.example/1"><TITLE>T</TITLE><ABSTRACT>A text.</ABSTRACT></ITEM></CHANNEL>';
		assert.equal(rss.matches(cdf), true);
		assert.deepEqual(
			[rss.decode(cdf).papers[0]?.abstract, rss.decode(cdf).papers[0]?.links.page],
			['A text.', 'https://x.example/1'],
		);
	});

	it('keep the items before the place a text is cut off at', () => {
		const { papers, problems } = rss.decode(labelled.slice(0, labelled.indexOf('A Paper of a Society')));
		assert.equal(papers.length, 2);
		assert.deepEqual(problems, [{ message: 'The text ends inside entry 3, which was left out.', line: 16 }]);
	});

	it('are found behind the warnings of a server', () => {
		const text =
			'<br />\n<b>Warning</b>: x in <b>y.php</b> on line <b>3</b><br />\n<?xml version="1.0"?><rss><channel><title>Feed</title><item><title>T</title></item></channel></rss>';
		assert.equal(rss.matches(text), true);
		assert.deepEqual([rss.decode(text).papers[0]?.title, feedTitle(text)], ['T', 'Feed']);
	});

	it('describe media too', () => {
		const video = entryOf('<title>T</title><media:group><media:description>Shown.</media:description></media:group>');
		assert.equal(video.abstract, 'Shown.');
	});

	it('may have no items', () => {
		assert.deepEqual(rss.decode('<rss><channel><title>T</title></channel></rss>'), { papers: [], problems: [] });
	});

	it('are read however damaged', () => {
		for (const text of [journal, labelled]) {
			fc.assert(
				fc.property(fc.nat(text.length), fc.nat(100), fc.string({ unit: 'binary' }), (at, length, insert) => {
					const damaged = text.slice(0, at) + insert + text.slice(at + length);
					for (const format of [rss, atom]) {
						format.matches(damaged);
						assert.ok(format.decode(damaged).papers.every(({ title }) => title !== ''));
					}
					feedTitle(damaged);
				}),
				{ numRuns: 100 },
			);
		}
	});

	it('are read at 10,000 items of any size', () => {
		const item = '<item><title>T</title><description>' + '&lt;a '.repeat(100) + '</description></item>';
		assert.equal(rss.decode(`<rss><channel>${item.repeat(5_000)}</channel></rss>`).papers.length, 5_000);
		const deep = `<rss><channel><item><title>T</title><description>${'<b>'.repeat(100_000)}x</description></item></channel></rss>`;
		assert.equal(rss.decode(deep).papers[0]?.abstract, 'x');
	});
});

describe('the title of a feed', () => {
	it('is what the channel says, as text', () => {
		assert.equal(feedTitle(labelled), 'Daily Papers & more');
		assert.equal(feedTitle(journal), 'Journal of Margins - latest issue');
		assert.equal(
			feedTitle(
				'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>No</title></entry><title> Yes </title></feed>',
			),
			'Yes',
		);
		assert.equal(
			feedTitle('{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"No"}],"title":"Yes"}'),
			'Yes',
		);
	});

	it('is missing where there is none', () => {
		for (const text of ['', '<rss/>', '{"title":7}', 'Some words', '<rss><channel><title> </title></channel></rss>']) {
			assert.equal(feedTitle(text), undefined);
		}
	});
});
