import type { Format, Problem } from '../decoded';
import { decodeEntities } from '../json/decodeEntities';
import { lineFinder } from '../lineFinder';
import { huggingFaceDailyPapers } from './dailyPapers';

/**
 * The web pages of huggingface.co/papers (a day, week or month, the trending list, one paper), saved or fetched: their data
 * stands as HTML-escaped JSON in the `data-props` of the element whose `data-target` is one of the page's components.
 */
export const huggingFacePapersPage: Format = {
	name: 'huggingface-html',
	matches: (text) => /^\s*</.test(text.slice(0, 1000)) && propsIn(text) !== undefined,
	decode: (text) => {
		const props = propsIn(text);
		if (!props) {
			return { papers: [], problems: [{ message: 'The page has no list of papers.', line: 1 }] };
		}
		const { papers, problems } = huggingFaceDailyPapers.decode(decodeEntities(text.slice(props.start, props.end)));
		const before = lineFinder(text)(props.start) - 1;
		return { papers, problems: problems.map((problem) => shifted(problem, before)) };
	},
};

const target = /data-target=(["'])(?:DailyPapers|PaperContent|TrendingPapers|PapersPage)\1/g;
const maxTag = 2_000;

interface Props {
	readonly start: number;
	readonly end: number;
}

/** Where the props of the first papers component are; its two attributes stand in either order. */
function propsIn(text: string): Props | undefined {
	for (const { index } of text.matchAll(target)) {
		const props = propsAfter(text, index) ?? propsBefore(text, index);
		if (props) {
			return props;
		}
	}
	return undefined;
}

function propsAfter(text: string, at: number): Props | undefined {
	const tag = text.slice(at, at + maxTag);
	const found = /^[^<>]*?\sdata-props=(["'])/.exec(tag);
	if (!found) {
		return undefined;
	}
	const start = at + found[0].length;
	const end = text.indexOf(found[1] ?? '"', start);
	return { start, end: end < 0 ? text.length : end };
}

/** The value ends with the quotation mark before the target; inside it such marks are escaped. */
function propsBefore(text: string, at: number): Props | undefined {
	const before = /(["'])\s{1,20}$/.exec(text.slice(Math.max(0, at - 21), at));
	if (!before) {
		return undefined;
	}
	const end = at - before[0].length;
	const start = text.lastIndexOf(before[1] ?? '"', end - 1);
	const isProps = start > 0 && text.slice(Math.max(0, start - 20), start).endsWith('data-props=');
	return isProps ? { start: start + 1, end } : undefined;
}

function shifted(problem: Problem, lines: number): Problem {
	return problem.line === undefined ? problem : { ...problem, line: problem.line + lines };
}
