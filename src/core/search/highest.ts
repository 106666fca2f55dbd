/**
 * The `limit` of the numbers with the highest scores, the highest first, equal ones in the order of `compare`. A heap of
 * that size (Knuth, TAOCP vol. 3 §5.2.3) takes time in proportion to the numbers, not to sorting them.
 */
export function highest(
	numbers: Iterable<number>,
	scores: ArrayLike<number>,
	{ limit, compare = byNumber }: { readonly limit: number; readonly compare?: Compare },
): readonly number[] {
	const isLower: IsLower = (one, other) => {
		const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
		return difference < 0 || (difference === 0 && compare(one, other) > 0);
	};
	const heap: number[] = [];
	for (const number of limit > 0 ? numbers : []) {
		if (heap.length < limit) {
			heap.push(number);
			rise(heap, isLower);
		} else if (isLower(heap[0] ?? 0, number)) {
			heap[0] = number;
			sink(heap, isLower);
		}
	}
	return heap.sort((one, other) => (isLower(one, other) ? 1 : -1));
}

type Compare = (one: number, other: number) => number;
type IsLower = (one: number, other: number) => boolean;

const byNumber: Compare = (one, other) => one - other;

/** Moves the last number up to its place. */
function rise(heap: number[], isLower: IsLower): void {
	let at = heap.length - 1;
	const number = heap[at] ?? 0;
	while (at > 0) {
		const above = (at - 1) >>> 1;
		const parent = heap[above] ?? 0;
		if (!isLower(number, parent)) {
			break;
		}
		heap[at] = parent;
		at = above;
	}
	heap[at] = number;
}

/** Moves the first number down to its place. */
function sink(heap: number[], isLower: IsLower): void {
	const number = heap[0] ?? 0;
	let at = 0;
	for (let below = 1; below < heap.length; below = 2 * at + 1) {
		const right = heap[below + 1];
		const lower = right !== undefined && isLower(right, heap[below] ?? 0) ? below + 1 : below;
		const child = heap[lower] ?? 0;
		if (!isLower(child, number)) {
			break;
		}
		heap[at] = child;
		at = lower;
	}
	heap[at] = number;
}
