import type { StateCore } from 'markdown-it';

/** Core rule: dashes and ties as TeX writes them, in running text only (not in code, formulas or addresses). */
export function proseRule(state: StateCore): void {
	for (const block of state.tokens) {
		const children = block.children ?? [];
		let depth = 0;
		for (const [index, token] of children.entries()) {
			if (token.tag === 'a' || token.tag === 'code') {
				depth += token.nesting;
			} else if (token.type === 'text' && depth === 0) {
				token.content = withTies(withDashes(token.content), index < children.length - 1);
			}
		}
	}
}

/** `--` and `---`; a dash before a word and after a space is a flag of some program (`--verbose`) and stays. */
function withDashes(text: string): string {
	return text.replace(/(?<![-!])-{2,3}(?![->])/g, (dashes, at: number) => {
		const isFlag =
			/(?:^|\s)$/.test(text.slice(Math.max(0, at - 1), at)) && /^\p{L}/u.test(text.slice(at + dashes.length));
		return isFlag ? dashes : dashes.length === 2 ? '–' : '—';
	});
}

/** `Smith~et al.`, `13~mm` and `Fig.~3` hold together; `about ~3 %` and `F1~0.2` mean a rough number. */
function withTies(text: string, hasMore: boolean): string {
	const tied = text.replace(/(?<=[\p{L}.,:)\]])~(?=[\p{L}\d([])|(?<=\d)~(?=[\p{L}([])/gu, '\u00A0');
	return hasMore ? tied.replace(/(?<=[\p{L}\d.,:)\]])~$/u, '\u00A0') : tied;
}
