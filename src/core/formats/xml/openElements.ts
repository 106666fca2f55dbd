/** The elements that are open at a place of an XML text, and what opening or closing one does to them. */
export class OpenElements {
	private readonly names: string[] = [];
	/** How often each name is open, in lower case. */
	private readonly counts = new Map<string, number>();

	get depth(): number {
		return this.names.length;
	}

	get innermost(): string | undefined {
		return this.names.at(-1);
	}

	/** Opens an element. Gives the end tags that feeds left out before it: of an item before the next, of a field likewise. */
	open(name: string): string {
		const ends = this.missingEnds(name);
		const key = name.toLowerCase();
		this.names.push(name);
		this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
		return ends;
	}

	/** Closes an element and what is open inside it. Gives their end tags; none where no such element is open. */
	close(name: string): string {
		const key = name.toLowerCase();
		let ends = '';
		if (this.counts.get(key)) {
			let last: string;
			do {
				last = this.innermost?.toLowerCase() ?? key;
				ends += this.pop();
			} while (last !== key);
		}
		return ends;
	}

	private missingEnds(name: string): string {
		const key = name.toLowerCase();
		if (entries.has(localName(key)) && this.counts.get(key)) {
			return this.close(name);
		}
		const isField = (field: string | undefined) => fields.has(localName(field?.toLowerCase() ?? ''));
		const isInEntry = entries.has(localName(this.names.at(-2)?.toLowerCase() ?? ''));
		return isInEntry && isField(this.innermost) && isField(name) ? this.pop() : '';
	}

	private pop(): string {
		const name = this.names.pop() ?? '';
		const key = name.toLowerCase();
		this.counts.set(key, (this.counts.get(key) ?? 1) - 1);
		return this.names.length < maxDepth ? `</${name}>` : '';
	}
}

/** Elements deeper than this give their text to the one around them. */
export const maxDepth = 100;

const entries = new Set(['item', 'entry']);
/** Fields of items that hold no fields themselves. */
const fields = new Set(
	'title link guid id pubdate description category updated published creator date summary content encoded comments'.split(
		' ',
	),
);

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
