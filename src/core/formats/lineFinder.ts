/** Gives the line (from 1) of places in a text; asked in ascending order it counts each line end once. */
export function lineFinder(text: string): (place: number) => number {
	let counted = 0;
	let line = 1;
	return (place) => {
		if (place < counted) {
			counted = 0;
			line = 1;
		}
		for (let at = text.indexOf('\n', counted); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
			line++;
			counted = at + 1;
		}
		return line;
	};
}
