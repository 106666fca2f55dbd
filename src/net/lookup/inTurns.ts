/** The results of a task for each item, in order; so many tasks run at a time. Rejects as soon as one does. */
export async function inTurns<T, R>(
	items: readonly T[],
	atOnce: number,
	task: (item: T) => Promise<R>,
): Promise<readonly R[]> {
	const results: R[] = [];
	let next = 0;
	const work = async () => {
		while (next < items.length) {
			const place = next++;
			results[place] = await task(items[place] as T);
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
	return results;
}
