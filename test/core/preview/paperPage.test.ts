import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Paper } from '../../../src/core/paper/paper';
import { emptyPage } from '../../../src/core/preview/emptyPage';
import { pageCommands } from '../../../src/core/preview/pageCommands';
import type { PageStrings } from '../../../src/core/preview/pageStrings';
import { paperPage } from '../../../src/core/preview/paperPage';
import type { PaperPage } from '../../../src/core/preview/paperPage';
import { auditHtml } from './htmlAudit';

const strings: PageStrings = {
	abstract: 'Abstract',
	summary: 'Summary',
	summaryRemark: 'Not the authors’ own abstract.',
	noAbstract: 'No abstract is known.',
	moreAuthors: 'and {0} more',
	otherAuthors: 'and others',
	actions: 'Actions',
	cite: 'Cite',
	copyCitation: 'Copy citation',
	createNote: 'Create note',
	openNote: 'Open note',
	openPage: 'Open page',
	openPdf: 'Open PDF',
	neighbours: 'Papers',
	previous: 'Previous',
	next: 'Next',
	position: 'Paper {0} of {1}',
	cited: 'Cited',
	noted: 'Has a note',
	details: 'Details',
	topics: 'Topics',
	published: 'Published',
	version: 'Version',
	versionMark: 'Version {0}',
	venue: 'Venue',
	volume: 'Volume, pages',
	publisher: 'Publisher',
	remark: 'Remark',
	keywords: 'Keywords',
	categories: 'Categories',
	page: 'Page',
	pdf: 'PDF',
	code: 'Code',
	project: 'Project',
	upvotes: 'Upvotes',
	comments: 'Comments',
	stars: 'Stars',
	citations: 'Citations',
	seenIn: 'Seen in',
	firstSeen: 'first on {0}',
	submittedBy: 'submitted by {0}',
	related: 'Related papers',
	shares: 'shares {0}',
};
const plain: Paper = {
	id: 'title:a study',
	citekey: 'study',
	type: 'article',
	title: 'A Study',
	author: [],
	categories: [],
	identifiers: {},
	links: {},
	signals: {},
	provenance: [],
};
const pageOf = (paper: Partial<Paper>, more: Partial<PaperPage> = {}): PaperPage => ({
	paper: { ...plain, ...paper },
	topics: [],
	assets: { cspSource: 'https://*.vscode-cdn.net', styleUris: ['https://x.vscode-cdn.net/preview.css'] },
	strings,
	language: 'en',
	...more,
});
const htmlOf = (paper: Partial<Paper>, more?: Partial<PaperPage>) => paperPage(pageOf(paper, more));
const commandsOf = (html: string) =>
	auditHtml(html)
		.hrefs.filter((href) => href.startsWith('command:'))
		.map((href) => decodeURIComponent(href));

