/** The fields that have a value: what is `undefined` is left out, as `exactOptionalPropertyTypes` wants it. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
	for (const key of Object.keys(fields) as (keyof T)[]) {
		const value = fields[key];
		if (value !== undefined) {
			present[key] = value as Exclude<T[keyof T], undefined>;
		}
	}
	return present;
}
