/**
 * The sentences of a text, as they stand in it, in order. A full stop ends one unless it belongs to an abbreviation, an
 * initial or a number, or stands in a formula; a line break inside a paragraph does not.
 */
export function sentencesIn(text: string): readonly string[] {
	return text.split(/\n\s*\n/).flatMap((paragraph) => sentencesOfParagraph(paragraph.replace(/\s+/g, ' ').trim()));
}

/** What ends a sentence and may be followed by closing marks, then a new one. */
const ending = /[.!?][)\]"'’”]*\s(?=["'“‘([]?[\p{Lu}\d$\\])/gu;
const abbreviations =
	/(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|resp|approx|etc|Fig|Figs|Eq|Eqs|Sec|Tab|Ref|Refs|No|Dr|Prof|St|[A-Z])\.$/;

function sentencesOfParagraph(paragraph: string): readonly string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const { index, 0: mark } of paragraph.matchAll(ending)) {
		const end = index + mark.length;
		const sentence = paragraph.slice(start, end).trimEnd();
		if (!abbreviations.test(sentence.slice(-12)) && !isInFormula(sentence)) {
			sentences.push(sentence);
			start = end;
		}
	}
	const rest = paragraph.slice(start).trim();
	return rest === '' ? sentences : [...sentences, rest];
}

function isInFormula(sentence: string): boolean {
	let dollars = 0;
	for (let at = sentence.indexOf('$'); at >= 0; at = sentence.indexOf('$', at + 1)) {
		dollars += sentence[at - 1] === '\\' ? 0 : 1;
	}
	return dollars % 2 === 1;
}
