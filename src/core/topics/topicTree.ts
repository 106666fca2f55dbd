import { topicDefinitions } from './topicDefinitions';

const places: ReadonlyMap<string, number> = new Map(topicDefinitions.map(({ id }, place) => [id, place]));

/** For each topic the place of its broader one in the list of definitions; absent for the broadest. */
export const parentPlaces: readonly (number | undefined)[] = topicDefinitions.map(({ parent }) =>
	parent === undefined ? undefined : places.get(parent),
);

/** The broader topics of the one at `place`, the nearest first. */
export function ancestorsOf(place: number): readonly number[] {
	const ancestors: number[] = [];
	for (let at = parentPlaces[place]; at !== undefined && !ancestors.includes(at); at = parentPlaces[at]) {
		ancestors.push(at);
	}
	return ancestors;
}
