import { defined } from '../json/defined';
import { valueAt } from '../json/listIn';
import { looseText } from '../json/looseText';
import type { Paging } from '../json/paging';
import { countOf } from '../jsonValue';

/** The address of the next page (none behind the last) and the number of all DOIs (https://support.datacite.org/docs/pagination). */
export function dataCitePaging(text: string): Paging {
	return defined({
		next: looseText(valueAt(text, ['links', 'next'])),
		total: countOf(valueAt(text, ['meta', 'total'])),
	});
}
