import { identifierKeys } from '../paper/identityKeys';
import type { Paper } from '../paper/paper';
import type { MarkedPaper } from './markIndex';

/** The paper as marks know it: its citekey and everything that identifies it on other machines too. */
export function markedPaper(paper: Pick<Paper, 'citekey' | 'id' | 'identifiers' | 'type'>): MarkedPaper {
	const also = identifierKeys(paper).filter((key) => key !== paper.id);
	return { citekey: paper.citekey, id: paper.id, also };
}
