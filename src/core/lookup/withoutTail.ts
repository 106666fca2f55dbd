/** The length of a text without what ends a sentence, a quotation or a bracket around it rather than the text itself. */
export function lengthWithoutTail(text: string): number {
	const open = new Map([...closers.values()].map((opener) => [opener, count(text, opener)]));
	const closed = new Map([...closers.keys()].map((closer) => [closer, count(text, closer)]));
	let end = text.length;
	for (; end > 0; end--) {
		const last = text[end - 1] ?? '';
		const surplus = (closed.get(last) ?? 0) - (open.get(closers.get(last) ?? '') ?? 0);
		if (!punctuation.test(last) && surplus <= 0) {
			break;
		}
		closed.set(last, (closed.get(last) ?? 0) - 1);
	}
	return end;
}

const punctuation = /[.,;:!?'*_’”»…]/;
const closers: ReadonlyMap<string, string> = new Map([
	[')', '('],
	[']', '['],
	['}', '{'],
]);

function count(text: string, character: string): number {
	return text.split(character).length - 1;
}
