import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lineFinder } from '../../../src/core/formats/lineFinder';
import { readXml } from '../../../src/core/formats/xml/readXml';
import { childText, childrenOf, markupIn, textIn, type XmlElement } from '../../../src/core/formats/xml/xmlElement';
import { xmlHead } from '../../../src/core/formats/xml/xmlHead';

const entryNames = new Set(['item', 'entry']);

function entriesOf(text: string): readonly XmlElement[] {
	return readXml(text, entryNames).entries;
}

/** The entries' fields as `name=text`. */
function fieldsOf(text: string): readonly string[][] {
	return entriesOf(text).map((entry) =>
		entry.content.filter((part) => typeof part !== 'string').map((child) => `${child.name}=${textIn(child)}`),
	);
}

describe('the XML reader', () => {
	it('names elements by their namespace, whatever their prefix', () => {
		const text = `<f xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://purl.org/dc/elements/1.1/"><entry><title>T</title>
			<x:creator>C</x:creator><p:doi xmlns:p="http://prismstandard.org/namespaces/basic/3.0/">D</p:doi></entry></f>`;
		assert.deepEqual(fieldsOf(text), [['atom:title=T', 'dc:creator=C', 'prism:doi=D']]);
	});

	it('takes undeclared prefixes at their word', () => {
		assert.deepEqual(fieldsOf('<rss><item><dc:Creator>C</dc:Creator><arxiv:DOI>D</arxiv:DOI></item></rss>'), [
			['dc:creator=C', 'arxiv:doi=D'],
		]);
	});

	it('decodes references by number and by HTML name and leaves unknown ones as they are', () => {
		const text = '<r><item><t>&eacute;&nbsp;&#233;&#xe9;&amp;lt;&unknown;&constructor;</t></item></r>';
		assert.deepEqual(fieldsOf(text), [['t=é\u00a0éé&lt;&unknown;&constructor;']]);
	});

	it('keeps ampersands and angle brackets that mean themselves', () => {
		const text = '<r><item><t>AT&T; R&D & a < b, 1<2 <3</t><l>x?a=1&b=2</l></item></r>';
		assert.deepEqual(fieldsOf(text), [['t=AT&T; R&D & a < b, 1<2 <3', 'l=x?a=1&b=2']]);
	});

	it('survives end tags that are missing, crossed or too many', () => {
		assert.deepEqual(fieldsOf('<r><item><t><b><i>x</b></i> y</p></t></nothing><u>z</u></item></r>'), [
			['t=x y', 'u=z'],
		]);
		assert.deepEqual(fieldsOf('<rss><channel><item><title>A<link>l<item><title>B</channel></rss>'), [
			['title=A', 'link=l'],
			['title=B'],
		]);
		assert.deepEqual(fieldsOf('<feed><entry><link href="x"><title>T</title></entry></feed>'), [['link=', 'title=T']]);
	});

	it('reads attributes without quotes, with broken quotes and with strays', () => {
		const [entry] = entriesOf('<r><item a=1 b=\'2\' C="&lt;3" d e="x & y"><t q="never closed>T</t></item></r>');
		assert.deepEqual(Object.fromEntries(entry?.attributes ?? []), { a: '1', b: '2', c: '<3', e: 'x & y' });
		assert.equal(childText(entry, 't'), 'T');
	});

	it('finds the end of a tag behind brackets in quotes', () => {
		const [entry] = entriesOf('<r><item a="x > y"><t>T</t></item></r>');
		assert.equal(entry?.attributes.get('a'), 'x > y');
	});

	it('takes comments, instructions and document types away', () => {
		const text =
			'junk <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x "y"> <!-- > -->]><!-- <item> --><r><item><t>a<!-- b -->c<?php x ?>&x;</t></item></r>';
		assert.deepEqual(fieldsOf(text), [['t=ac&x;']]);
	});

	it('ends a section that was not closed with its element', () => {
		const text = '<r><item><t><![CDATA[a < b</t></item><item><t><![CDATA[c ]] > d]]></t></item></r>';
		assert.deepEqual(fieldsOf(text), [['t=a < b'], ['t=c ]] > d']]);
		assert.deepEqual(fieldsOf('<r><item><t>x</t></item><item><t><![CDATA[a'), [['t=x']]);
	});

	it('keeps the places of entries', () => {
		const text = '<r>\n<item/>\n\n<item>\n</item></r>';
		const lineOf = lineFinder(text);
		assert.deepEqual(
			entriesOf(text).map(({ at }) => lineOf(at)),
			[2, 4],
		);
	});

	it('says where a text is cut off and keeps the entries before', () => {
		const whole = '<rss><channel><item><t>1</t></item><item><t>2</t></item></channel></rss>';
		assert.equal(readXml(whole, entryNames).isCutOff, false);
		for (let end = 1; end < whole.length; end++) {
			const { entries, isCutOff, cutOffEntry } = readXml(whole.slice(0, end), entryNames);
			assert.equal(entries.length, whole.slice(0, end).split('</item>').length - 1);
			assert.equal(isCutOff, end > '<rss'.length);
			assert.equal(
				cutOffEntry !== undefined,
				/<item>(?:(?!<\/item>).)*$/.test(whole.slice(0, end)),
				whole.slice(0, end),
			);
		}
	});

	it('gives markup of child elements as HTML', () => {
		const [entry] = entriesOf('<r><item><d>a <h:i xmlns:h="http://www.w3.org/1999/xhtml">b</h:i> c</d></item></r>');
		assert.deepEqual(childrenOf(entry, 'd').map(markupIn), ['a <i>b</i> c']);
	});

	it('knows the outermost element behind comments and words', () => {
		assert.equal(xmlHead('\n<?xml version="1.0"?><!-- <rss> --> x <RDF:rdf a="b">')?.root, 'rdf:rdf');
		assert.equal(xmlHead('<!-- <rss>'), undefined);
		assert.equal(xmlHead('no markup, a < b'), undefined);
	});
});

