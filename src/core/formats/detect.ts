import type { Decoded, Format } from './decoded';
import { describeForeign, describeUnread } from './describeForeign';
import { huggingFacePage } from './hf-page/trendingPage';
import { huggingFaceDailyPapers } from './huggingface/dailyPapers';
import { feedFile } from './snapshot/feedText';

/** The more telling formats first. */
const formats: readonly Format[] = [feedFile, huggingFaceDailyPapers, huggingFacePage];

/** The papers of a text in any format Glossator reads, found by content; total: any text gives an answer. */
export function decode(text: string): Decoded {
	if (text.length > maxLength) {
		return unknown('The text is larger than 64 MB. Import a smaller part of it.');
	}
	// Some editors write a byte order mark; it takes no line, so places stay right.
	const content = text.startsWith('\ufeff') ? text.slice(1) : text;
	const foreign = describeForeign(content);
	const format = foreign === undefined ? formats.find((candidate) => candidate.matches(content)) : undefined;
	if (!format) {
		return unknown(`${foreign ?? describeUnread(content)}. ${whatIsRead}`);
	}
	return { format: format.name, ...format.decode(content) };
}

const maxLength = 64 * 1024 * 1024;
const whatIsRead =
	'Glossator reads the text of a Hugging Face papers page, the JSON of Hugging Face Daily Papers, and its own feeds.';

function unknown(message: string): Decoded {
	return { format: 'unknown', papers: [], problems: [{ message, line: 1 }] };
}
