type CleanUp = () => Promise<void> | void;

const pending = new Set<CleanUp>();
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Registers what must be undone when this process ends early (Ctrl-C, SIGTERM).
 * Returns the function that does it now, once.
 */
export function cleanUpLater(cleanUp: CleanUp): () => Promise<void> {
	listenOnce();
	pending.add(cleanUp);
	return async () => {
		if (pending.delete(cleanUp)) {
			await cleanUp();
		}
	};
}

/** Undoes everything registered and not yet undone, the latest first. */
export async function cleanUpNow(): Promise<void> {
	for (const cleanUp of [...pending].reverse()) {
		pending.delete(cleanUp);
		await Promise.resolve(cleanUp()).catch((error: unknown) => console.error(error));
	}
}

let ending = false;

/** Whether a signal is ending this process: what fails from now on fails because of it, and is not worth a word. */
export function isEnding(): boolean {
	return ending;
}

let listening = false;

function listenOnce(): void {
	if (listening) {
		return;
	}
	listening = true;
	for (const [signal, number] of Object.entries(signals)) {
		process.on(signal, () => {
			ending = true;
			void cleanUpNow().finally(() => process.exit(128 + number));
		});
	}
}
