import { plainText } from '../text/plainText';

/**
 * A source's text without control and reordering characters and with line ends as `\n`; unpaired surrogates become U+FFFD.
 * Looks at little more than `limit` characters.
 */
export function cleanText(text: string, limit: number): string {
	return plainText(text.slice(0, 4 * limit).replace(/\r\n?/g, '\n')).replace(/\p{Cs}/gu, '\ufffd');
}

/** At most `limit` characters of a text; an ellipsis says that there was more. */
export function boundText(text: string, limit: number): string {
	return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
