import { latexProse } from './latexProse';
import { separatedKeys, type SeparatedKey } from './separatedKeys';

/** One list of keys of a citing command. Offsets are UTF-16 units, ends exclusive. */
export interface LatexCommand {
	/** From the backslash to the last brace of the command. */
	readonly start: number;
	readonly end: number;
	/** The inside of the braces. */
	readonly listStart: number;
	readonly listEnd: number;
	readonly keys: readonly SeparatedKey[];
	/** The closing brace is missing: the list is still being typed and ends with its line. */
	readonly open: boolean;
}

/** The citing commands of a LaTeX text, outside of comments and verbatim material, one per list of keys. */
export function latexCommands(text: string): readonly LatexCommand[] {
	const prose = latexProse(text);
	return [...prose.matchAll(command)].flatMap((found) => readCommand(prose, found));
}

const families = [
	'cite',
	// natbib
	'cite(?:p|t|alp|alt|author|fullauthor|year|yearpar|num|palias|talias)',
	// biblatex
	'(?:paren|foot|text|smart|auto|super|full|footfull|p?note|fnote)cite|footcitetext|cite(?:title|date|url)',
	// apacite, cite, chapterbib and others
	'cite(?:A|NP|ANP|online|inline|n)|(?:short|online|in|bib)cite|shortciteA?|nocite',
].join('|');
const command = new RegExp(`\\\\((?:${families}))(s?)\\*?(?![a-zA-Z@*])`, 'gi');
/** Notes in brackets, biblatex's common notes in parentheses, beamer's overlays; then the brace of the list. */
const notesAndKeys =
	/\s{0,99}(?:(?:[(<][^()<>{}\\]{0,200}[)>]|\[(?:[^\][{}]|\{[^{}]{0,200}\}|\[[^\][]{0,99}\]){0,400}\])\s{0,99}){0,4}\{/y;
const maxMultiple = 50;

function readCommand(prose: string, found: RegExpExecArray): readonly LatexCommand[] {
	const start = found.index;
	const lists: Omit<LatexCommand, 'end'>[] = [];
	let end = start + found[0].length;
	// Only multicites (`\autocites{a}{b}`) take more than one list.
	for (let at = 0; at < (found[2] === '' ? 1 : maxMultiple); at++) {
		notesAndKeys.lastIndex = end;
		const opening = notesAndKeys.exec(prose);
		if (!opening) {
			break;
		}
		const listStart = notesAndKeys.lastIndex;
		const list = /[^{}\\]*/y;
		list.lastIndex = listStart;
		const raw = list.exec(prose)?.[0] ?? '';
		const closed = prose[listStart + raw.length] === '}';
		const inside = closed ? raw : (raw.split(/\r?\n/, 1)[0] ?? '');
		const listEnd = listStart + inside.length;
		lists.push({ start, listStart, listEnd, keys: separatedKeys(inside, listStart), open: !closed });
		end = closed ? listEnd + 1 : listEnd;
		if (!closed) {
			break;
		}
	}
	return lists.map((each) => ({ ...each, end }));
}
