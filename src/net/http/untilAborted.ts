/** The outcome of the work, or the signal's reason as soon as that is aborted, even if the work does not heed it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason as Error);
		if (signal.aborted) {
			stop();
		}
		signal.addEventListener('abort', stop, { once: true });
		const settled = () => signal.removeEventListener('abort', stop);
		work.then(resolve, reject).finally(settled);
	});
}
