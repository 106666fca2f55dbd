import { readingStates } from '../reading/readingMark';
import type { IsWhat, QueryNode } from './queryNode';

/**
 * All of the conditions. Several reading states among them ask for one of these (`is:queued is:reading`), as a paper
 * cannot be in two: they become an `or` in the place of the first.
 */
export function allOf(nodes: readonly QueryNode[]): QueryNode | undefined {
	return joined('and', oneState(flat('and', nodes)));
}

/** At least one of the conditions. */
export function anyOf(nodes: readonly QueryNode[]): QueryNode | undefined {
	return joined('or', flat('or', nodes));
}

/** The opposite; that of an opposite is the condition itself. */
export function noneOf(node: QueryNode): QueryNode {
	return node.kind === 'not' ? node.node : { kind: 'not', node };
}

function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
	return nodes.length > 1 ? { kind, nodes } : nodes[0];
}

function flat(kind: 'and' | 'or', nodes: readonly QueryNode[]): readonly QueryNode[] {
	return nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
}

function oneState(nodes: readonly QueryNode[]): readonly QueryNode[] {
	const states = [...new Set(nodes.flatMap((node) => stateOf(node) ?? []))];
	if (states.length === 0) {
		return nodes;
	}
	const first = nodes.findIndex((node) => stateOf(node) !== undefined);
	const choice = anyOf(states.map((what) => ({ kind: 'is', what })));
	return nodes.flatMap((node, at) => (at === first && choice ? [choice] : stateOf(node) ? [] : [node]));
}

function stateOf(node: QueryNode): IsWhat | undefined {
	return node.kind === 'is' ? readingStates.find((state) => state === node.what) : undefined;
}
