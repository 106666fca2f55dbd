/** How far the user is with a paper; one that nobody marked is unread. */
export type ReadingState = 'unread' | 'queued' | 'reading' | 'read' | 'dismissed';

export const readingStates: readonly ReadingState[] = ['unread', 'queued', 'reading', 'read', 'dismissed'];

export const highestRating = 5;

/** What the user said about a paper. */
export interface ReadingMark {
	readonly state: ReadingState;
	readonly starred: boolean;
	/** In alphabetical order. */
	readonly tags: readonly string[];
	/** 1 to {@link highestRating}; 0 where the user gave none. */
	readonly rating: number;
}

/** The mark of a paper that nobody marked. */
export const unmarked: ReadingMark = { state: 'unread', starred: false, tags: [], rating: 0 };
