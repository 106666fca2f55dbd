import { jsonPart, skipSpace } from '../jsonParts';
import { jsonValue, objectOf } from '../jsonValue';

/**
 * The answer to `format=versions`: each item's key and the version of the library in which it last changed. Empty where
 * the text is anything else or damaged.
 */
export function itemVersions(text: string): ReadonlyMap<string, number> {
	const value = jsonValue(text, jsonPart(text, skipSpace(text, 0)));
	const versions = new Map<string, number>();
	for (const [key, version] of Object.entries(objectOf(value))) {
		if (/^[A-Z0-9]{8}$/.test(key) && typeof version === 'number' && Number.isSafeInteger(version) && version >= 0) {
			versions.set(key, version);
		}
	}
	return versions;
}
