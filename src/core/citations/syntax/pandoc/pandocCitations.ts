import type { Citation } from '../citation';
import { pandocClusters } from './pandocClusters';

/** Flavours of Pandoc's Markdown. */
interface PandocFlavour {
	/** Keys that begin with one of Quarto's prefixes refer to figures, tables and sections: they cite nothing. */
	readonly crossReferences: boolean;
}

/**
 * The keys a Pandoc Markdown text cites, in its order. As pandoc 3.9 reads it, but for bare addresses: a key in
 * `https://example.org/@name` is none here.
 */
export function pandocCitations(text: string, flavour: PandocFlavour): readonly Citation[] {
	const labels = exampleLabels(text);
	const citations: Citation[] = [];
	for (const { kind, complete, start, end, keys } of pandocClusters(text)) {
		for (const key of keys) {
			const isCrossReference = flavour.crossReferences && crossReference.test(key.key);
			if (!isCrossReference && !(labels.has(key.key) && kind !== 'bracketed')) {
				const cluster = complete ? { start, end } : key;
				const keyEnd = key.keyStart + key.key.length;
				citations.push({
					citekey: key.key,
					start: key.keyStart,
					end: keyEnd,
					clusterStart: cluster.start,
					clusterEnd: cluster.end,
				});
			}
		}
	}
	return citations.sort((first, second) => first.start - second.start);
}

/** https://quarto.org/docs/authoring/cross-references.html, the prefixes of figures, theorems, callouts and the rest. */
const crossReference =
	/^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|suppfig|supptbl)-/i;

/** Labels of numbered examples, `(@good) Text`: `@good` then stands for the number. */
function exampleLabels(text: string): ReadonlySet<string> {
	const items = text.matchAll(/(?<=^|\n[ \t]{0,99}\r?\n)[ \t]{0,3}(?:\(@([\w-]{1,99})\)|@([\w-]{1,99})[.)])\s/g);
	return new Set([...items].map((item) => item[1] ?? item[2] ?? ''));
}
