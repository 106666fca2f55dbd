/** Puts a text between the comments `<!-- bench -->` and `<!-- /bench -->` of a Markdown text; throws without them. */
export function withMeasured(readme: string, measured: string): string {
	const [start, end] = [readme.indexOf(opening), readme.indexOf(closing)];
	if (start < 0 || end < start) {
		throw new Error(`README.md needs a line ${opening} and below it a line ${closing}.`);
	}
	return `${readme.slice(0, start + opening.length)}\n\n${measured}\n\n${readme.slice(end)}`;
}

const opening = '<!-- bench -->';
const closing = '<!-- /bench -->';
