import type { MarkChange } from '../../core/reading/editMarks';
import type { Marks } from './marks';

const levels = 50;

/** Marks papers and takes that back again, step by step, in this window. */
export class MarkHistory {
	readonly #marks: Pick<Marks, 'edit' | 'save'>;
	#done: readonly (readonly MarkChange[])[] = [];
	#undone: readonly (readonly MarkChange[])[] = [];

	constructor(marks: Pick<Marks, 'edit' | 'save'>) {
		this.#marks = marks;
	}

	/** Gives how many papers changed. Throws a {@link UserError} where they cannot be saved; it can be undone all the same. */
	async make(changes: readonly MarkChange[]): Promise<number> {
		const inverse = await this.#marks.edit(changes);
		if (inverse.length > 0) {
			this.#done = [...this.#done, inverse].slice(-levels);
			this.#undone = [];
			await this.#marks.save();
		}
		return inverse.length;
	}

	/** Takes the last marking back; gives how many papers it was about, 0 where there is none. */
	async undo(): Promise<number> {
		const last = this.#done.at(-1) ?? [];
		this.#done = this.#done.slice(0, -1);
		const inverse = await this.#marks.edit(last);
		this.#undone = inverse.length > 0 ? [...this.#undone, inverse] : this.#undone;
		await this.#marks.save();
		return last.length;
	}

	/** Makes the marking again that was taken back last. */
	async redo(): Promise<number> {
		const last = this.#undone.at(-1) ?? [];
		this.#undone = this.#undone.slice(0, -1);
		const inverse = await this.#marks.edit(last);
		this.#done = inverse.length > 0 ? [...this.#done, inverse] : this.#done;
		await this.#marks.save();
		return last.length;
	}
}