describe('the XML reader on hostile texts', function () {
	this.timeout(60_000);

	const million = 1_000_000;
	const bombs: Readonly<Record<string, string>> = {
		'100,000 nested tags': `<r>${'<a>'.repeat(100_000)}`,
		'100,000 nested and closed tags': `<r>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}<item><t>x</t></item></r>`,
		'a tag of 1 MB': `<r><item a="${'x'.repeat(million)}"><t>x</t></item></r>`,
		'a name of 1 MB': `<${'x'.repeat(million)}>`,
		'100,000 attributes': `<r><item ${'a="b" '.repeat(100_000)}><t>x</t></item></r>`,
		'100,000 different attributes': `<r><item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="b"`).join(' ')}/></r>`,
		'100,000 namespaces': `<r>${Array.from({ length: 100_000 }, (_, n) => `<a xmlns:n${n}="u${n}"/>`).join('')}</r>`,
		'unclosed sections': `<r>${'<![CDATA['.repeat(100_000)}`,
		'unclosed comments': '<!--'.repeat(million / 4),
		'unclosed tags': '<a "'.repeat(million / 4),
		'unclosed instructions': `<r>${'<?'.repeat(million / 2)}`,
		'end tags only': `<r>${'</a>'.repeat(million / 4)}`,
		'NUL bytes': `<r>${'\0'.repeat(million)}</r>`,
		brackets: '<'.repeat(million),
		ampersands: `<r>${'&'.repeat(million)}</r>`,
		'end of sections': `<r>${']]>'.repeat(million / 3)}</r>`,
		'document types': '<!DOCTYPE ['.repeat(million / 10),
		'unclosed items': '<item>'.repeat(million / 6),
	};
	for (const [name, text] of Object.entries(bombs)) {
		it(`reads ${name}`, () => {
			const { entries, root } = readXml(text, entryNames);
			const hasItem = text.includes('<item');
			assert.equal(entries.length > 0, hasItem);
			assert.ok(root === undefined || depthOf(root) <= 100);
		});
	}

	it('expands no entities that a text defines', () => {
		const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
		const text = `<!DOCTYPE r [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]><r><item><t>&l9;&file;</t></item></r>`;
		assert.deepEqual(fieldsOf(text), [['t=&l9;&file;']]);
	});

	it('cannot reach into objects', () => {
		const [entry] = entriesOf('<r><item __proto__="x" constructor="y"><__proto__>z</__proto__></item></r>');
		assert.equal(childText(entry, '__proto__'), 'z');
		assert.equal(({} as { x?: string }).x, undefined);
	});

	it('reads any text whatever', () => {
		const part = fc.constantFrom(
			'<',
			'>',
			'</',
			'/>',
			'<item',
			'<a b="',
			"'",
			'"',
			'=',
			'&',
			';',
			'<![CDATA[',
			']]>',
			'<!--',
			'-->',
			'<?',
			'?>',
			'<!DOCTYPE',
			'[',
			']',
			'item',
			'xmlns:a="b"',
			'a:b',
			' ',
			'\n',
			'\ud800',
			'x',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
				const { entries } = readXml(parts.join(''), entryNames);
				assert.ok(entries.every((entry) => depthOf(entry) <= 100));
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives back any text that was escaped', () => {
		const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		// A carriage return is a line end in XML (§2.11).
		const written = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n').trim());
		fc.assert(
			fc.property(written, (text) => {
				assert.deepEqual(fieldsOf(`<r><item><t>${escape(text)}</t></item></r>`), [[`t=${text}`]]);
			}),
		);
	});
});

function depthOf(element: XmlElement): number {
	const children = element.content.filter((part) => typeof part !== 'string');
	return 1 + Math.max(0, ...children.slice(0, 1000).map(depthOf));
}
