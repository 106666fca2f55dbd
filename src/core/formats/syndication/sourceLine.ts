import { defined } from '../json/defined';
import type { Journal } from './feedItem';

/** Journal, volume, issue and pages of a line such as `Journal of Margins, Volume 12, Issue 3, Pages 1-10, May 2024`. */
export function sourceLine(text: string): Journal {
	const line = text.slice(0, 500).trim();
	const end = line.search(
		/,? (?:Volume|Vol\.|Issue|Published online|Ahead of Print|Early ?View|Available online)\b|;|$/i,
	);
	const name = line.slice(0, end).replace(/[\s,;|]+$/, '');
	return defined({
		containerTitle: name === '' || name.includes('://') ? undefined : name,
		volume: /\b(?:Volume|Vol\.) ([\w-]{1,20})/i.exec(line)?.[1],
		issue: /\bIssue ([\w-]{1,20})/i.exec(line)?.[1],
		page: /\b(?:Pages?|pp?\.) ?([\w-]{1,20}(?:[–-]\w{1,20})?)/i.exec(line)?.[1],
	});
}
