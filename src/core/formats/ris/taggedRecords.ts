/** How a format of tagged lines is written. */
export interface TaggedDialect {
	/** The tag (first group) and what stands behind it up to the value, at the start of a line. */
	readonly tag: RegExp;
	/** Whether a tag opens a record, given those that the open record has. */
	opens(tag: string, record: TaggedRecord): boolean;
	/** The tag that ends a record, where there is one. */
	readonly last?: string;
	/** Tags of which every untagged line is a value of its own. */
	readonly listed: ReadonlySet<string>;
}

/** One record: the values of each tag in their order. */
export interface TaggedRecord {
	/** Line of its first tag, from 1. */
	readonly line: number;
	readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * The records of a text of tagged lines; a line without a tag goes on with the value before it, and an empty one begins a
 * paragraph there. What stands before the first tag is skipped. Linear time.
 */
export function* taggedRecords(text: string, dialect: TaggedDialect): Generator<TaggedRecord> {
	let record = new OpenRecord(1, dialect.listed);
	let line = 0;
	for (const written of linesOf(text)) {
		line++;
		const [whole = '', name] = dialect.tag.exec(written.slice(0, maxTag)) ?? [];
		const tag = name?.toUpperCase();
		if (tag === undefined) {
			record.goOn(written.trim());
			continue;
		}
		const isLast = tag === dialect.last;
		if (isLast || record.isEmpty || dialect.opens(tag, record)) {
			yield* record.closed();
			record = new OpenRecord(isLast ? line + 1 : line, dialect.listed);
		}
		if (!isLast) {
			record.begin(tag, written.slice(whole.length).trim());
		}
	}
	yield* record.closed();
}

const maxTag = 20;
const maxValues = 10_000;

/** A record whose lines are still being read. */
class OpenRecord implements TaggedRecord {
	readonly line: number;
	readonly values = new Map<string, string[]>();
	readonly #listed: ReadonlySet<string>;
	#tag: string | undefined;
	#lines: string[] = [];

	constructor(line: number, listed: ReadonlySet<string>) {
		this.line = line;
		this.#listed = listed;
	}

	get isEmpty(): boolean {
		return this.values.size === 0 && this.#tag === undefined;
	}

	begin(tag: string, value: string): void {
		this.#finish();
		this.#tag = tag;
		this.#lines = [value];
	}

	goOn(line: string): void {
		if (this.#tag !== undefined) {
			this.#lines.push(line);
		}
	}

	closed(): readonly TaggedRecord[] {
		this.#finish();
		return this.values.size === 0 ? [] : [this];
	}

	#finish(): void {
		if (this.#tag === undefined) {
			return;
		}
		const known = this.values.get(this.#tag) ?? [];
		const more = this.#listed.has(this.#tag) ? this.#lines : [paragraphs(this.#lines)];
		known.push(...more.slice(0, maxValues - known.length));
		this.values.set(this.#tag, known);
		this.#tag = undefined;
	}
}

function paragraphs(lines: readonly string[]): string {
	const text = lines
		.join('\n')
		.trim()
		.split(/\n{2,}/);
	return text.map((paragraph) => paragraph.replace(/\n/g, ' ')).join('\n\n');
}

function* linesOf(text: string): Generator<string> {
	const end = text.includes('\n') ? '\n' : '\r';
	for (let start = 0; start <= text.length;) {
		const found = text.indexOf(end, start);
		const stop = found < 0 ? text.length : found;
		yield text.slice(start, stop);
		start = stop + 1;
	}
}
