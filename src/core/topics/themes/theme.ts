import type { TopicName } from '../topic';

/** A group of papers inside an area that are about one thing, in the order they were given. */
export interface Theme extends TopicName {
	readonly paperIds: readonly string[];
}

/** What a theme is recognised by as papers come and go: plain data to be kept. */
export interface ThemeSeed extends TopicName {
	/** The folded words of the label, in the singular. */
	readonly phrase: string;
	/** The share of the area's papers that the theme had when it was made. */
	readonly share: number;
	/** A paper is of the theme from this cosine on. */
	readonly least: number;
	/** Words and how much they speak for the theme, heaviest first; unit length together. */
	readonly words: readonly (readonly [string, number])[];
}
