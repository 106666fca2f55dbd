import type { TextEdit } from '../../textEdit';
import type { TextSelection } from '../citation';
import { spaceAfter, spaceBefore } from '../spacing';
import { latexCommands, type LatexCommand } from './latexCommands';

/**
 * Cites the keys in LaTeX at the end of the selection: as `\cite{a,b}`, or behind the key of the command that the cursor
 * is in or right behind, whatever the command. `undefined` where nothing is new.
 */
export function insertLatexCitation(
	text: string,
	selection: TextSelection,
	citekeys: readonly string[],
): TextEdit | undefined {
	const offset = selection.end;
	const around = latexCommands(text).filter(({ start, end }) => start < offset && offset <= end);
	const command = around.find(({ listEnd }) => offset <= listEnd) ?? around.at(-1);
	const cited = new Set(around.flatMap(({ keys }) => keys.map((key) => key.key)));
	const fresh = [...new Set(citekeys)].filter((citekey) => !cited.has(citekey));
	if (fresh.length === 0) {
		return undefined;
	}
	return command
		? addToCommand(text, command, { offset, fresh })
		: {
				offset,
				length: 0,
				text: `${spaceBefore(text, offset)}\\cite{${fresh.join(',')}}${spaceAfter(text, offset)}`,
			};
}

function addToCommand(
	text: string,
	{ listStart, listEnd, keys, open }: LatexCommand,
	{ offset, fresh }: { readonly offset: number; readonly fresh: readonly string[] },
): TextEdit {
	const list = text.slice(listStart, listEnd);
	const comma = /,\S/.test(list) ? ',' : ', ';
	const brace = open ? '}' : '';
	const before = keys.findLast((key) => key.start <= offset) ?? keys[0];
	if (!before) {
		return { offset: listStart, length: listEnd - listStart, text: fresh.join(comma) + brace };
	}
	const rest = text.slice(before.end, listEnd);
	// Half-typed `a, ` goes on behind its comma.
	if (/^\s*,\s*$/.test(rest)) {
		return { offset: before.end, length: rest.length, text: comma + fresh.join(comma) + brace };
	}
	return { offset: before.end, length: 0, text: comma + fresh.join(comma) + (rest === '' ? brace : '') };
}
