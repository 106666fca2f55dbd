/** A value by its own name: `constructor` and `__proto__` name nothing. */
export function lookUp<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
	return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
