import { Bits } from './bits';
import { grown } from './growing';
import type { SectionReader, Sections } from './sections';
import type { PaperColumns } from './paperColumns';

/** What a search needs of every paper beside its words, by the number of the paper: 0, 1, 2, … in the order they came. */
export class PaperTable {
	/** Empty where the paper was removed. */
	readonly #ids: string[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #columns = new Map<keyof PaperColumns, Uint32Array>(
		columnNames.map((name) => [name, new Uint32Array(1 << 8)]),
	);
	#living = new Bits(1 << 8);
	#titleWords = 0;
	#abstractWords = 0;

	static read(saved: SectionReader): PaperTable {
		const table = new PaperTable();
		for (const id of saved.json('papers.ids') as readonly string[]) {
			const number = table.#ids.push(id) - 1;
			if (id !== '') {
				table.#numbers.set(id, number);
			}
		}
		columnNames.forEach((name) => table.#columns.set(name, saved.uint32(`papers.${name}`)));
		table.#numbers.forEach((number) => table.#enter(number));
		return table;
	}

	save(sections: Sections): void {
		sections.set('papers.ids', JSON.stringify(this.#ids));
		columnNames.forEach((name) => sections.set(`papers.${name}`, this.column(name).subarray(0, this.end)));
	}

	/** How many papers there are. */
	get size(): number {
		return this.#numbers.size;
	}

	/** One more than the highest number of a paper. */
	get end(): number {
		return this.#ids.length;
	}

	/** The numbers of the papers there are; good until one is added. */
	get living(): Bits {
		return this.#living;
	}

	get averageTitle(): number {
		return this.#titleWords / Math.max(this.size, 1) || 1;
	}

	get averageAbstract(): number {
		return this.#abstractWords / Math.max(this.size, 1) || 1;
	}

	/** A column by the numbers of papers; it may be longer than there are papers, and is good until one is added. */
	column(name: keyof PaperColumns): Uint32Array {
		return this.#columns.get(name) ?? new Uint32Array();
	}

	/** All facts of a paper. */
	columnsOf(number: number): PaperColumns {
		const facts = columnNames.map((name) => [name, this.column(name)[number] ?? 0] as const);
		return Object.fromEntries(facts) as unknown as PaperColumns;
	}

	/** The number of the paper with an id, if there is one. */
	numberOf(id: string): number | undefined {
		return this.#numbers.get(id);
	}

	/** Empty where the paper was removed. */
	idOf(number: number): string {
		return this.#ids[number] ?? '';
	}

	ids(): IterableIterator<string> {
		return this.#numbers.keys();
	}

	/** Adds a paper whose id is not there yet, and gives its number. */
	add(id: string, columns: PaperColumns): number {
		const number = this.#ids.push(id) - 1;
		this.#numbers.set(id, number);
		this.#write(number, columns);
		this.#enter(number);
		return number;
	}

	/** Other facts of a paper with the same words. */
	change(number: number, columns: PaperColumns): void {
		this.#count(number, -1);
		this.#write(number, columns);
		this.#count(number, 1);
	}

	remove(number: number): void {
		this.#count(number, -1);
		this.#living.delete(number);
		this.#numbers.delete(this.idOf(number));
		this.#ids[number] = '';
	}

	#enter(number: number): void {
		this.#living = this.#living.grown(number + 1);
		this.#living.add(number);
		this.#count(number, 1);
	}

	#write(number: number, columns: PaperColumns): void {
		for (const name of columnNames) {
			const column = grown(this.column(name), number + 1);
			column[number] = columns[name];
			this.#columns.set(name, column);
		}
	}

	#count(number: number, change: 1 | -1): void {
		this.#titleWords += change * (this.column('titleWords')[number] ?? 0);
		this.#abstractWords += change * (this.column('abstractWords')[number] ?? 0);
	}
}

const columnNames: readonly (keyof PaperColumns)[] = [
	'stamp',
	'textStamp',
	'titleWords',
	'abstractWords',
	'year',
	'added',
	'traits',
	'upvotes',
	'comments',
	'stars',
	'citations',
];
