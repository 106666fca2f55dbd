/** Letters that NFD leaves whole, and what readers type for them. */
const letters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ı: 'i',
	ħ: 'h',
	ŧ: 't',
	ŋ: 'n',
};

/** Lower-cases and strips diacritics (Erdős → erdos, Müller → muller), the same on every machine and locale. */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[ßæœøđðþłıħŧŋ]/g, (letter) => letters[letter] ?? letter);
}