describe('paperPage', function () {
	this.timeout(60_000);

	it('says which version is known, where the paper appeared, and which feeds listed it when', () => {
		const { text } = auditHtml(
			htmlOf(
				{
					version: { number: 2, date: '2026-11-20' },
					volume: '12',
					issue: '3',
					page: '33-35',
					publisher: 'A Press',
					note: '20 pages',
					provenance: [
						{ feed: 'daily', firstSeen: '2026-11-19T00:00:00Z', submittedBy: 'Ada <b>' },
						{ feed: 'arxiv:cs.CL' },
					],
				},
				{ feedLabels: { daily: 'Daily Papers' } },
			),
		);
		for (const part of [
			'Version 2',
			'2 · November 20, 2026',
			'12 (3), 33-35',
			'A Press',
			'20 pages',
			'Daily Papers · first on November 19, 2026 · submitted by Ada <b>',
			'arxiv:cs.CL',
		]) {
			assert.ok(text.includes(part), `${part} in ${text}`);
		}
	});

	it('shows what is known of a paper', () => {
		const { text } = auditHtml(
			htmlOf(
				{
					author: [{ family: 'Liu', given: 'Mina' }, { literal: 'The Team' }],
					issued: { year: 2024, month: 1, day: 30 },
					containerTitle: 'Proc. of Things',
					abstract: 'We *count*.',
					keywords: ['counting'],
					categories: ['cs.CL'],
					signals: { upvotes: 1234, stars: 5 },
					provenance: [{ feed: 'daily' }],
				},
				{ topics: ['Language models'], feedLabels: { daily: 'Daily Papers' }, note: true, cited: true },
			),
		);
		for (const part of [
			'A Study',
			'Mina Liu, The Team',
			'January 30, 2024',
			'Proc. of Things',
			'We count.',
			'counting',
			'cs.CL',
			'1,234',
			'Daily Papers',
			'Language models',
			'Cited',
			'Has a note',
			'Open note',
		]) {
			assert.ok(text.includes(part), part);
		}
	});

	it('leaves out what is not known', () => {
		const audit = auditHtml(htmlOf({}));
		assert.deepEqual(commandsOf(htmlOf({})), [
			'command:glossator.insertCitation?["title:a study"]',
			'command:glossator.copyCitation?["title:a study"]',
			'command:glossator.createNote?["title:a study"]',
		]);
		assert.ok(audit.text.includes('No abstract is known.'));
		assert.ok(!audit.elements.includes('dl') && !audit.text.includes('Details') && !audit.text.includes('Related'));
	});

	it('says when the text is not the authors’ own', () => {
		const { text } = auditHtml(htmlOf({ abstract: 'Short.', abstractIsSummary: true }));
		assert.match(text, /Summary\s+Short\.\s+Not the authors’ own abstract\./);
		assert.ok(!text.includes('Abstract'));
	});

	it('names thirty authors and counts the others', () => {
		const author = Array.from({ length: 34 }, (_, index) => ({ literal: `A${index}` }));
		assert.match(auditHtml(htmlOf({ author })).text, /A29, and 4 more\n/);
		assert.match(auditHtml(htmlOf({ author: [{ literal: 'B' }], moreAuthors: true })).text, /B, and others\n/);
	});

	it('links identifiers to what resolves them', () => {
		const { hrefs } = auditHtml(
			htmlOf({ identifiers: { doi: '10.1000/a<b>#c', arxiv: 'math/0211159', pmid: '12', isbn: '9780000000002' } }),
		);
		assert.deepEqual(
			hrefs.filter((href) => href.startsWith('http')),
			[
				'https://doi.org/10.1000/a%3Cb%3E%23c',
				'https://arxiv.org/abs/math/0211159',
				'https://pubmed.ncbi.nlm.nih.gov/12',
			],
		);
	});

	it('links neighbours and related papers by command', () => {
		const html = htmlOf(
			{},
			{ position: { index: 1, total: 3 }, related: [{ id: 'arxiv:1', citekey: 'b', title: 'B <b>', byline: 'Lee' }] },
		);
		const commands = commandsOf(html);
		assert.equal(commands[0], 'command:glossator.previousPaper?["title:a study"]');
		assert.equal(commands[1], 'command:glossator.nextPaper?["title:a study"]');
		assert.equal(commands.at(-1), 'command:glossator.previewPaper?["arxiv:1"]');
		assert.ok(auditHtml(html).text.includes('Paper 2 of 3') && auditHtml(html).text.includes('B <b>'));
	});

	it('says what a related paper shares', () => {
		const related = { id: 'arxiv:1', citekey: 'b', title: 'B', byline: 'Lee' };
		const textOf = (terms: readonly string[]) => auditHtml(htmlOf({}, { related: [{ ...related, terms }] })).text;
		assert.match(textOf(['long <b>', '{0}']), /Lee\s+shares long <b>, \{0\}/);
		assert.doesNotMatch(textOf([]), /shares/);
	});

	it('offers no neighbour beyond the ends', () => {
		const first = commandsOf(htmlOf({}, { position: { index: 0, total: 2 } })).join();
		const last = commandsOf(htmlOf({}, { position: { index: 1, total: 2 } })).join();
		assert.ok(!first.includes('previousPaper') && first.includes('nextPaper'));
		assert.ok(last.includes('previousPaper') && !last.includes('nextPaper'));
	});

	it('has headings in order, one main, named navigation and a language', () => {
		const html = htmlOf({ abstract: 'a', keywords: ['b'] }, { language: 'de-de', position: { index: 0, total: 2 } });
		assert.match(html, /^<!DOCTYPE html>\n<html lang="de-DE">/);
		assert.deepEqual(
			auditHtml(html).elements.filter((name) => /^(?:h\d|main)$/.test(name)),
			['main', 'h1', 'h2', 'h2'],
		);
		assert.equal(html.split('<nav').length, html.split(/<nav [^>]*aria-label="\w+"/).length);
	});

	it('follows the language of the reader, and English where that is none', () => {
		const issued = { year: 2024, month: 3 };
		assert.ok(htmlOf({ issued }, { language: 'de' }).includes('März 2024'));
		assert.ok(htmlOf({ issued }, { language: '"><x' }).includes('March 2024'));
	});

	it('allows styles of the extension and nothing else', () => {
		assert.ok(htmlOf({}).includes(`content="default-src &#39;none&#39;; style-src https://*.vscode-cdn.net;"`));
		const injected = htmlOf({}, { assets: { cspSource: "x; script-src * 'unsafe-inline'", styleUris: [] } });
		assert.doesNotMatch(injected, /; ?script-src/);
	});

	it('shows hostile facts as text', () => {
		const hostile = '</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)> javascript:alert(1)\u0000\u202E';
		const html = htmlOf(
			{
				id: `${hostile}\uD800`,
				citekey: hostile,
				title: hostile,
				author: [{ literal: hostile }, { family: hostile, given: hostile }],
				containerTitle: hostile,
				abstract: `${hostile} [a](command:glossator.refresh) <command:x>`,
				keywords: [hostile],
				categories: [hostile],
				identifiers: { doi: hostile, arxiv: `${hostile}\uD800`, url: hostile, isbn: hostile },
				links: {
					page: 'javascript:alert(1)',
					pdf: 'data:text/html,x',
					code: ['vbscript:x', '" onclick="x'],
					project: 'command:x',
				},
				provenance: [{ feed: hostile }],
			},
			{
				topics: [hostile],
				related: [{ id: hostile, citekey: hostile, title: hostile, byline: hostile, terms: [hostile, '{0}'] }],
				language: hostile,
			},
		);
		assert.deepEqual(auditHtml(html).problems, []);
		assert.doesNotMatch(html, /[\u0000\u202E]/);
		assert.equal(auditHtml(html).elements.filter((name) => name === 'title').length, 1);
	});

	it('is safe for any facts, and its commands are the listed ones', () => {
		const text = fc.string({ unit: 'binary', maxLength: 60 });
		const facts = fc.record({
			id: text,
			citekey: text,
			title: text,
			author: fc.array(fc.record({ literal: text }), { maxLength: 3 }),
			containerTitle: text,
			abstract: text,
			keywords: fc.array(text, { maxLength: 3 }),
			issued: fc.record({ year: fc.integer(), month: fc.integer(), day: fc.integer() }),
			identifiers: fc.record({ doi: text, arxiv: text, url: text }),
			links: fc.record({ page: text, pdf: text, code: fc.array(text, { maxLength: 2 }) }),
			signals: fc.record({ upvotes: fc.double() }),
		});
		fc.assert(
			fc.property(facts, text, (paper, other) => {
				const html = htmlOf(paper, { topics: [other], feedLabels: { [other]: other }, language: other });
				assert.deepEqual(auditHtml(html).problems, []);
				for (const href of auditHtml(html).hrefs.filter((target) => target.startsWith('command:'))) {
					const [, command = '', query = ''] = /^command:([\w.]+)\?(.*)$/s.exec(href) ?? [];
					assert.ok((pageCommands as readonly string[]).includes(command));
					assert.deepEqual(JSON.parse(decodeURIComponent(query)), [paper.id]);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('emptyPage', () => {
	it('says what it is told, as text', () => {
		const assets = { cspSource: "'self'", styleUris: [] };
		const audit = auditHtml(
			emptyPage({ title: 'Gone <b>', message: 'No longer in the library.', assets, language: 'en' }),
		);
		assert.deepEqual(audit.problems, []);
		assert.ok(audit.text.includes('Gone <b>') && audit.text.includes('No longer in the library.'));
	});
});
