import type { PaperRecord, PartialDate } from '../../paper/paper';
import { dateOf } from '../json/dateText';
import { looseText } from '../json/looseText';
import { listOf, objectOf } from '../jsonValue';

type Fields = Readonly<Record<string, unknown>>;

/**
 * When a DataCite record was issued: of `Issued`, `Available`, `Submitted` and `Created` the most exact date in the
 * publication year, else that year.
 */
export function dataCiteIssued(attributes: Fields): PartialDate | undefined {
	const dates = listOf(attributes.dates).slice(0, 100).map(objectOf);
	const published = dateOf(looseText(attributes.publicationYear));
	const found = kinds.flatMap((kind) =>
		dates.filter(({ dateType }) => dateType === kind).map(({ date }) => dateOf(looseText(date))),
	);
	const fitting = found.filter((date) => date !== undefined && (!published || date.year === published.year));
	const exactness = (date: PartialDate | undefined) => (date?.day ? 3 : date?.month ? 2 : 1);
	const best = fitting.reduce((first, next) => (exactness(next) > exactness(first) ? next : first), fitting[0]);
	return best ?? published ?? found[0];
}

/** The version that an arXiv record tells of, with its date: `{ number: 2, date: '2026-11-20' }`. */
export function dataCiteVersion(attributes: Fields): PaperRecord['version'] {
	const number = /^v?(\d{1,3})$/.exec(looseText(attributes.version)?.trim() ?? '')?.[1];
	const dates = listOf(attributes.dates).slice(0, 100).map(objectOf);
	const dated = dates.find(({ dateInformation, dateType }) => {
		return dateInformation === `v${number}` && (dateType === 'Submitted' || dateType === 'Updated');
	});
	const date = /^\d{4}-\d\d-\d\d/.exec(looseText(dated?.date) ?? '')?.[0];
	return number === undefined ? undefined : { number: Number(number), ...(date !== undefined && { date }) };
}

const kinds = ['Issued', 'Available', 'Submitted', 'Created'];
