import { cueWords } from './cueWords';
import type { TopicDefinition } from './topic';

/** What a phrase says for the topic at `topic` in the list of definitions. */
export interface CueVote {
	readonly topic: number;
	readonly strength: CueStrength;
}

/** Weight of a phrase: weak 1, usual 2, strong 4. */
export type CueStrength = 1 | 2 | 4;

/** A step into the phrases that begin alike; with votes where a phrase ends. */
export interface CueNode {
	readonly next: ReadonlyMap<string, CueNode>;
	readonly votes: readonly CueVote[];
}

interface MutableNode {
	readonly next: Map<string, MutableNode>;
	readonly votes: CueVote[];
}

/** All phrases of all topics as one tree of words, so that a text is read once whatever their number. */
export function cueIndex(definitions: readonly TopicDefinition[]): CueNode {
	const root: MutableNode = { next: new Map(), votes: [] };
	definitions.forEach((definition, topic) => {
		// Strongest first: a phrase that is listed again, or only differs by an ending, keeps its strongest vote.
		addPhrases(root, definition.strong, { topic, strength: 4 });
		addPhrases(root, definition.usual, { topic, strength: 2 });
		addPhrases(root, definition.weak, { topic, strength: 1 });
	});
	return root;
}

function addPhrases(root: MutableNode, phrases: string | undefined, vote: CueVote): void {
	for (const phrase of phrases?.split(',') ?? []) {
		let node = root;
		for (const word of cueWords(phrase, phrase.length)) {
			const following = node.next.get(word) ?? { next: new Map(), votes: [] };
			node.next.set(word, following);
			node = following;
		}
		if (node !== root && !node.votes.some((known) => known.topic === vote.topic)) {
			node.votes.push(vote);
		}
	}
}
