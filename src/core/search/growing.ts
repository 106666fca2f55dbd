/** The typed arrays that grow. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** The array itself where it has room for `length` numbers, else a larger one that begins with its numbers. */
export function grown<T extends NumberArray>(array: T, length: number): T {
	if (length <= array.length) {
		return array;
	}
	const larger = new (array.constructor as new (length: number) => T)(Math.ceil(Math.max(length, array.length * 1.5)));
	larger.set(array);
	return larger;
}
