/** A saved search or a topic of the user's, as the engine knows it. */
export interface NamedQuery {
	readonly id: string;
	readonly name: string;
	/** In the query language; empty where there is none. */
	readonly query: string;
}

/** The saved searches and the user's own topics, in their order. */
export interface TopicOrder {
	readonly searches: readonly NamedQuery[];
	readonly own: readonly NamedQuery[];
	/** The user's day, `2026-11-23`. */
	readonly today: string;
}
