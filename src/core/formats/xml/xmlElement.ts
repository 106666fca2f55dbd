/** An element with its namespace resolved: `title`, `dc:creator`, `atom:link`; names are in lower case. */
export interface XmlElement {
	/** The vocabulary (see `vocabularyOf`) and the local name; RSS has no vocabulary. */
	readonly name: string;
	/** Values by their names as written, in lower case, with their prefix. */
	readonly attributes: ReadonlyMap<string, string>;
	/** Texts and elements in order. */
	readonly content: readonly (string | XmlElement)[];
	/** Place of its tag in the text. */
	readonly at: number;
}

/** The child elements that have one of some names, in order. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
	return elementsIn(element).filter(({ name }) => names.includes(name));
}

/** The first child by the first of some names that one has and that says something. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
	const children = elementsIn(element);
	for (const name of names) {
		const found = children.find((child) => child.name === name && textIn(child) !== '');
		if (found) {
			return found;
		}
	}
	return undefined;
}

/** The text of the child that {@link childOf} finds, `undefined` where there is none. */
export function childText(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
	const child = childOf(element, ...names);
	return child && textIn(child);
}

/** All text inside an element, trimmed. */
export function textIn(element: XmlElement): string {
	return rawText(element).trim();
}

/** What is inside an element as HTML: markup that was escaped, and child elements as tags without attributes. */
export function markupIn(element: XmlElement): string {
	return element.content.map(partMarkup).join('').trim();
}

function elementsIn(element: XmlElement | undefined): readonly XmlElement[] {
	return (element?.content ?? []).filter((part) => typeof part !== 'string');
}

function rawText({ content }: XmlElement): string {
	return content.map((part) => (typeof part === 'string' ? part : rawText(part))).join('');
}

function partMarkup(part: string | XmlElement): string {
	if (typeof part === 'string') {
		return part;
	}
	const name = part.name.slice(part.name.indexOf(':') + 1);
	return `<${name}>${part.content.map(partMarkup).join('')}</${name}>`;
}
