import { defined } from '../json/defined';
import { valueAt } from '../json/listIn';
import { looseText } from '../json/looseText';
import type { Paging } from '../json/paging';
import { countOf } from '../jsonValue';

/**
 * The cursor of the next page (asked for with `cursor=*`; none behind the last page) and the number of all works
 * (https://docs.openalex.org/how-to-use-the-api/get-lists-of-entities/paging).
 */
export function openAlexPaging(text: string): Paging {
	return defined({
		next: looseText(valueAt(text, ['meta', 'next_cursor'])),
		total: countOf(valueAt(text, ['meta', 'count'])),
	});
}
