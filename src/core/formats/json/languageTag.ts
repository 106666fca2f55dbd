import { looseText } from './looseText';

/** The value as a BCP 47 tag (`en`, `de-AT`; `en_US` is put right); `undefined` where it names a language otherwise. */
export function languageTag(value: unknown): string | undefined {
	const tag = looseText(value)?.trim().replace(/_/g, '-');
	return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag) ? tag : undefined;
}
