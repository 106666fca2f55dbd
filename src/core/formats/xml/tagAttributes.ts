/** One attribute as a tag writes it, its value still with character references. */
export interface WrittenAttribute {
	readonly name: string;
	readonly value: string;
}

/** The attributes of a tag (what stands between its name and `>`), quoted or not, at most 200; of HTML or damaged XML. */
export function tagAttributes(text: string): readonly WrittenAttribute[] {
	const attributes: WrittenAttribute[] = [];
	for (const [, name = '', double, single, bare] of text.slice(0, maxLookedAt).matchAll(attribute)) {
		attributes.push({ name, value: double ?? single ?? bare ?? '' });
		if (attributes.length === maxAttributes) {
			break;
		}
	}
	return attributes;
}

const attribute = /(?<![^\s"'])([a-z_][\w:.-]{0,99})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{1,4000}))/gi;
const maxLookedAt = 64 * 1024;
const maxAttributes = 200;
