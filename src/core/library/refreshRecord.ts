import type { PaperRecord } from '../paper/paper';
import { mergeRecords } from './mergeRecords';

type Seen = NonNullable<PaperRecord['sighting']>;

/** What a feed knows of a paper that it shows again: the richer values, the newest place, the first sight. */
export function refreshRecord(known: PaperRecord, fresh: PaperRecord): PaperRecord {
	const sighting = refreshSighting(known.sighting, fresh.sighting);
	return {
		...mergeRecords(known, fresh),
		...(sighting && { sighting }),
	};
}

function refreshSighting(known: Seen | undefined, fresh: Seen | undefined): Seen | undefined {
	if (!known || !fresh) {
		return known ?? fresh;
	}
	const seen = [known.firstSeen, fresh.firstSeen].filter((date) => date !== undefined);
	// ISO 8601 dates sort as text.
	const [firstSeen] = seen.sort();
	return { ...known, ...fresh, ...(firstSeen !== undefined && { firstSeen }) };
}
