import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { abstractHtml, titleHtml } from '../../../src/core/preview/abstractHtml';
import { auditHtml } from './htmlAudit';

const isSafe = (html: string) => assert.deepEqual(auditHtml(html).problems, []);

describe('abstractHtml', function () {
	this.timeout(60_000);

	const cases: readonly (readonly [behaviour: string, text: string, html: string])[] = [
		[
			'lets hard-wrapped lines flow and makes paragraphs of blank lines',
			'one\ntwo\r\n\r\nthree',
			'<p>one\ntwo</p>\n<p>three</p>',
		],
		[
			'sets emphasis, code and links',
			'*a* **b** `c` [d](https://x.org/y)',
			'<p><em>a</em> <strong>b</strong> <code>c</code> <a href="https://x.org/y">d</a></p>',
		],
		['sets lists', 'We:\n- a\n- b', '<p>We:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		['shows headings and tables as text', '# a\n\n|a|b|', '<p># a</p>\n<p>|a|b|</p>'],
		[
			'keeps what only looks like a tag as text',
			'triplets <sub, pred, obj> and <eos>',
			'<p>triplets &lt;sub, pred, obj&gt; and &lt;eos&gt;</p>',
		],
		['sets the tags of publishers', 'CO<sub>2</sub>, <I>in vivo</I>', '<p>CO<sub>2</sub>, <i>in vivo</i></p>'],
		[
			'keeps tags without a partner as text',
			'<i>a <sub>b</i> c</sub> <b>',
			'<p><i>a &lt;sub&gt;b</i> c&lt;/sub&gt; &lt;b&gt;</p>',
		],
		['sets nested tags of one kind', '<sup>a<sup>b</sup></sup>', '<p><sup>a<sup>b</sup></sup></p>'],
		['keeps a known tag with attributes as text', '<b onclick=x>a</b>', '<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>'],
		[
			'links bare addresses and DOIs, without the full stop',
			'https://x.org/a_b_c. doi:10.1000/x-1.',
			'<p><a href="https://x.org/a_b_c">https://x.org/a_b_c</a>. <a href="https://doi.org/10.1000/x-1">doi:10.1000/x-1</a>.</p>',
		],
		['shows an image as its link', '![a](https://x.org/p.png)', '<p>!<a href="https://x.org/p.png">a</a></p>'],
		[
			'reads TeX markup',
			'\\emph{a \\textbf{b}} {\\em c} \\texttt{d}',
			'<p><em>a <strong>b</strong></em> <em>c</em> <code>d</code></p>',
		],
		[
			'reads TeX links',
			'\\url{https://x.org/a_b} \\href{https://x.org}{site}',
			'<p><a href="https://x.org/a_b">https://x.org/a_b</a> <a href="https://x.org">site</a></p>',
		],
		[
			'reads a TeX link inside dollars, as arXiv wants it',
			'$\\href{https://x.org}{\\text{here}}$',
			'<p><span><a href="https://x.org"><span>here</span></a></span></p>',
		],
		['names the keys of TeX citations', 'as in~\\cite{a, b}', '<p>as in\u00A0[a, b]</p>'],
		[
			'reads TeX accents and escapes',
			'M\\"uller, Erd\\H{o}s, {\\"o}, \\v{s}, na\\"{\\i}ve, 5\\%, \\LaTeX{} \\& co',
			'<p>Müller, Erdős, ö, š, naïve, 5%, LaTeX &amp; co</p>',
		],
		['leaves a backslash before an apostrophe to Markdown', "don\\'t", "<p>don't</p>"],
		['reads TeX quotation marks', "``a'' and ``b\" and `c' but `d`", '<p>“a” and “b” and ‘c’ but <code>d</code></p>'],
		['reads dashes but leaves flags', 'A--B and a --- b with --verbose', '<p>A–B and a — b with --verbose</p>'],
		[
			'reads ties but leaves rough numbers',
			'Fig.~3, 13~mm, Smith~et al., about ~3, F1~0.2',
			'<p>Fig.\u00A03, 13\u00A0mm, Smith\u00A0et al., about ~3, F1~0.2</p>',
		],
		['leaves unknown TeX as text', '\\method{} and \\footnote{x}', '<p>\\method{} and \\footnote{x}</p>'],
		['takes prices for prices', 'from $5 to $10, US$5, $1.22M, and 3$', '<p>from $5 to $10, US$5, $1.22M, and 3$</p>'],
		[
			'shows broken formulas as their source',
			'$\\frac{a$ and \\(\\NP\\)',
			'<p><code class="math-source">$\\frac{a$</code> and <code class="math-source">\\(\\NP\\)</code></p>',
		],
	];
	for (const [behaviour, text, html] of cases) {
		it(behaviour, () => assert.equal(abstractHtml(text), html));
	}

	it('sets formulas in all four delimiters as MathML', () => {
		const { elements } = auditHtml(abstractHtml('$x^2$ $$y$$ \\(z\\) \\[a\n+ b\\] $ \\alpha $'));
		assert.equal(elements.filter((name) => name === 'math').length, 5);
		assert.ok(!elements.includes('ul'), 'a line of a formula is no list item');
	});

	it('tells display formulas from those in the line', () => {
		assert.match(abstractHtml('$$x$$'), /^<p><math display="block"/);
		assert.match(abstractHtml('\\[x\\]'), /^<p><math display="block"/);
		assert.match(abstractHtml('$x$'), /^<p><math><mi[^>]*>x<\/mi><\/math><\/p>$/);
	});

	it('sets formulas without inline styles, colours or links', () => {
		for (const tex of [
			'\\binom{n}{k}',
			'\\color{red}x',
			'\\boxed{x}',
			'\\tfrac12',
			'\\begin{array}{|c|}a\\\\ \\hline b\\end{array}',
			'\\widehat{xyz}',
		]) {
			const html = abstractHtml(`$${tex}$`);
			assert.match(html, /^<p><math/);
			assert.doesNotMatch(html, / (?:style|mathcolor|mathbackground|href)=/);
		}
	});

	it('sets variables and bold letters from text fonts, and leaves alphabets that only mathematics has', () => {
		const html = abstractHtml('$x\\,\\mathbf{W}\\,\\boldsymbol{\\theta}\\,\\mathit{ab}\\,\\mathbb{R}\\,\\mathrm{d}$');
		const letters = [...html.matchAll(/<mi([^>]*)>([^<]*)<\/mi>/g)].map(
			([, attributes, text]) => `${text}${attributes}`,
		);
		assert.deepEqual(letters, [
			'x class="math-variable"',
			'W class="math-bold"',
			'θ class="math-bold math-variable"',
			'ab class="math-variable"',
			'ℝ',
			'd mathvariant="normal"',
		]);
	});

	it('shows formulas that reach outside or never end as source', () => {
		for (const tex of [
			'\\def\\a{\\a\\a}\\a',
			'\\href{javascript:alert(1)}{x}',
			'\\includegraphics{https://x.org/p.png}',
			'\\htmlStyle{color:red}{x}',
			`x${'+x'.repeat(2_000)}`,
		]) {
			const html = abstractHtml(`\\(${tex}\\)`);
			assert.doesNotMatch(html, /<math/);
			isSafe(html);
		}
	});

	it('keeps a formula from lying over other text', () => {
		assert.doesNotMatch(abstractHtml('$a\\hspace{-99em}b\\hspace{9999em}\\rule{900em}{900em}$'), /\d{3,}/);
	});

	it('leads nowhere but to the web', () => {
		for (const address of [
			'javascript:alert(1)',
			'&#106;avascript:alert(1)',
			'java&#10;script:x',
			'vbscript:x',
			'data:text/html,x',
			'command:workbench.action.quit',
			'file:///etc/passwd',
			'vscode://x/y',
			'mailto:a@b.org',
			'//x.org',
			'/x',
			'https:x',
			'HTTPS://',
			' javascript:x',
		]) {
			const html = abstractHtml(
				`[a](<${address}>) <${address}> \\href{${address}}{b} \\url{${address}} ${address}\n\n[r]: ${address}\n\n[r]`,
			);
			assert.deepEqual(auditHtml(html).hrefs, [], address);
		}
	});

	it('shows markup of a hostile feed as text', () => {
		for (const hostile of [
			'<script>alert(1)</script>',
			'<img src=x onerror=alert(1)>',
			'<svg/onload=alert(1)>',
			'<style>*{display:none}</style>',
			'<!-- x -->',
			'<b style="x">y</b>',
			'</p></div></main><h1>x',
			'<a href="javascript:x">y</a>',
			'"><script>',
			'<math><mtext><script>',
		]) {
			const audit = auditHtml(abstractHtml(hostile));
			assert.deepEqual(audit.problems, []);
			assert.equal(audit.text.replace(/[\s“”]/g, ''), hostile.replace(/\s/g, ''));
		}
	});

	it('drops control characters and marks that reorder text', () => {
		assert.equal(abstractHtml('a\u0000b\u202Ec\u2066d\u200B'), '<p>abcd</p>');
	});

	it('cuts what is longer than any abstract', () => {
		assert.ok(abstractHtml('word '.repeat(100_000)).length < 50_100);
		assert.ok(titleHtml('x'.repeat(1_000_000)).length < 2_100);
		assert.match(abstractHtml(`${'x'.repeat(49_999)}😀`), /x…<\/p>$/);
	});

	it('survives bombs of nested and unclosed delimiters', () => {
		for (const part of [
			'[',
			'![',
			'[a](',
			'$',
			'$x',
			'$$',
			'\\(',
			'\\[',
			'*a ',
			'**a *b ',
			'_',
			'`',
			'``a ',
			'<',
			'<i>',
			'<sup><sub>',
			'{',
			'\\emph{',
			'\\href{a}{',
			'\\"{',
			'http://',
			'https://a.b/',
			'doi:10.1000/',
			'- ',
			'> ',
			'&',
			'\\',
			' ',
			'\t',
			'~',
			'--',
			'```\n',
			'[a]: x\n',
		]) {
			isSafe(abstractHtml(part.repeat(100_000)));
			isSafe(titleHtml(part.repeat(100_000)));
		}
		isSafe(abstractHtml('\\emph{'.repeat(8_000) + '}'.repeat(8_000)));
		isSafe(abstractHtml(`$${'{'.repeat(700)}${'}'.repeat(700)}$ `.repeat(30)));
	});

	it('is safe for any text', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'$',
				'$$',
				'\\(',
				'\\)',
				'<i>',
				'</i>',
				'<sub>',
				'<script>',
				'](',
				'[',
				')',
				'`',
				'``',
				"''",
				'{',
				'}',
				'\\emph{',
				'\\href{',
				'\\url{',
				'javascript:',
				'https://x.org',
				'\n',
				'- ',
				'*',
				'**',
				'\\frac',
				'"',
				'onload=',
				'&lt;',
				'\\text{',
				'\\color{red}',
				'~',
				'--',
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				isSafe(abstractHtml(pieces.join('')));
				isSafe(titleHtml(pieces.join('')));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('titleHtml', () => {
	it('sets formulas and inline tags, and nothing else', () => {
		assert.equal(
			titleHtml('A* *b* [c](https://x.org) <i>E. coli</i>\n$x$'),
			'A* *b* [c](https://x.org) <i>E. coli</i> <math><mi class="math-variable">x</mi></math>',
		);
	});
});

describe('with the shared data: abstracts', function () {
	this.timeout(60_000);

	const topics = '../shared/data/topics/arxiv-test.jsonl.gz';
	const trending = '../shared/data/feeds/trending-page.txt';

	it('sets the abstracts of arXiv, nearly all formulas among them', function () {
		if (!existsSync(topics)) {
			this.skip();
		}
		const lines = gunzipSync(readFileSync(topics)).toString().trim().split('\n');
		let set = 0;
		let asSource = 0;
		for (const line of lines) {
			const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
			const html = `<h1>${titleHtml(title)}</h1>${abstractHtml(abstract)}`;
			isSafe(html);
			set += html.split('<math').length - 1;
			asSource += html.split('class="math-source"').length - 1;
		}
		console.log(`      ${lines.length} abstracts: ${set} formulas set, ${asSource} shown as source`);
		assert.ok(set > 900 && asSource < set / 50);
	});

	it('sets every paragraph of the trending page', function () {
		if (!existsSync(trending)) {
			this.skip();
		}
		for (const paragraph of readFileSync(trending, 'utf8').split(/\n\s*\n/)) {
			const audit = auditHtml(abstractHtml(paragraph));
			assert.deepEqual(audit.problems, []);
			assert.ok(audit.text.trim() !== '' || paragraph.trim() === '');
		}
	});
});
