import { defined } from '../json/defined';
import { valueAt } from '../json/listIn';
import { looseText } from '../json/looseText';
import type { Paging } from '../json/paging';
import { countOf } from '../jsonValue';

/** The `token` (bulk search) or next offset (search, citations, references) and the number of all papers found. */
export function semanticScholarPaging(text: string): Paging {
	return defined({
		next: looseText(valueAt(text, ['token'])) ?? looseText(valueAt(text, ['next'])),
		total: countOf(valueAt(text, ['total'])),
	});
}
