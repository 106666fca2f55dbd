import { parse } from 'yaml';
import { latexProse } from '../syntax/latex/latexProse';

/** The bibliographies a document names, as written there (relative or absolute paths, no addresses), in its order. */
export function bibliographyPathsIn(text: string, languageId: string, fileName: string): readonly string[] {
	const looked = text.slice(0, maxLookedAt);
	const paths = readerFor(languageId, fileName)(looked);
	return [...new Set(paths.map((path) => path.trim()))].filter((path) => path !== '' && !isAddress(path));
}

const maxLookedAt = 2_000_000;
const maxFrontMatter = 100_000;

/** A scheme of two letters at least: `C:\refs.bib` is a path. */
function isAddress(path: string): boolean {
	return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(path);
}

function readerFor(languageId: string, fileName: string): (text: string) => readonly string[] {
	if (languageId === 'latex' || languageId === 'tex' || /\.(?:tex|ltx)$/i.test(fileName)) {
		return latexPaths;
	}
	if (languageId === 'typst' || /\.typ$/i.test(fileName)) {
		return typstPaths;
	}
	return frontMatterPaths;
}

/** Only the lines of `bibliography:` are parsed, so that a mistake elsewhere in the front matter does no harm. */
function frontMatterPaths(text: string): readonly string[] {
	const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
	if (opening === undefined) {
		return [];
	}
	const body = text.slice(opening.length, maxFrontMatter);
	const lines = body.split(/^(?:---|\.\.\.)[ \t]*\r?$/m, 1)[0]?.split(/\r?\n/) ?? [];
	const start = lines.findIndex((line) => /^(?:bibliography|"bibliography"|'bibliography')[ \t]*:/.test(line));
	if (start < 0) {
		return [];
	}
	const next = lines.findIndex((line, at) => at > start && /^[^\s#\-\]]/.test(line));
	return strings(parsed(lines.slice(start, next < 0 ? undefined : next).join('\n')));
}

/** The value of the only key of a YAML text; `undefined` where it is none. */
function parsed(yaml: string): unknown {
	try {
		const value: unknown = parse(yaml, { logLevel: 'silent' });
		return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
	} catch {
		// Half-typed YAML names no bibliography yet.
		return undefined;
	}
}

function strings(value: unknown): readonly string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list.filter((item): item is string => typeof item === 'string');
}

/** BibTeX adds `.bib` itself; biblatex wants the whole name. */
function latexPaths(text: string): readonly string[] {
	const command =
		/\\(?:(bibliography|nobibliography\*?)|add(?:bib|global|section)(?:resource|bib)(?:\s{0,99}\[[^\]]{0,400}\])?)\s{0,99}\{([^{}]{1,4000})\}/g;
	return [...latexProse(text).matchAll(command)].flatMap(([, isBibtex, list = '']) =>
		isBibtex === undefined ? [list] : list.split(',').map(withExtension),
	);
}

function withExtension(name: string): string {
	const path = name.trim();
	return path === '' || /\.bib$/i.test(path) ? path : `${path}.bib`;
}

/** `#bibliography("x.bib", …)` and `#bibliography(("a.bib", "b.yml"))`; strings of named arguments are no paths. */
function typstPaths(text: string): readonly string[] {
	const prose = withoutBlockComments(text.replace(/(?<!:)\/\/[^\n]*/g, ''));
	const calls = prose.matchAll(/\bbibliography\(\s*(?:\(([^()]{0,4000})\)|("(?:[^"\\\n]|\\.){1,1000}"))/g);
	return [...calls].flatMap(([, array, single = '']) =>
		[...(array ?? single).matchAll(/"((?:[^"\\\n]|\\.){1,1000})"/g)].map(([, path = '']) =>
			path.replace(/\\(.)/g, '$1'),
		),
	);
}

function withoutBlockComments(text: string): string {
	const parts: string[] = [];
	let copied = 0;
	for (let start = text.indexOf('/*'); start >= 0; start = text.indexOf('/*', copied)) {
		const end = text.indexOf('*/', start + 2);
		if (end < 0) {
			break;
		}
		parts.push(text.slice(copied, start));
		copied = end + 2;
	}
	return parts.join('') + text.slice(copied);
}
