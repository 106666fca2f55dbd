import { singleLine } from '../text/plainText';

const longest = 60;

/** A tag as the user typed it, fit for one line and for quotation marks around it; empty where nothing is left. */
export function tidyTag(typed: string): string {
	const tag = singleLine(typed.replaceAll('"', '')).replace(/^#+/, '').trim();
	return [...tag].slice(0, longest).join('').trim();
}
