import { HttpError, type HttpPorts } from './httpTypes';

/** A signal that is aborted with another one, or with a `timeout` when a time that was begun has passed. */
export class TimeLimit {
	readonly #controller = new AbortController();
	readonly #parent: AbortSignal;
	readonly #sleep: HttpPorts['sleep'];
	readonly #follow = () => this.#controller.abort(this.#parent.reason);
	#alarm: AbortController | undefined;

	constructor(parent: AbortSignal, sleep: HttpPorts['sleep']) {
		this.#parent = parent;
		this.#sleep = sleep;
		parent.addEventListener('abort', this.#follow, { once: true });
		if (parent.aborted) {
			this.#follow();
		}
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Begins to count, from zero if it was counting. */
	begin(ms: number, url: string): void {
		this.#alarm?.abort();
		const alarm = new AbortController();
		this.#alarm = alarm;
		const late = () => this.#controller.abort(tooSlow(ms, url));
		this.#sleep(ms, alarm.signal).then(late, () => alarm.abort());
	}

	/** Stops counting and following; to be called in the end. */
	end(): void {
		this.#alarm?.abort();
		this.#parent.removeEventListener('abort', this.#follow);
	}
}

function tooSlow(ms: number, url: string): HttpError {
	return new HttpError(`no answer within ${ms / 1000} s`, { kind: 'timeout', url });
}
