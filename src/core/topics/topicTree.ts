import { topicDefinitions } from './topicDefinitions';

const places: ReadonlyMap<string, number> = new Map(topicDefinitions.map(({ id }, place) => [id, place]));

const parentPlaces: readonly (number | undefined)[] = topicDefinitions.map(({ parent }) =>
	parent === undefined ? undefined : places.get(parent),
);

const lines: readonly (readonly number[])[] = topicDefinitions.map((_, place) => {
	const line: number[] = [];
	for (let at = parentPlaces[place]; at !== undefined && !line.includes(at); at = parentPlaces[at]) {
		line.push(at);
	}
	return line;
});

/** The broader topics of the one at `place`, the nearest first. */
export function ancestorsOf(place: number): readonly number[] {
	return lines[place] ?? [];
}
