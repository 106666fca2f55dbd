import type { HostRule } from './hostRule';
import { HttpError, type HttpPorts } from './httpTypes';

/** Who waits for a turn. */
export interface Turn {
	readonly url: string;
	readonly signal: AbortSignal;
	/** Waited already, and goes before those who did not. */
	readonly again: boolean;
}

/** The longest a host may let us wait, in milliseconds; who would have to wait longer is told so at once. */
export const longestWait = 60_000;

/** Keeps the rule of one group of hosts: so many requests at once, so far apart, and none while the host wants rest. */
export class HostQueue {
	readonly #waiting: Waiting[] = [];
	readonly #rule: HostRule;
	readonly #ports: Pick<HttpPorts, 'now' | 'sleep'>;
	#running = 0;
	#nextStart = -Infinity;
	#restsUntil = -Infinity;
	#alarm: AbortController | undefined;

	constructor(rule: HostRule, ports: Pick<HttpPorts, 'now' | 'sleep'>) {
		this.#rule = rule;
		this.#ports = ports;
	}

	/** Runs the work when its turn has come; rejects with the signal's reason when that is aborted before. */
	async run<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
		await this.#wait(turn);
		try {
			return await work();
		} finally {
			this.#running--;
			this.#startNext();
		}
	}

	/** Starts nothing for so long. */
	rest(ms: number): void {
		this.#restsUntil = Math.max(this.#restsUntil, this.#ports.now() + ms);
		this.#startNext();
	}

	#wait({ url, signal, again }: Turn): Promise<void> {
		return new Promise((resolve, reject) => {
			const leave = () => {
				this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
				reject(signal.reason as Error);
				if (this.#waiting.length === 0) {
					this.#alarm?.abort();
				}
			};
			const settled = () => signal.removeEventListener('abort', leave);
			const waiting: Waiting = {
				start: () => (settled(), resolve()),
				refuse: (ms) => (settled(), reject(tooLong(url, ms))),
			};
			if (signal.aborted) {
				reject(signal.reason as Error);
				return;
			}
			signal.addEventListener('abort', leave, { once: true });
			this.#waiting.splice(again ? 0 : this.#waiting.length, 0, waiting);
			this.#startNext();
		});
	}

	#startNext(): void {
		const now = this.#ports.now();
		if (this.#restsUntil - now > longestWait) {
			this.#waiting.splice(0).forEach((waiting) => waiting.refuse(this.#restsUntil - now));
		}
		const wait = Math.max(this.#nextStart, this.#restsUntil) - now;
		if (this.#running >= this.#rule.atOnce || this.#waiting.length === 0) {
			return;
		}
		if (wait > 0) {
			this.#wakeIn(wait);
			return;
		}
		this.#running++;
		this.#nextStart = now + this.#rule.distanceMs;
		this.#waiting.shift()?.start();
		this.#startNext();
	}

	#wakeIn(ms: number): void {
		if (this.#alarm) {
			return;
		}
		const alarm = new AbortController();
		this.#alarm = alarm;
		const wake = () => {
			this.#alarm = undefined;
			this.#startNext();
		};
		// Aborted when the last one has left: then there is nobody to start, or somebody came meanwhile.
		this.#ports.sleep(ms, alarm.signal).then(wake, wake);
	}
}

interface Waiting {
	readonly start: () => void;
	readonly refuse: (ms: number) => void;
}

function tooLong(url: string, ms: number): HttpError {
	const reason = `the server asked for ${Math.ceil(ms / 1000)} s without requests`;
	return new HttpError(reason, { kind: 'wait', url, retryAfterMs: ms });
}
