/** How far the user is with a paper; one that nobody marked is unread. */
export type ReadingState = 'unread' | 'queued' | 'reading' | 'read' | 'dismissed';

export const readingStates: readonly ReadingState[] = ['unread', 'queued', 'reading', 'read', 'dismissed'];

export const highestRating = 5;

/** No id of a topic is longer. */
export const longestTopicId = 300;

/** What the user said about a paper. */
export interface ReadingMark {
	readonly state: ReadingState;
	readonly starred: boolean;
	/** In alphabetical order. */
	readonly tags: readonly string[];
	/** 1 to {@link highestRating}; 0 where the user gave none. */
	readonly rating: number;
	/** Id of the topic that the user moved it to; empty where it is where it belongs. */
	readonly topic: string;
}

/** The mark of a paper that nobody marked. */
export const unmarked: ReadingMark = { state: 'unread', starred: false, tags: [], rating: 0, topic: '' };
