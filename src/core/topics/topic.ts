import type { Paper } from '../paper/paper';

/** What a classifier reads of a paper. */
export type TopicPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'categories' | 'keywords'>;

/** A topic by its stable id and its English label, which the edge may translate. */
export interface TopicName {
	readonly id: string;
	readonly label: string;
}

/** A topic and its papers, in the order they were given. */
export interface Topic extends TopicName {
	readonly paperIds: readonly string[];
}

/** How a topic is recognised. */
export interface TopicDefinition extends TopicName {
	/** Id of the broader topic that takes the papers when this one has too few to stand alone. */
	readonly parent?: string;
	/** arXiv categories, separated by spaces; `math` stands for every `math.…` that no other topic names. */
	readonly categories?: string;
	/** Phrases that all but settle the topic. Phrases are separated by commas; inflections are found by themselves. */
	readonly strong?: string;
	/** Phrases that speak for the topic. */
	readonly usual?: string;
	/** Words that speak for the topic only in company. */
	readonly weak?: string;
}
