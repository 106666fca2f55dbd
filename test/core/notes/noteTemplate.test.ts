import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { defaultTemplate } from '../../../src/core/notes/defaultTemplate';
import { noteFields } from '../../../src/core/notes/noteFields';
import type { NoteExtras, NoteFields } from '../../../src/core/notes/noteFields';
import { renderNote } from '../../../src/core/notes/noteTemplate';
import type { Paper } from '../../../src/core/paper/paper';

const plain: Paper = {
	id: 'arxiv:2401.00001',
	citekey: 'liu2024study',
	type: 'article',
	title: 'A Study',
	author: [],
	categories: [],
	identifiers: {},
	links: {},
	signals: {},
	provenance: [],
};
const nothing: NoteExtras = { topics: [], created: '2026-11-23', related: [] };
const fieldsOf = (paper: Partial<Paper>, extras: Partial<NoteExtras> = {}) =>
	noteFields({ ...plain, ...paper }, { ...nothing, ...extras });

function noteOf(fields: NoteFields, template = defaultTemplate): string {
	const note = renderNote(template, fields);
	assert.ok('text' in note, JSON.stringify(note));
	return note.text;
}

function frontMatterOf(note: string): unknown {
	const [, yaml] = /^---\n([\s\S]*?)\n---\n\n/.exec(note) ?? [];
	return parse(yaml ?? 'null');
}

describe('the default template', function () {
	this.timeout(60_000);

	it('writes front matter, byline, citation, abstract, room for notes and related papers', () => {
		const note = noteOf(
			fieldsOf(
				{
					author: [{ family: 'Liu', given: 'Mina' }, { literal: 'The Team' }],
					issued: { year: 2024, month: 1 },
					containerTitle: 'COLM',
					identifiers: { arxiv: '2401.00001', doi: '10.1000/x' },
					abstract: 'We count.\n\nWe sum.',
				},
				{
					topics: ['Language models'],
					related: [
						{ citekey: 'lee', title: 'B [1]', path: 'lee%20b.md', exists: true },
						{ citekey: 'kim', title: 'C', exists: false },
					],
				},
			),
		);
		assert.equal(
			note,
			`---
citekey: liu2024study
title: A Study
authors: [Mina Liu, The Team]
year: 2024
venue: COLM
doi: "10.1000/x"
arxiv: "2401.00001"
topics: [Language models]
link: "https://arxiv.org/abs/2401.00001"
created: 2026-11-23
---

# A Study

Mina Liu, The Team

*COLM* · 2024-01 · [@liu2024study] · [Page](https://arxiv.org/abs/2401.00001) · [PDF](https://arxiv.org/pdf/2401.00001)

## Abstract

> We count.
>
> We sum.

## Notes



## Related

- [B \\[1\\]](lee%20b.md)
- C (\`kim\`)
`,
		);
	});

	it('leaves no empty key or line for what is not known', () => {
		assert.equal(
			noteOf(fieldsOf({})),
			'---\ncitekey: liu2024study\ntitle: A Study\ncreated: 2026-11-23\n---\n\n# A Study\n\n[@liu2024study]\n\n## Notes\n',
		);
	});

	it('calls a summary a summary', () => {
		const note = noteOf(fieldsOf({ abstract: 'Short.', abstractIsSummary: true }));
		assert.match(note, /\n## Summary\n\n> Short\.\n/);
		assert.doesNotMatch(note, /## Abstract/);
	});

	it('keeps a hostile title literal', () => {
		const title = '--- "a": {{ 7 | times: 7 }} {% raw %} \\ \'b\' # c <script>x</script> ![d](https://x.org) 😀';
		const note = noteOf(fieldsOf({ title: `${title}\n---\nevil: yes` }));
		assert.deepEqual(frontMatterOf(note), {
			citekey: 'liu2024study',
			title: `${title} --- evil: yes`,
			created: '2026-11-23',
		});
		assert.match(note, /\n# --- "a": \{\{ 7 \| times: 7 \}\} \{% raw %\} .*\\<script>x\\<\/script> \\!\[d\]/);
	});

	it('keeps HTML and images of an abstract from acting in the note, and formulas whole', () => {
		const note = noteOf(
			fieldsOf({ abstract: 'If $a<b$ then <img src="https://x.org"> ![x](https://x.org) CO<sub>2</sub>' }),
		);
		assert.ok(note.includes('> If $a< b$ then \\<img src="https://x.org"> \\![x](https://x.org) CO<sub>2</sub>\n'));
	});

	it('writes front matter that reads back to the same values for any paper', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'yes',
				'null',
				'1e3',
				'0x1F',
				'2024-01-01',
				'~',
				'- a',
				'# b',
				'a: b',
				"'",
				'"',
				'[',
				'&a',
				'*a',
				'!x',
				'%',
				'@',
				'...',
				'---',
				'\n',
			),
		);
		const paper = fc.record({
			citekey: text,
			title: text,
			author: fc.array(fc.record({ literal: text }), { maxLength: 3 }),
			containerTitle: text,
			issued: fc.record({ year: fc.integer({ min: 1, max: 9999 }) }),
			identifiers: fc.record({ doi: text, arxiv: text }),
			abstract: text,
		});
		fc.assert(
			fc.property(paper, fc.array(text, { maxLength: 3 }), (facts, topics) => {
				const fields = fieldsOf(facts, { topics });
				const { citekey, title, authors, year, venue, doi, arxiv, url, created } = fields;
				const expected = { citekey, title, year, venue, doi, arxiv, link: url, created };
				const lists = { authors, topics: fields.topics };
				assert.deepEqual(frontMatterOf(noteOf(fields)), {
					...Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
					...Object.fromEntries(Object.entries(lists).filter(([, value]) => value.length > 0)),
				});
			}),
			{ numRuns: 500 },
		);
	});
});

