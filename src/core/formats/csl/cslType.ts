import { paperTypes, type PaperType } from '../../paper/paperTypes';
import { lookUp } from '../json/lookUp';

/** The types of CSL 1.0.2 (appendix III) and of CSL-M that have no name of their own in Glossator, and the nearest one. */
const nearest: Readonly<Record<string, PaperType>> = {
	'article-magazine': 'article-journal',
	'article-newspaper': 'article-journal',
	bill: 'document',
	broadcast: 'document',
	classic: 'book',
	collection: 'document',
	'entry-dictionary': 'entry',
	'entry-encyclopedia': 'entry',
	event: 'speech',
	figure: 'document',
	graphic: 'document',
	hearing: 'document',
	interview: 'document',
	legal_case: 'document',
	legislation: 'document',
	map: 'document',
	motion_picture: 'document',
	musical_score: 'document',
	pamphlet: 'document',
	performance: 'document',
	periodical: 'book',
	personal_communication: 'document',
	'post-weblog': 'post',
	preprint: 'article',
	regulation: 'document',
	'review-book': 'review',
	song: 'document',
	treaty: 'document',
};

/** The paper type of a CSL type; `undefined` where it is none of CSL's. */
export function cslType(type: string | undefined): PaperType | undefined {
	return paperTypes.find((name) => name === type) ?? lookUp(nearest, type);
}
