/**
 * A query in arXiv's language (https://info.arxiv.org/help/api/user-manual.html#query_details) that all words of a text
 * must meet. Each word is quoted, so that none is an operator; `undefined` for a text without words.
 */
export function arxivQuery(text: string): string | undefined {
	const words = text.slice(0, 300).match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
	const telling = words.filter((word) => !silent.has(word.toLowerCase()));
	const used = telling.length > 0 ? telling : words;
	return used.length === 0
		? undefined
		: used
				.slice(0, mostWords)
				.map((word) => `all:"${word}"`)
				.join(' AND ');
}

const mostWords = 12;
/** Words that arXiv's index leaves out: a condition on them is never met. */
const silent = new Set(
	'a an and are as at be by for from how in is it not of on or that the this to was we with'.split(' '),
);
