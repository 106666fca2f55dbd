const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** An address without what ends the sentence, the quotation or the bracket around it. */
export function withoutPunctuation(address: string): string {
	let end = address.length;
	for (; end > 0; end--) {
		const last = address[end - 1] ?? '';
		const opener = openers[last];
		const isOwn = opener === undefined || count(address, opener, end) >= count(address, last, end);
		if (!/[.,;:!?'*_`|\\’”»]/.test(last) && isOwn) {
			break;
		}
	}
	return address.slice(0, end);
}

function count(text: string, character: string, end: number): number {
	return text.slice(0, end).split(character).length - 1;
}
