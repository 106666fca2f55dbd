/** A clock that stands still until a test lets time pass; it knows who waits, and how long. */
export class HeldClock {
	/** Every wait that was asked for, in milliseconds, in order. */
	readonly waits: number[] = [];
	readonly #timers = new Set<Timer>();
	readonly #watchers = new Set<() => void>();
	#hastened: number | undefined;
	#now = 0;

	readonly now = () => this.#now;

	readonly sleep = (ms: number, signal: AbortSignal) =>
		new Promise<void>((resolve, reject) => {
			const timer = { ms, due: this.#now + ms, wake: resolve };
			const stop = () => {
				this.#timers.delete(timer);
				reject(signal.reason as Error);
			};
			if (signal.aborted) {
				stop();
				return;
			}
			signal.addEventListener('abort', stop, { once: true });
			this.waits.push(ms);
			this.#timers.add(timer);
			this.#watchers.forEach((watcher) => watcher());
			if (ms === this.#hastened) {
				queueMicrotask(() => this.advance(ms));
			}
		});

	/** How many waits are not over. */
	get waiting(): number {
		return this.#timers.size;
	}

	/** From now on, waits of exactly so many milliseconds pass by themselves. */
	hasten(ms: number): void {
		this.#hastened = ms;
	}

	/** Waits, really, until somebody waits for exactly so many milliseconds, and then lets them pass. */
	async pass(ms: number): Promise<void> {
		await this.asked(ms);
		this.advance(ms);
	}

	/** Waits, really, until somebody waits for exactly so many milliseconds. */
	asked(ms: number): Promise<void> {
		return new Promise((resolve) => {
			const look = () => {
				if ([...this.#timers].some((timer) => timer.ms === ms)) {
					this.#watchers.delete(look);
					resolve();
				}
			};
			this.#watchers.add(look);
			look();
		});
	}

	/** Lets time pass, and wakes who waited for no more than that. */
	advance(ms: number): void {
		this.#now += ms;
		for (const timer of [...this.#timers].filter(({ due }) => due <= this.#now)) {
			this.#timers.delete(timer);
			timer.wake();
		}
	}
}

interface Timer {
	readonly ms: number;
	readonly due: number;
	readonly wake: () => void;
}
