import { bylineOf } from '../core/paper/nameText';
import type { Paper } from '../core/paper/paper';
import { paperPage } from '../core/preview/paperPage';
import type { LikePaper } from './librarySearch';
import type { PreviewRequest } from './protocol';

/** The preview page of a paper, with what the library knows around it. */
export function renderPreview(preview: {
	readonly request: PreviewRequest;
	readonly paper: Paper;
	readonly related: readonly LikePaper[];
	readonly feedLabels: Readonly<Record<string, string>>;
}): string {
	const { request, paper, related, feedLabels } = preview;
	return paperPage({
		paper,
		topics: request.topics,
		note: request.hasNote,
		cited: request.isCited,
		...(request.position && { position: request.position }),
		related: related.map(({ paper: neighbour, terms }) => {
			const { id, citekey, title } = neighbour;
			const byline = bylineOf(neighbour);
			return { id, citekey, title, ...(byline && { byline }), terms };
		}),
		feedLabels,
		assets: { cspSource: request.cspSource, styleUris: request.styleUris },
		strings: request.strings,
		language: request.language,
	});
}
