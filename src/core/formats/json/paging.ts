/** What an answer of a service says about the rest of the list that it is a page of. */
export interface Paging {
	/** What to ask for next, as the service wants it back: a cursor, token, offset or address. */
	readonly next?: string;
	/** Entries in all pages together, as the service counts them. */
	readonly total?: number;
}
