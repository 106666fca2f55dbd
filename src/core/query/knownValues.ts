import { hasWhats, isWhats, type QueryField } from './queryFields';

/** What a query may ask for in this library; each list has the most useful first. */
export interface KnownValues {
	readonly topics: readonly string[];
	readonly feeds: readonly string[];
	readonly tags: readonly string[];
	readonly venues: readonly string[];
	readonly authors: readonly string[];
	/** ISO day; with it, years and months near it are offered. */
	readonly today?: string;
}

/** The values of a field, the most useful first; none where they cannot be listed. */
export function valuesOf(field: QueryField, known: KnownValues): readonly string[] {
	switch (field) {
		case 'is':
			return isWhats;
		case 'has':
			return hasWhats;
		case 'topic':
			return known.topics;
		case 'feed':
			return known.feeds;
		case 'tag':
			return known.tags;
		case 'venue':
			return known.venues;
		case 'author':
			return known.authors;
		case 'year':
			return years(known.today);
		case 'added':
			return ['today', 'yesterday', '<7d', '<30d', '>30d', ...(known.today ? [known.today.slice(0, 7)] : [])];
		case 'rating':
			return ['>=4', '5', '>=3', '>0', '0'];
		case 'upvotes':
		case 'stars':
		case 'citations':
		case 'comments':
			return ['>=10', '>=50', '>=100', '>=1000'];
		case 'title':
		case 'abstract':
		case 'keyword':
		case 'key':
			return [];
	}
}

function years(today: string | undefined): readonly string[] {
	const year = Number(/^\d{4}/.exec(today ?? '')?.[0] ?? NaN);
	return Number.isNaN(year)
		? ['>=2020', '2019..2023', '<2020']
		: [`${year}`, `${year - 1}`, `>=${year - 1}`, `>=${year - 4}`, `${year - 4}..${year - 1}`, `<${year - 4}`];
}
