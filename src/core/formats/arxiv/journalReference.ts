import type { PaperRecord } from '../../paper/paper';

/**
 * What authors tell arXiv of where a paper was published: journal and volume where the text clearly begins with them
 * (`Phys. Rev. D 71 (2005) 123456`, `Phys.Rev.D76:013009,2007`), else the text as a note.
 */
export function journalReference(text: string): Pick<PaperRecord, 'containerTitle' | 'volume' | 'note'> {
	const line = text.slice(0, 500).replace(/\s+/g, ' ').trim();
	const found = /^([\p{L}][\p{L}\s.&'-]{3,100}?)[\s,]*(?:vol(?:ume|\.)?\s?|\b)?(\d{1,4})(?=[\s:,(;])/iu.exec(line);
	const name = found?.[1]?.trim();
	const hasYear = /(?<!\d)(?:19|20)\d\d(?!\d)/.test(line.slice(found?.[0].length));
	const isJournal =
		name !== undefined && hasYear && !proceedings.test(name) && !/^(?:19|20)\d\d$/.test(found?.[2] ?? '');
	return isJournal && found?.[2] !== undefined
		? { containerTitle: name.replace(/[,\s]+vol(?:ume|\.)?$/i, ''), volume: found[2] }
		: { note: line };
}

const proceedings =
	/\b(?:proc|proceedings|conference|conf|workshop|symposium|in|lecture notes|pages?|pp|accepted|submitted|appear|published|chapter|thesis|international|acm|ieee|lncs)\b/i;
