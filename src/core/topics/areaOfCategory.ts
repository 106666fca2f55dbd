import { areas } from './areas';

/** The place of the area that an arXiv category, or its archive, belongs to; absent where it is no arXiv category. */
export function areaOfCategory(category: string): number | undefined {
	const code = category.slice(0, longestCode).trim().toLowerCase();
	return places.get(code) ?? places.get(code.replace(/\.[a-z-]*$/, ''));
}

/** `cond-mat.mes-hall` is the longest category there is. */
const longestCode = 24;

const places: ReadonlyMap<string, number> = new Map(
	areas.flatMap(({ categories }, place) =>
		(categories?.split(' ') ?? []).map((code) => [code.toLowerCase(), place] as const),
	),
);
