import type { PaperRecord } from '../paper/paper';
import { mergeRecords } from './mergeRecords';

type Seen = NonNullable<PaperRecord['sighting']>;

/** What a feed knows of a paper that it shows again: the richer values, the newest place, the first sight. */
export function refreshRecord(known: PaperRecord, fresh: PaperRecord): PaperRecord {
	const sighting = refreshSighting(known.sighting, fresh.sighting);
	const merged = mergeRecords(known, fresh);
	return {
		...(isNewer(fresh, known) ? replaced(merged, fresh) : isNewer(known, fresh) ? replaced(merged, known) : merged),
		...(sighting && { sighting }),
	};
}

/** Whether the one tells of a later version of a preprint than the other. */
function isNewer({ version: one }: PaperRecord, { version: other }: PaperRecord): boolean {
	return one !== undefined && one.number > (other?.number ?? 1);
}

/** A later version says itself what it is called and about; what it does not say stays. */
function replaced(merged: PaperRecord, { title, author, moreAuthors, abstract, abstractIsSummary, note }: PaperRecord) {
	const text = {
		title,
		...(abstract !== undefined && { abstract }),
		...(abstract !== undefined && abstractIsSummary && { abstractIsSummary }),
		...(note !== undefined && { note }),
	};
	if (author.length === 0) {
		return { ...merged, ...text };
	}
	const whole: { -readonly [F in keyof PaperRecord]: PaperRecord[F] } = { ...merged, ...text, author };
	delete whole.moreAuthors;
	return moreAuthors ? { ...whole, moreAuthors } : whole;
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
