const alphanumeric = '\\p{L}\\p{M}\\p{N}';
const bare = `[${alphanumeric}_](?:[${alphanumeric}_]|[:.#$%&\\-+?<>~/](?=[${alphanumeric}_])|[:/](?=/)){0,999}`;
const braced = '\\{((?:[^\\s{}]|\\{[^\\s{}]{0,99}\\}){1,999})\\}';

/**
 * Source of a regular expression (flag `u`) for a cited key: group 1 is a bare key, group 2 one in braces. After Pandoc's
 * manual, "Citation syntax". It cites only where no letter or digit stands before it, unless they end another key.
 */
export const pandocKeySource = `-?@(?:(${bare})|${braced})`;

const wholeBare = new RegExp(`^${bare}$`, 'u');

/** A key with its sign, as it stands in a citation: `@liu2024`, `@{10.1000/x.}` where a bare key would be cut short. */
export function pandocKey(citekey: string): string {
	return wholeBare.test(citekey) ? `@${citekey}` : `@{${citekey}}`;
}
