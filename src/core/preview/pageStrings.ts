/** Every text of the page that is not the paper's own, in the reader's language; `{0}` and `{1}` are places for values. */
export interface PageStrings {
	/** Heading: `Abstract`. */
	readonly abstract: string;
	/** Heading in place of it when somebody else summarised the paper: `Summary`. */
	readonly summary: string;
	/** Below that heading: `Not the authors’ own abstract.` */
	readonly summaryRemark: string;
	/** `No abstract is known.` */
	readonly noAbstract: string;
	/** After 30 authors: `and {0} more`. */
	readonly moreAuthors: string;
	/** When the source names only some authors: `and others`. */
	readonly otherAuthors: string;
	/** Name of the action bar: `Actions`. */
	readonly actions: string;
	readonly cite: string;
	readonly copyCitation: string;
	readonly createNote: string;
	readonly openNote: string;
	readonly openPage: string;
	readonly openPdf: string;
	/** Name of the previous/next bar: `Papers`. */
	readonly neighbours: string;
	readonly previous: string;
	readonly next: string;
	/** `Paper {0} of {1}`. */
	readonly position: string;
	/** Marks of state: `Cited`, `Has a note`. */
	readonly cited: string;
	readonly noted: string;
	/** Heading: `Details`; the other names are labels below it. */
	readonly details: string;
	readonly topics: string;
	readonly published: string;
	/** Of a preprint. */
	readonly version: string;
	/** Mark of a preprint that was replaced: `Version {0}`. */
	readonly versionMark: string;
	readonly venue: string;
	readonly volume: string;
	readonly publisher: string;
	readonly remark: string;
	readonly keywords: string;
	readonly categories: string;
	readonly page: string;
	readonly pdf: string;
	readonly code: string;
	readonly project: string;
	readonly upvotes: string;
	readonly comments: string;
	readonly stars: string;
	readonly citations: string;
	readonly seenIn: string;
	/** After the name of a feed: `first on {0}`. */
	readonly firstSeen: string;
	/** After that: `submitted by {0}`. */
	readonly submittedBy: string;
	/** Heading: `Related papers`. */
	readonly related: string;
	/** After a related paper: `shares {0}`. */
	readonly shares: string;
}

/** Puts values into the places of a text: `Paper {0} of {1}`. A place without a value stays as it is. */
export function fillPlaces(text: string, values: readonly string[]): string {
	return text.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
