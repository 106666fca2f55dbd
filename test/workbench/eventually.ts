/** Waits until the condition holds; fails with its description after fifteen seconds. */
export async function eventually(what: string, condition: () => Promise<boolean>): Promise<void> {
	for (const end = Date.now() + 15_000; Date.now() < end;) {
		if (await condition()) {
			return;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Waited in vain until ${what}.`);
}
