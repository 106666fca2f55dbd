import type { Paper } from '../paper/paper';

/** What placing a paper reads of it. */
export type TopicPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'categories' | 'keywords' | 'containerTitle'>;

/** A topic by its stable id and its label: English for areas, in the words of the papers for themes. */
export interface TopicName {
	readonly id: string;
	readonly label: string;
}

/** A topic and its papers, in the order they were given; those of its children among them. */
export interface Topic extends TopicName {
	readonly paperIds: readonly string[];
	/** Themes: each paper in one at most; papers of no theme are directly under the topic. */
	readonly children?: readonly Topic[];
}
