/** What the search box holds after each key press while a query is typed, from its second letter on. */
export function keyPresses(query: string): readonly string[] {
	return Array.from({ length: Math.max(0, query.length - 1) }, (_, more) => query.slice(0, more + 2));
}
