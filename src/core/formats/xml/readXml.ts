import { SaxesParser, type SaxesTagNS } from 'saxes';
import { htmlEntities } from './htmlEntities';
import { mendXml } from './mendXml';
import { vocabularyOf } from './vocabularyOf';
import type { XmlElement } from './xmlElement';

/** What an XML text holds. */
export interface XmlDocument {
	/** The outermost element, without its entries. */
	readonly root?: XmlElement;
	/** The entries that are whole, in order, wherever they stand. */
	readonly entries: readonly XmlElement[];
	/** Place of the entry that the text ends inside. */
	readonly cutOffEntry?: number;
	/** The text ends before its outermost element does. */
	readonly isCutOff: boolean;
	/** Place from which on the text was left out, because it has more elements than any feed. */
	readonly tooManyAt?: number;
}

/**
 * Reads an XML text (XML 1.0 and Namespaces in XML, mended by {@link mendXml} where it is damaged) into small trees, one
 * for each entry. Total: any text gives a document. Nothing outside the text is ever looked up, entities that the text
 * defines stay unexpanded, at most 2,000,000 elements and 100 levels are read.
 */
export function readXml(text: string, entryNames: ReadonlySet<string> = new Set()): XmlDocument {
	const reading = new Reading(entryNames);
	const pieces = mendXml(text);
	for (let next = pieces.next(); ; next = pieces.next()) {
		if (next.done) {
			return reading.document(next.value.isCutOff);
		}
		if (!reading.read(next.value.at, next.value.xml)) {
			return { ...reading.document(false), tooManyAt: next.value.at };
		}
	}
}

const maxElements = 2_000_000;

/** A parser for which damage is nothing to stop at; what stands in a text is what counts. */
class LenientParser extends SaxesParser<{ xmlns: true; position: false }> {
	override fail(): this {
		return this;
	}
}

interface OpenElement extends XmlElement {
	readonly content: (string | XmlElement)[];
	readonly isEntry: boolean;
}

/** Gathers the trees while the parser reports their parts. */
class Reading {
	private readonly parser = new LenientParser({ xmlns: true, position: false });
	private readonly open: OpenElement[] = [];
	private readonly entries: XmlElement[] = [];
	private readonly vocabularies = new Map<string, string>();
	private root: XmlElement | undefined;
	private count = 0;
	private at = 0;

	constructor(private readonly entryNames: ReadonlySet<string>) {
		this.parser.ENTITIES = htmlEntities;
		this.parser.on('opentag', (tag) => this.start(tag));
		this.parser.on('closetag', () => this.end());
		this.parser.on('text', (text) => this.open.at(-1)?.content.push(text));
		this.parser.on('cdata', (text) => this.open.at(-1)?.content.push(text));
	}

	read(at: number, xml: string): boolean {
		this.at = at;
		this.parser.write(xml);
		return this.count <= maxElements;
	}

	document(isCutOff: boolean): XmlDocument {
		const cutOff = this.open.find(({ isEntry }) => isEntry);
		return {
			...(this.root && { root: this.root }),
			entries: this.entries,
			...(cutOff && { cutOffEntry: cutOff.at }),
			isCutOff,
		};
	}

	private start(tag: SaxesTagNS): void {
		const element = {
			name: this.nameOf(tag),
			attributes: attributesOf(tag),
			content: [],
			at: this.at,
			isEntry: this.entryNames.has(tag.local.toLowerCase()),
		};
		this.count++;
		// What servers print before the feed holds nothing.
		if (!this.root || (this.open.length === 0 && this.root.content.every((part) => typeof part === 'string'))) {
			this.root = element;
		}
		if (!element.isEntry) {
			this.open.at(-1)?.content.push(element);
		}
		this.open.push(element);
	}

	private end(): void {
		const element = this.open.pop();
		if (element?.isEntry) {
			this.entries.push(element);
		}
	}

	private nameOf({ uri, prefix, local }: SaxesTagNS): string {
		const key = `${prefix} ${uri}`;
		const vocabulary = this.vocabularies.get(key) ?? vocabularyOf(uri === prefix ? '?' : uri, prefix);
		this.vocabularies.set(key, vocabulary);
		return vocabulary === '' ? local.toLowerCase() : `${vocabulary}:${local.toLowerCase()}`;
	}
}

const noAttributes: XmlElement['attributes'] = new Map();

function attributesOf({ attributes }: SaxesTagNS): XmlElement['attributes'] {
	const written = Object.values(attributes);
	return written.length === 0 ? noAttributes : new Map(written.map(({ name, value }) => [name.toLowerCase(), value]));
}
