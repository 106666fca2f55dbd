import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { absoluteAddress } from '../../../src/core/formats/syndication/absoluteAddress';
import { creatorNames, listedNames } from '../../../src/core/formats/syndication/creatorNames';
import { feedDate, isoDay } from '../../../src/core/formats/syndication/feedDate';
import { firstSentence } from '../../../src/core/formats/syndication/firstSentence';
import { itemText } from '../../../src/core/formats/syndication/itemText';

describe('the dates of feeds', function () {
	this.timeout(60_000);

	const dates: readonly (readonly [text: string, day: string | undefined])[] = [
		['Mon, 20 Jul 2026 00:00:00 -0400', '2026-07-20'],
		['Mon, 20 Jul 2026 00:00:00 EST', '2026-07-20'],
		['Tue,1 Sept 2026 7:05 GMT', '2026-09-01'],
		['20 Jul 26 10:00 UT', '2026-07-20'],
		['20-Jul-1999', '1999-07-20'],
		['Thu Jan 1 19:48:21 2004', '2004-01-01'],
		['Monday, July 20th, 2026 10:00 AM', '2026-07-20'],
		['Jul 20, 2026', '2026-07-20'],
		['2026-07-20T23:30:00.123456-04:00', '2026-07-20'],
		['2026-07-20 10:00:00', '2026-07-20'],
		['2026/7/2', '2026-07-02'],
		['20260720', '2026-07-20'],
		['25.12.2026', '2026-12-25'],
		['12/25/2026', '2026-12-25'],
	];
	for (const [text, day] of dates) {
		it(`to the day: ${text}`, () => {
			const date = feedDate(text);
			assert.ok(date);
			assert.equal(isoDay(date), day);
		});
	}

	it('may be known in part', () => {
		assert.deepEqual(feedDate('May 2026'), { year: 2026, month: 5 });
		assert.deepEqual(feedDate('2026-07'), { year: 2026, month: 7 });
		assert.deepEqual(feedDate('2026'), { year: 2026 });
		assert.deepEqual(feedDate('3/4/2026'), { year: 2026 });
		assert.deepEqual(feedDate('2026-13-45'), { year: 2026 });
	});

	it('are none where nothing dates', () => {
		for (const text of [undefined, '', 'yesterday', '0000-00-00', 'May', '12:30', '-1']) {
			assert.equal(feedDate(text), undefined);
		}
	});

	it('come from any text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const date = feedDate(text);
				assert.ok(date === undefined || date.year >= 1000);
			}),
		);
	});
});

describe('the authors of feeds', function () {
	this.timeout(60_000);

	const families = (...texts: readonly string[]) =>
		creatorNames(texts).author.map(({ family, literal }) => family ?? literal);
	const lists: readonly (readonly [texts: readonly string[], families: readonly string[]])[] = [
		[['Ada Reader'], ['Reader']],
		[
			['Ada Reader', 'Rand, Otto'],
			['Reader', 'Rand'],
		],
		[['Ada Reader, Otto Rand and Grace Old'], ['Reader', 'Rand', 'Old']],
		[['Ada Reader, Otto Rand, and Grace Old'], ['Reader', 'Rand', 'Old']],
		[['Ada Reader & Otto Rand'], ['Reader', 'Rand']],
		[['Reader, Ada; Rand, Otto'], ['Reader', 'Rand']],
		[['Reader, A., Rand, O. P., Old, G.-H.'], ['Reader', 'Rand', 'Old']],
		[['Reader, Ada'], ['Reader']],
		[['van der Meer, Ada'], ['Meer']],
		[['Ada Reader, Jr.'], ['Reader']],
		[['ada@example.org (Ada Reader)'], ['Reader']],
		[['Ada Reader <ada@example.org>'], ['Reader']],
		[['ada@example.org'], []],
		[['By Ada Reader'], ['Reader']],
		[['\n  Ada Reader, \n  Otto Rand\n'], ['Reader', 'Rand']],
		[['<a href="x">Ada Reader</a>, <a href="y">Otto Rand</a>'], ['Reader', 'Rand']],
		[['The Gloss Team'], ['The Gloss Team']],
		[[], []],
	];
	for (const [texts, expected] of lists) {
		it(`named as ${JSON.stringify(texts)}`, () => assert.deepEqual(families(...texts), expected));
	}

	it('may say that there are more', () => {
		assert.equal(creatorNames(['Ada Reader, et al.']).moreAuthors, true);
		assert.equal(creatorNames(['Ada Reader']).moreAuthors, undefined);
	});

	it('may be a plain list, as arXiv writes it', () => {
		const { author } = listedNames('Ada Reader (1 and 2), Otto Rand, Grace Old, Jr. ((1) Here, (2) There)');
		assert.deepEqual(
			author.map(({ family }) => family),
			['Reader', 'Rand', 'Old'],
		);
		assert.equal(listedNames('').author.length, 0);
	});

	it('come from any text in time', () => {
		for (const text of [
			'a, '.repeat(300_000),
			'@'.repeat(1_000_000),
			`${'a@'.repeat(300_000)}`,
			'('.repeat(500_000),
			'a and '.repeat(200_000),
		]) {
			assert.ok(creatorNames([text]).author.length <= 5_001);
			assert.ok(listedNames(text).author.length <= 5_001);
		}
	});
});

