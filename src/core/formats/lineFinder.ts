/** Finds the line (from 1) of places in a text; quick where they are asked for in order, whatever the length of the lines. */
export function lineFinder(text: string): (place: number) => number {
	let line = 1;
	let next = text.indexOf('\n');
	let last = 0;
	return (place) => {
		if (place < last) {
			line = 1;
			next = text.indexOf('\n');
		}
		last = place;
		for (; next >= 0 && next < place; next = text.indexOf('\n', next + 1)) {
			line++;
		}
		return line;
	};
}
