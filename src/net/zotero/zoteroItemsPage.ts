import { isObject, listOf, objectOf, textOf } from '../../core/formats/jsonValue';
import { jsonIn } from './jsonIn';

/** The library that the items of a page say they are of: `users/475425`. */
export function ownerIn(bytes: Uint8Array): string | undefined {
	const { type, id } = objectOf(objectOf(listOf(jsonIn(bytes))[0]).library);
	const isId = typeof id === 'number' && Number.isSafeInteger(id);
	return isId && (type === 'user' || type === 'group') ? `${type}s/${id}` : undefined;
}

/** The keys of the items of a page that are cited but have no citation key; empty for Zotero 8, which gives one. */
export function keyless(bytes: Uint8Array): readonly string[] {
	return listOf(jsonIn(bytes))
		.filter((item) => needsKey(objectOf(objectOf(item).data)))
		.map((item) => textOf(objectOf(item).key))
		.filter((key) => key !== undefined);
}

/** The page with citation keys in the place where Zotero 8 has them. */
export function withCitationKeys(bytes: Uint8Array, citationKeys: ReadonlyMap<string, string>): Uint8Array {
	const items = listOf(jsonIn(bytes)).map((item) => {
		const citationKey = citationKeys.get(textOf(objectOf(item).key) ?? '');
		return citationKey !== undefined && isObject(item)
			? { ...item, data: { ...objectOf(item.data), citationKey } }
			: item;
	});
	return new TextEncoder().encode(JSON.stringify(items));
}

function needsKey({ itemType, citationKey, extra }: Readonly<Record<string, unknown>>): boolean {
	const isCited = typeof itemType === 'string' && !/^(?:attachment|note|annotation)$/.test(itemType);
	const hasKey = textOf(citationKey) !== undefined || /^\s*(?:citation key|bibtex)\s*:/im.test(textOf(extra) ?? '');
	return isCited && !hasKey;
}
