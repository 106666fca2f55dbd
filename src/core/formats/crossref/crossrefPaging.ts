import { defined } from '../json/defined';
import { valueAt } from '../json/listIn';
import { looseText } from '../json/looseText';
import type { Paging } from '../json/paging';
import { countOf } from '../jsonValue';

/**
 * The cursor of the next page and the number of all works of a `/works` answer. Crossref gives a cursor behind the last
 * page as well: a page without works is the end.
 */
export function crossrefPaging(text: string): Paging {
	return defined({
		next: looseText(valueAt(text, ['message', 'next-cursor'])),
		total: countOf(valueAt(text, ['message', 'total-results'])),
	});
}
