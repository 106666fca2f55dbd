import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { base64Text } from '../../../src/core/formats/xml/base64Text';
import { decodeHtmlEntities } from '../../../src/core/formats/xml/htmlEntities';
import { htmlLine, htmlText } from '../../../src/core/formats/xml/htmlText';

describe('the text of HTML', function () {
	this.timeout(60_000);

	const texts: readonly (readonly [html: string, text: string])[] = [
		['<p>One <b>two</b>\n three</p><p>Four</p>', 'One two three\n\nFour'],
		['a<br>b<br/>c', 'a\nb\nc'],
		['Intro<ul><li>one<li>two</ul>End', 'Intro\n- one\n- two\n\nEnd'],
		['CO<sub>2</sub> and 10<sup>-3</sup>, x<sup>th power</sup>', 'CO₂ and 10⁻³, xth power'],
		['if a<b and c>d, p<0.05 or x <y', 'if a<b and c>d, p<0.05 or x <y'],
		['<img src="x" alt="a > b">seen <a href=\'x\'>link</a>', 'seen link'],
		['<img alt="x<y" src="data:image/png;base64,AAAA">seen', 'seen'],
		['<script>if (a < b) { hidden }</script><style>p{}</style>shown<!-- hidden -->', 'shown'],
		[
			'Plain text\nwrapped.\n\nNext  paragraph &amp; &eacute;&#8211;&#146;',
			'Plain text wrapped.\n\nNext paragraph & é–’',
		],
		['&lt;p&gt;Twice&lt;/p&gt;&lt;p&gt;escaped&lt;/p&gt;', 'Twice\n\nescaped'],
		['<script>never closed', ''],
		['<p>unclosed <a href="x', 'unclosed <a href="x'],
	];
	for (const [html, text] of texts) {
		it(`of ${JSON.stringify(html)}`, () => assert.equal(htmlText(html), text));
	}

	it('is one line where one is asked for', () => {
		assert.equal(htmlLine('<h1>A\n<br>title</h1><ul><li>x</ul>'), 'A title x');
	});

	it('leaves out a picture of any size', () => {
		assert.equal(htmlText(`<p>a</p><img src="data:image/png;base64,${'A'.repeat(50_000)}"><p>b</p>`), 'a\n\nb');
	});

	it('comes from any text, however hostile', () => {
		for (const part of [
			'<a ',
			'<a "',
			'<script>',
			"<p x='",
			'<!--',
			'<li>',
			'<sub>',
			'<a b=">',
			'\n \n',
			'- \n',
			'&',
			'</p',
		]) {
			assert.equal(typeof htmlText(part.repeat(400_000 / part.length)), 'string');
		}
		const part = fc.constantFrom(
			'<p',
			'>',
			'<script',
			'</',
			'"',
			'<sub>',
			'</sub>',
			'<li>',
			'<!--',
			'&#',
			';',
			' ',
			'=',
			'a',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 50 }), (parts) => {
				assert.doesNotMatch(htmlText(parts.join('')), /^\s|\s$|\n{3}/);
			}),
		);
	});
});

describe('HTML references', () => {
	it('are decoded once, in HTML 4 names and numbers', () => {
		assert.equal(
			decodeHtmlEntities('&amp;lt; &alpha;&Omega; &le; &rarr; &hearts; &lang; &#x1d54f;'),
			'&lt; αΩ ≤ → ♥ ⟨ 𝕏',
		);
		assert.equal(
			decodeHtmlEntities('&toString; &nosuch; &#0; &#x110000; & &;'),
			'&toString; &nosuch; &#0; &#x110000; & &;',
		);
	});
});

describe('Base64', function () {
	this.timeout(60_000);

	it('gives UTF-8 text back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				assert.equal(base64Text(Buffer.from(text).toString('base64')), text);
			}),
		);
	});

	it('is nothing where it is damaged or no text', () => {
		for (const damaged of ['', 'A', 'a b c*', '/////w==', 'x'.repeat(200_001)]) {
			assert.equal(base64Text(damaged), undefined);
		}
	});
});
