import type { Acronym } from './acronyms';
import { grown } from './growing';
import type { SectionReader, Sections } from './sections';

/** A short form's meaning, and how many papers explain it so. */
export interface Meaning {
	readonly long: string;
	readonly papers: number;
}

/** The acronyms that the papers of an index explain, counted so that a removed paper takes its own along. */
export class AcronymTable {
	readonly #known: Acronym[] = [];
	readonly #papers: number[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #byShort = new Map<string, number[]>();
	readonly #byLong = new Map<string, number[]>();
	/** Pairs of a paper and the number of an acronym, by rising paper. */
	#uses: Uint32Array = new Uint32Array(1 << 8);
	#size = 0;

	static read(saved: SectionReader): AcronymTable {
		const table = new AcronymTable();
		const { known, papers } = saved.json('acronyms') as { known: Acronym[]; papers: number[] };
		known.forEach((acronym, at) => (table.#papers[table.#enter(acronym)] = papers[at] ?? 0));
		table.#uses = saved.uint32('acronyms.uses');
		table.#size = table.#uses.length;
		return table;
	}

	save(sections: Sections): void {
		sections.set('acronyms', JSON.stringify({ known: this.#known, papers: this.#papers }));
		sections.set('acronyms.uses', this.#uses.subarray(0, this.#size));
	}

	/** The same for papers that have other numbers now, in the same order; papers without one are left out. */
	renumbered(numbers: ReadonlyMap<number, number>): AcronymTable {
		const table = new AcronymTable();
		for (let at = 0; at < this.#size; at += 2) {
			const paper = numbers.get(this.#uses[at] ?? 0);
			const acronym = this.#known[this.#uses[at + 1] ?? 0];
			if (paper !== undefined && acronym) {
				table.add(paper, [acronym]);
			}
		}
		return table;
	}

	/** Adds those of a paper with a higher number than all before. */
	add(paper: number, acronyms: readonly Acronym[]): void {
		const numbers = acronyms.length > 0 ? new Set(acronyms.map((acronym) => this.#enter(acronym))) : [];
		for (const number of numbers) {
			this.#papers[number] = (this.#papers[number] ?? 0) + 1;
			this.#uses = grown(this.#uses, this.#size + 2);
			this.#uses[this.#size++] = paper;
			this.#uses[this.#size++] = number;
		}
	}

	remove(paper: number): void {
		let [low, high] = [0, this.#size / 2];
		while (low < high) {
			const middle = (low + high) >>> 1;
			[low, high] = (this.#uses[2 * middle] ?? 0) < paper ? [middle + 1, high] : [low, middle];
		}
		for (let at = 2 * low; at < this.#size && this.#uses[at] === paper; at += 2) {
			const number = this.#uses[at + 1] ?? 0;
			this.#papers[number] = (this.#papers[number] ?? 1) - 1;
		}
	}

	/** What a short form stands for, the commonest first. */
	meanings(short: string): readonly Meaning[] {
		return this.#living(this.#byShort.get(short)).map(({ long }, at, all) => ({ long, papers: this.#count(all[at]) }));
	}

	/** The short forms of some words, the commonest first. */
	shortForms(long: string): readonly string[] {
		return this.#living(this.#byLong.get(long)).map(({ short }) => short);
	}

	#living(numbers: readonly number[] = []): readonly Acronym[] {
		const living = numbers.flatMap((number) => ((this.#papers[number] ?? 0) > 0 ? (this.#known[number] ?? []) : []));
		return living.sort((one, other) => this.#count(other) - this.#count(one) || (textOf(one) < textOf(other) ? -1 : 1));
	}

	#count(acronym: Acronym | undefined): number {
		return this.#papers[this.#numbers.get(acronym ? textOf(acronym) : '') ?? -1] ?? 0;
	}

	#enter(acronym: Acronym): number {
		const known = this.#numbers.get(textOf(acronym));
		if (known !== undefined) {
			return known;
		}
		const number = this.#known.push(acronym) - 1;
		this.#papers.push(0);
		this.#numbers.set(textOf(acronym), number);
		enlist(this.#byShort, acronym.short, number);
		enlist(this.#byLong, acronym.long, number);
		return number;
	}
}

function textOf({ short, long }: Acronym): string {
	return `${short}\t${long}`;
}

function enlist(index: Map<string, number[]>, key: string, number: number): void {
	const numbers = index.get(key);
	if (numbers) {
		numbers.push(number);
	} else {
		index.set(key, [number]);
	}
}
