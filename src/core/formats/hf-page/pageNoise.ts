/** Whole lines of a papers page that say nothing about a paper: header, buttons, counts, dates. */
const noise: readonly RegExp[] = [
	/^(?:new|search|papers|log ?in|sign ?up|subscribe|trending|trending papers|all|(?:daily|weekly|monthly)(?: papers)?)$/i,
	/^get trending papers in your email inbox!?(?: subscribe)?$/i,
	/^by ?.{0,40} and the research community$/i,
	/^submitted ?by\b.{0,40}$/i,
	/^(?:published on |submitted on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, ?\d{4})?$/i,
	/^\d{4}-\d\d-\d\d$/,
	/^(?:upvotes?|comments?|stars?|github|arxiv(?: page)?|hf papers?|pdf|view (?:pdf|arxiv page)|project page)? ?[·•|+-]? ?(?:\d[\d.,]{0,9}k?)?$/i,
	/^[·•|-]? ?\d{1,5} (?:authors?|comments?|upvotes?|stars?)$/i,
];

/** Whether a line belongs to the page rather than to a paper. */
export function isPageNoise(line: string): boolean {
	return line.length <= 80 && noise.some((pattern) => pattern.test(line));
}

/** Whether the line after this one is a user's name. */
export function namesNextLine(line: string): boolean {
	return /^submitted ?by$/i.test(line);
}

/** Whether the beginning of a text says that it is a page of papers. */
export function hasPageHeader(text: string): boolean {
	return /^\s*(?:(?:get )?trending papers|daily papers|by ?AK and the research community)\b/im.test(text);
}
