/** How often a log (not a terminal) hears that we are still at it. */
const logEverySeconds = 60;

/** Shows `text… N s` on one line of the terminal while `work` runs; in a log, a line now and then. */
export async function withProgressLine<T>(text: string, work: () => Promise<T>): Promise<T> {
	const startedMs = Date.now();
	const seconds = (): number => Math.round((Date.now() - startedMs) / 1000);
	const isTerminal = process.stdout.isTTY && !process.env['CI'];
	const show = (): void => {
		if (isTerminal) {
			process.stdout.write(`\r${text}… ${seconds()} s`);
		} else if (seconds() % logEverySeconds === 0) {
			console.log(`${text}… ${seconds()} s`);
		}
	};
	show();
	const timer = setInterval(show, 1000);
	try {
		return await work();
	} finally {
		clearInterval(timer);
		console.log(isTerminal ? '' : `${text}… ended after ${seconds()} s`);
	}
}