describe('the descriptions of items', () => {
	it('lose the citation that publishers put before the abstract', () => {
		const { text, journal, issued, ids } = itemText(
			'<p>Notes Today, Volume 3, Issue 2, Page 10-12, May 2026.</p>An abstract.',
		);
		assert.deepEqual(
			[text, journal, issued, ids],
			['An abstract.', { containerTitle: 'Notes Today', volume: '3', issue: '2', page: '10-12' }, undefined, []],
		);
		assert.equal(itemText('Notes Today, Ahead of Print.<br>An abstract.').text, 'An abstract.');
	});

	it('keep what only looks like a label further down', () => {
		assert.equal(
			itemText('<p>First.</p><p>Summary: it works.</p><p>Source: the web</p>').text,
			'First.\n\nSummary: it works.\n\nSource: the web',
		);
		assert.equal(itemText('Upvotes: many').text, 'Upvotes: many');
	});

	it('give the byline and the journal that stand before or instead of an abstract', () => {
		const { text, authors } = itemText('<p>by Ada B. Reader, Otto Rand</p>Margins matter.');
		assert.deepEqual([text, authors], ['Margins matter.', 'Ada B. Reader, Otto Rand']);
		assert.equal(
			itemText('By reading margins, we learn. More follows.').text,
			'By reading margins, we learn. More follows.',
		);
		const cited = itemText(
			'<div><img src="x"></div><div><cite>Margin Letters</cite></div><div>DOI: 10.5555/ml.6c00001</div>',
		);
		assert.deepEqual(
			[cited.text, cited.journal.containerTitle, cited.ids],
			['', 'Margin Letters', ['DOI: 10.5555/ml.6c00001']],
		);
		assert.equal(itemText('<p>Text.</p><p>The post X appeared first on Y.</p>').text, 'Text.');
	});

	it('lose the heading of an abstract', () => {
		assert.equal(itemText('<h2>Abstract</h2><p>It works.</p>').text, 'It works.');
		assert.equal(itemText('Abstract: It works.').text, 'It works.');
	});
});

describe('a first sentence', function () {
	this.timeout(60_000);

	it('ends where the sentence does', () => {
		assert.equal(firstSentence('Dr. Reader wrote this. And that.'), 'Dr. Reader wrote this');
		assert.equal(firstSentence('Why? Because.'), 'Why?');
		assert.equal(firstSentence('No end'), 'No end');
		assert.equal(firstSentence('そうだ。次。'), 'そうだ。');
		assert.equal(firstSentence(''), '');
	});

	it('is cut between words where it is long', () => {
		const title = firstSentence('word '.repeat(100));
		assert.ok(title.length <= 121);
		assert.match(title, /word…$/);
	});
});

describe('an address in a feed', () => {
	it('is made absolute as browsers do', () => {
		const bases = ['https://x.example/a/b?c', 'https://x.example', 'http://x.example/a/'];
		const references = [
			'/p',
			'//y.example/p',
			'p/q?r=../s',
			'../p',
			'./p',
			'../../../p',
			'?q',
			'#f',
			'https://z.example/',
		];
		for (const base of bases) {
			for (const reference of references) {
				assert.equal(absoluteAddress(reference, base), new URL(reference, base).href);
			}
		}
	});

	it('stays as it is where it cannot be', () => {
		assert.equal(absoluteAddress(' p ', undefined), 'p');
		assert.equal(absoluteAddress('mailto:a@b', 'https://x.example'), 'mailto:a@b');
		assert.equal(absoluteAddress('p', 'ftp://x.example'), 'p');
		assert.equal(absoluteAddress('', 'https://x.example'), '');
	});
});
