import { isObject, listOf } from '../jsonValue';

/**
 * The text of OpenAlex's `abstract_inverted_index`, which names each word's places
 * (https://docs.openalex.org/api-entities/works/work-object#abstract_inverted_index); `undefined` where there is none.
 * Places beyond the 20,000th word are left out.
 */
export function invertedAbstract(index: unknown): string | undefined {
	if (!isObject(index)) {
		return undefined;
	}
	const words: string[] = [];
	for (const [word, places] of Object.entries(index)) {
		for (const place of listOf(places)) {
			if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < maxWords) {
				words[place] = word;
			}
		}
	}
	const text = words.filter((word) => word !== '').join(' ');
	return text === '' ? undefined : text;
}

const maxWords = 20_000;
