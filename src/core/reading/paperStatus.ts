import type { ReadingState } from './readingMark';

/** What a row says about a paper at a glance; the most telling one wins. */
export type PaperStatus = 'cited' | 'noted' | ReadingState;

/** Order of the groups when the view is grouped by state. */
export const statusOrder: readonly PaperStatus[] = [
	'cited',
	'noted',
	'reading',
	'queued',
	'unread',
	'read',
	'dismissed',
];
