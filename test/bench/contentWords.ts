const functionWords = new Set(
	(
		'a an and are as at be by can do does for from has have how in into is it its not of on or our over that the their ' +
		'these this those through to towards under using via was we were what when which while with without'
	).split(' '),
);

/** The words of a text in order, in small letters, of two letters at least, without those that only hold it together. */
export function contentWords(text: string): readonly string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(
		(word) => /\p{L}/u.test(word) && !functionWords.has(word),
	);
}
