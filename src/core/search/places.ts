/** Where a word stands in a paper, in one byte: how often in the title and in the abstract (0–3 each), and where else. */
export const Places = {
	titleCount: (places: number) => places & 3,
	abstractCount: (places: number) => (places >>> 2) & 3,
	title: 0b11,
	oneInTitle: 0b1,
	abstract: 0b1100,
	oneInAbstract: 0b100,
	author: 1 << 4,
	/** The year, the citekey and identifiers. */
	key: 1 << 5,
	venue: 1 << 6,
	keyword: 1 << 7,
} as const;

/** The places with one mention more, at most three being counted. */
export function withMention(places: number, mention: number): number {
	if (mention === Places.oneInTitle) {
		return (places & Places.title) === Places.title ? places : places + mention;
	}
	if (mention === Places.oneInAbstract) {
		return (places & Places.abstract) === Places.abstract ? places : places + mention;
	}
	return places | mention;
}
