/** Runs one piece of work after the other, so that none sees the half-done state of another. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** Runs the work when all that was asked for before has ended, well or badly. */
	run<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#last.then(work, work);
		this.#last = result;
		return result;
	}
}
