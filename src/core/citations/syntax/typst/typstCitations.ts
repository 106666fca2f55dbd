import type { Citation } from '../citation';
import { typstReferences } from './typstReferences';

/** The keys a Typst text cites, in its order; references to labels that the text sets itself cite nothing. */
export function typstCitations(text: string): readonly Citation[] {
	const { references, labels } = typstReferences(text);
	return references
		.filter(({ key }) => !labels.has(key))
		.map(({ key, start, end, clusterStart, clusterEnd }) => ({ citekey: key, start, end, clusterStart, clusterEnd }));
}
