import type { Grouping } from '../core/outline/groupPapers';
import type { PaperRow } from '../core/outline/paperRow';
import type { Sorting } from '../core/outline/sortPapers';
import type { ForYouReason } from '../core/search/forYou';

/** What the Papers view shows, and in which order. */
export interface PaperView {
	readonly by: Grouping;
	readonly sortBy: Sorting;
	/** As the user typed it; empty where nothing is filtered. */
	readonly filter: string;
	readonly showDismissed: boolean;
	/** The user's day, `2026-11-23`. */
	readonly today: string;
}

/** A group of the view without its papers. */
export interface OutlineGroup {
	/** One of a kind in the whole outline. */
	readonly id: string;
	/** As the data has it; empty where it says nothing (no year, no tag). */
	readonly label: string;
	/** All its papers, those of its children too. */
	readonly count: number;
	readonly unread: number;
	readonly children?: readonly OutlineGroup[];
}

/** A view without its papers. */
export interface Outline {
	readonly groups: readonly OutlineGroup[];
	/** How many papers it shows; one in several groups counts once. */
	readonly total: number;
	/** How many more papers have to be cited, noted or starred before papers can be sorted for the user, if that is so. */
	readonly missing?: number;
}

/** A row that knows whether its paper came after the user last looked. */
export interface ListedRow extends PaperRow {
	readonly isNew: boolean;
	/** By whose word it is in the topic that it is listed in: the user's, or that of papers like it. */
	readonly placedBy?: 'hand' | 'likeness';
	/** Why it is where it is, in a view that is sorted for the user. */
	readonly reason?: ForYouReason;
}

/** Some rows of a group. */
export interface RowPage {
	readonly rows: readonly ListedRow[];
	/** All rows of the group: its papers that are in none of its children. */
	readonly total: number;
}

/** Where a paper is in the view. */
export interface PaperPlace {
	/** Ids of its first group and of those around it, the outermost first. */
	readonly path: readonly string[];
	/** Its row in the group, from 0. */
	readonly index: number;
}

/** The papers around one in the order of the view, around the ends; the first ones where the view does not show it. */
export interface Neighbours {
	readonly index?: number;
	readonly total: number;
	readonly previous?: string;
	readonly next?: string;
}
