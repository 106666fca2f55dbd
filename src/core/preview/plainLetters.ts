/** Alphabets of Unicode's Mathematical Alphanumeric Symbols that text fonts have as a style of plain letters. */
const alphabets: readonly (readonly [letters: RegExp, className: string])[] = [
	[/^[\u{1D400}-\u{1D433}\u{1D6A8}-\u{1D6E1}\u{1D7CE}-\u{1D7D7}]+$/u, 'math-bold'],
	[/^[\u{1D434}-\u{1D467}\u{1D6E2}-\u{1D71B}\u210E]+$/u, 'math-variable'],
	[/^[\u{1D468}-\u{1D49B}\u{1D71C}-\u{1D755}]+$/u, 'math-bold math-variable'],
];

// Letterlike symbols (`ℝ`) and the mathematical alphabets are no plain letters.
const variable = /<mi>(?=(?![\u2100-\u214F\u{1D400}-\u{1D7FF}])\p{L}\p{Mn}*<)/gu;
const styled = /<(mi|mn)((?: [a-z]+="[^"]*")*)>([\u{1D400}-\u{1D7FF}\u210E]+)<\/\1>/gu;

/**
 * A formula whose variables and bold letters are plain letters with a class for the style sheet. Browsers would set them
 * from the mathematical alphabets, which many systems have no font for, and leave blanks.
 */
export function plainLetters(mathMl: string): string {
	// MathML Core §3.2.2: a single letter stands for its italic form.
	const marked = mathMl.replace(variable, '<mi class="math-variable">');
	return marked.replace(styled, (element, name: string, attributes: string, letters: string) => {
		const className = alphabets.find(([alphabet]) => alphabet.test(letters))?.[1];
		const others = attributes.replace(/ (?:class|mathvariant)="[^"]*"/g, '');
		return className === undefined
			? element
			: `<${name} class="${className}"${others}>${letters.normalize('NFKC')}</${name}>`;
	});
}
