import type { Paper } from '../paper/paper';
import { spanAt, spanName } from '../time/timeSpan';

/** What the Papers view can be grouped by. */
export type Grouping = 'topic' | PlainGrouping | 'state' | 'tag';

/** One group of papers; a paper may be in several (it can come from several feeds). */
export interface Group {
	/** Stable while its meaning stays: `year:2024`, `topic:reasoning`. */
	readonly id: string;
	/** Text of the group as the data has it; empty where the data says nothing (no year, no date). */
	readonly label: string;
	readonly paperIds: readonly string[];
}

/** A group that may have groups within it, which hold some of its papers. */
export interface NestedGroup extends Group {
	readonly children?: readonly NestedGroup[];
}

/** What grouping looks at. */
type Outlined = Pick<Paper, 'id' | 'provenance'> & { readonly issued?: { readonly year: number } };

/** What a paper itself says where it belongs. */
export type PlainGrouping = 'feed' | 'date' | 'week' | 'month' | 'year';

/** Groups under feeds, days, ISO weeks, months and years: newest first, what is undated last. */
export function groupPapers(
	papers: readonly Outlined[],
	by: PlainGrouping,
	feedLabels: ReadonlyMap<string, string>,
): readonly Group[] {
	const groups = new Map<string, string[]>();
	const spans = new Map<string, string>();
	for (const paper of papers) {
		for (const key of keysOf(paper, by, spans)) {
			const ids = groups.get(key);
			if (ids) {
				ids.push(paper.id);
			} else {
				groups.set(key, [paper.id]);
			}
		}
	}
	return orderOf(groups, by, feedLabels).map((key) => ({
		id: `${by}:${key}`,
		label: by === 'feed' ? (feedLabels.get(key) ?? key) : key,
		paperIds: groups.get(key) ?? [],
	}));
}

/** `spans` remembers the names of spans by day: papers are many and days few. */
function keysOf(paper: Outlined, by: PlainGrouping, spans: Map<string, string>): readonly string[] {
	switch (by) {
		case 'feed':
			return paper.provenance.map((sighting) => sighting.feed);
		case 'date':
			return [firstDay(paper)];
		case 'week':
		case 'month': {
			const day = firstDay(paper);
			const known = spans.get(day) ?? spanNameAt(by, day);
			spans.set(day, known);
			return [known];
		}
		case 'year':
			return [paper.issued ? String(paper.issued.year) : ''];
	}
}

function spanNameAt(by: 'week' | 'month', day: string): string {
	const span = spanAt(by, day);
	return span ? spanName(span) : '';
}

/** The first day (`2026-11-23`) a feed showed the paper; empty where no feed says. */
export function firstDay(paper: Pick<Paper, 'provenance'>): string {
	let first = '';
	for (const { firstSeen } of paper.provenance) {
		const day = firstSeen?.slice(0, 10) ?? '';
		if (day !== '' && (first === '' || day < first)) {
			first = day;
		}
	}
	return first;
}

function orderOf(
	groups: ReadonlyMap<string, unknown>,
	by: string,
	labels: ReadonlyMap<string, string>,
): readonly string[] {
	if (by === 'feed') {
		const known = [...labels.keys()].filter((key) => groups.has(key));
		return [...known, ...[...groups.keys()].filter((key) => !labels.has(key))];
	}
	// ISO days and years sort as text; the empty key has the lowest place and so comes last.
	return [...groups.keys()].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
}
