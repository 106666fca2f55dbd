import type { CueNode, CueVote } from './cueIndex';

/** Counts the phrases in a text, longest first: in “vision language model” there is no “language model”. */
export function findCues(words: readonly string[], root: CueNode): ReadonlyMap<readonly CueVote[], number> {
	const found = new Map<readonly CueVote[], number>();
	let at = 0;
	while (at < words.length) {
		const { votes, length } = longestCue(words, at, root);
		if (votes.length > 0) {
			found.set(votes, (found.get(votes) ?? 0) + 1);
		}
		at += Math.max(1, length);
	}
	return found;
}

function longestCue(
	words: readonly string[],
	start: number,
	root: CueNode,
): { votes: readonly CueVote[]; length: number } {
	let longest: { votes: readonly CueVote[]; length: number } = { votes: [], length: 0 };
	let node: CueNode | undefined = root;
	for (let at = start; at < words.length; at++) {
		node = node.next.get(words[at] ?? '');
		if (node === undefined) {
			break;
		}
		if (node.votes.length > 0) {
			longest = { votes: node.votes, length: at - start + 1 };
		}
	}
	return longest;
}
