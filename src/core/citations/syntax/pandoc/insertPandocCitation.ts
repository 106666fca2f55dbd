import type { TextEdit } from '../../textEdit';
import type { TextSelection } from '../citation';
import { spaceAfter, spaceBefore } from '../spacing';
import { pandocClusters, type PandocCluster } from './pandocClusters';
import { pandocKey } from './pandocKey';

/**
 * Cites the keys in Pandoc's Markdown at the end of the selection: as `[@a; @b]`, or behind the item of the citation that
 * the cursor is in or right behind. A key in the text gets them as a bracket: `@a [@b]`. `undefined` where nothing is new.
 */
export function insertPandocCitation(
	text: string,
	selection: TextSelection,
	citekeys: readonly string[],
): TextEdit | undefined {
	const offset = selection.end;
	const cluster = clusterAt(pandocClusters(text), offset);
	const cited = new Set(cluster?.keys.map((key) => key.key));
	const fresh = [...new Set(citekeys)].filter((citekey) => !cited.has(citekey));
	if (fresh.length === 0) {
		return undefined;
	}
	const items = fresh.map(pandocKey).join('; ');
	if (!cluster) {
		return newCitation(text, offset, `[${items}]`);
	}
	return cluster.kind === 'bare'
		? { offset: cluster.end, length: 0, text: ` [${items}]` }
		: addToBracket(text, cluster, { offset, items });
}

/** The innermost citation the cursor is in or right behind; an empty bracket only from inside. */
function clusterAt(clusters: readonly PandocCluster[], offset: number): PandocCluster | undefined {
	const around = clusters.filter(
		({ start, end, keys }) => start < offset && (offset < end || (offset === end && keys.length > 0)),
	);
	return around.reduce<PandocCluster | undefined>(
		(inner, cluster) => (inner && inner.start >= cluster.start ? inner : cluster),
		undefined,
	);
}

function newCitation(text: string, offset: number, citation: string): TextEdit {
	// A sign that was typed to begin with becomes part of the citation.
	const typed = /(?<![\p{L}\p{M}\p{N}\\])@$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? 1 : 0;
	const start = offset - typed;
	return {
		offset: start,
		length: typed,
		text: spaceBefore(text, start) + citation + spaceAfter(text, offset),
	};
}

function addToBracket(
	text: string,
	{ open, end, separators }: PandocCluster,
	{ offset, items }: { readonly offset: number; readonly items: string },
): TextEdit {
	const itemEnd = separators.find((separator) => separator >= offset) ?? end - 1;
	const itemStart = (separators.findLast((separator) => separator < itemEnd) ?? open) + 1;
	const item = text.slice(itemStart, itemEnd);
	if (/^\s*-?@?\s*$/.test(item)) {
		const space = itemStart === open + 1 ? '' : ' ';
		return { offset: itemStart, length: item.length, text: space + items };
	}
	return { offset: itemStart + item.trimEnd().length, length: 0, text: `; ${items}` };
}
