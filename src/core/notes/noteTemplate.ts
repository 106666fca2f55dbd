import { Liquid } from 'liquidjs';
import { markdownLink, proseText, quoteLines } from './markdownText';
import type { NoteFields } from './noteFields';
import { yamlValue } from './yamlValue';

/** A note, or what is wrong with its template. */
export type RenderedNote = { readonly text: string } | { readonly error: TemplateError };

/** Why a template gives no note. */
export interface TemplateError {
	/** In the words of the template engine. */
	readonly message: string;
	/** Line of the template, from 1. */
	readonly line?: number;
	/** The field that does not exist, as the template names it. */
	readonly field?: string;
}

/** Characters of a template and of a note; beyond them something has gone wrong. */
const maxTemplate = 100_000;
const maxNote = 1_000_000;

/**
 * Fills a Liquid template (https://liquidjs.com) with the fields of a paper. No code runs, no file is read, and a
 * template that names an unknown field or filter, or that works too long, gives an error instead of half a note.
 * Filters besides Liquid's own: `yaml`, `quote`, `prose`, `link: target`.
 */
export function renderNote(template: string, fields: NoteFields): RenderedNote {
	const source = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	try {
		const engine = createEngine();
		const rendered: unknown = engine.renderSync(engine.parse(source), scopeOf(fields));
		const text = String(rendered);
		if (text.length > maxNote) {
			return { error: { message: `the note is longer than ${maxNote} characters` } };
		}
		return { text: `${text.replace(/\r\n?/g, '\n').trimEnd()}\n` };
	} catch (error) {
		return { error: templateError(error, source) };
	}
}

function createEngine(): Liquid {
	const engine = new Liquid({
		ownPropertyOnly: true,
		strictFilters: true,
		strictVariables: true,
		lenientIf: true,
		locale: 'en',
		timezoneOffset: 0,
		// Partials come from this table alone: the engine never sees a file system.
		templates: {},
		parseLimit: maxTemplate,
		renderLimit: 1_000,
		memoryLimit: 300_000,
	});
	for (const tag of ['include', 'render', 'layout', 'block']) {
		delete engine.tags[tag];
	}
	engine.registerFilter('yaml', yamlValue);
	engine.registerFilter('quote', (value: unknown) => quoteLines(textOf(value)));
	engine.registerFilter('prose', (value: unknown) => proseText(textOf(value)));
	engine.registerFilter('link', (value: unknown, target: unknown) => markdownLink(textOf(value), textOf(target)));
	return engine;
}

function textOf(value: unknown): string {
	return Array.isArray(value)
		? value.map(textOf).join(', ')
		: typeof value === 'string' || typeof value === 'number'
			? String(value)
			: '';
}

const optional = ['author_text', 'year', 'date', 'venue', 'doi', 'arxiv', 'url', 'pdf', 'abstract'] as const;

/** The fields with `null` for what is not known: a template may name it, while a misspelt field is an error. */
function scopeOf(fields: NoteFields): Record<string, unknown> {
	const absent = Object.fromEntries(optional.map((name) => [name, null]));
	const related = fields.related.map((note) => ({ path: null, ...note }));
	return { ...absent, ...fields, related };
}

function templateError(error: unknown, source: string): TemplateError {
	const { message, token, originalError } = error as LiquidFailure;
	const field = originalError?.variableName ?? originalError?.originalError?.variableName;
	const begin = token?.begin;
	return {
		// The engine ends its messages with the place, and names a file only where there is one.
		message: String(message).replace(/(?:, file:.*)?, line:\d+, col:\d+$/s, ''),
		...(begin !== undefined && { line: source.slice(0, begin).split('\n').length }),
		...(field !== undefined && { field }),
	};
}

/** The parts of the engine's errors that are read; all are missing from errors of the language itself. */
interface LiquidFailure {
	readonly message?: string;
	readonly token?: { readonly begin: number };
	readonly originalError?: {
		readonly variableName?: string;
		readonly originalError?: { readonly variableName?: string };
	};
}
