import { foldText } from '../text/foldText';

/** The runs of letters and digits of a text, folded; an apostrophe between letters does not split (`don't` → `dont`). */
export function foldedWords(text: string): readonly string[] {
	const plain = foldText(text).replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
