/** The first sentence of a text, or as many of its words as a title may have, with an ellipsis; empty where there are none. */
export function firstSentence(text: string): string {
	const line = text.slice(0, 1_000).replace(/\s+/g, ' ').replace(/^- /, '').trim();
	const end = line.search(
		/(?<=[\p{L}\p{N})”"]{2}[.!?…]["”')]?)(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|cf|al|Fig|resp|approx)\.) |(?<=[\p{L}\p{N}][.!?…])$|(?<=[。！？])/u,
	);
	const sentence = end > 0 ? line.slice(0, end) : line;
	if (sentence.length <= maxLength) {
		return sentence.replace(/(?<!\.)\.$/, '');
	}
	const cut = sentence.slice(0, maxLength);
	return `${cut.slice(0, cut.lastIndexOf(' ') > maxLength / 2 ? cut.lastIndexOf(' ') : undefined).replace(/[\s,;:]+$/, '')}…`;
}

const maxLength = 120;