describe('renderNote', function () {
	this.timeout(60_000);

	const fields = fieldsOf({ title: 'T', author: [{ literal: 'A' }, { literal: 'B' }] });

	it('offers the fields, the filters of Liquid and its own', () => {
		const template =
			'{{ title | downcase }} {% for a in authors %}{{ a }};{% endfor %} {{ "a b" | link: "x (1).md" }} {{ created | date: "%d.%m.%Y" }}';
		assert.equal(noteOf(fields, template), 't A;B; [a b](x%20%281%29.md) 23.11.2026\n');
	});

	it('takes a known field that this paper lacks for empty', () => {
		assert.equal(noteOf(fields, 'a{{ venue }}b{% if doi %}c{% endif %}'), 'ab\n');
	});

	it('writes LF line ends and one final newline whatever the template has', () => {
		assert.equal(noteOf(fields, '\uFEFFa\r\nb\r{{ title }}\n\n\n'), 'a\nb\nT\n');
	});

	it('names line and field of a mistake', () => {
		assert.deepEqual(renderNote('a\nb {{ titel }}', fields), {
			error: { message: 'undefined variable: titel', line: 2, field: 'titel' },
		});
		assert.deepEqual(renderNote('a\n\n{{ title | shout }}', fields), {
			error: { message: 'undefined filter: shout', line: 3 },
		});
		assert.deepEqual(renderNote('{% for a in authors %}\n{{ a.name }}\n{% endfor %}', fields), {
			error: { message: 'undefined variable: a.name', line: 2, field: 'a.name' },
		});
	});

	it('gives an error, and no note, for a template that reaches out or never ends', () => {
		const loop = '{% for i in (1..9999) %}';
		for (const template of [
			'{% include "/etc/passwd" %}',
			'{% render "/etc/passwd" %}',
			'{% layout "/etc/passwd" %}',
			'{{ "".constructor }}',
			'{{ title.constructor.constructor }}',
			'{{ __proto__ }}',
			'{{ authors.map }}',
			'{% for i in (1..99999999999) %}x{% endfor %}',
			`${loop}${loop}${loop}{% endfor %}{% endfor %}{% endfor %}`,
			`{% for i in (1..9999) %}${'x'.repeat(2_000)}{% endfor %}`,
			'{% assign a = "xxxxxxxx" %}{% for i in (1..64) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
			'{% if true %}'.repeat(5_000),
			`{% if ${'('.repeat(20_000)} %}{% endif %}`,
			'x'.repeat(200_000),
			'{{ ',
			'{% if title %}',
			'{% unknown %}',
		]) {
			const note = renderNote(template, fields);
			assert.ok('error' in note && note.error.message !== '', template.slice(0, 60));
		}
	});

	it('ends with a note or an error for any template', () => {
		const part = fc.oneof(
			fc.constantFrom(
				'{{',
				'}}',
				'{%',
				'%}',
				' title ',
				' | ',
				'yaml',
				'if',
				'endif',
				'for a in authors',
				'endfor',
				'(1..3)',
				'"',
				'-',
				'\n',
				'raw',
				'endraw',
				'[',
				'.',
			),
			fc.string(),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				const note = renderNote(parts.join(''), fields);
				assert.ok('text' in note ? note.text.endsWith('\n') : note.error.message !== '');
			}),
			{ numRuns: 500 },
		);
	});
});

describe('noteFields', () => {
	it('prefers the page that the source names, and only links to the web', () => {
		assert.equal(fieldsOf({ links: { page: 'https://x.org' }, identifiers: { doi: '10.1/x' } }).url, 'https://x.org');
		assert.equal(
			fieldsOf({ links: { page: 'javascript:x' }, identifiers: { doi: '10.1/x' } }).url,
			'https://doi.org/10.1/x',
		);
		assert.equal(fieldsOf({ identifiers: { url: 'file:///x' } }).url, undefined);
	});

	it('gives a date as exact as it is known', () => {
		assert.equal(fieldsOf({ issued: { year: 2024 } }).date, '2024');
		assert.equal(fieldsOf({ issued: { year: 2024, month: 3 } }).date, '2024-03');
		assert.equal(fieldsOf({ issued: { year: 2024, month: 3, day: 9 } }).date, '2024-03-09');
	});

	it('leaves out what is not known', () => {
		assert.deepEqual(
			Object.keys(fieldsOf({})).sort(),
			'abstract_is_summary authors citation citekey created keywords related title topics type'.split(' '),
		);
	});
});
