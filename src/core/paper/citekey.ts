import { foldText } from '../text/foldText';
import type { PaperRecord } from './paper';
import { titleWords } from './titleKey';

type Cited = Pick<PaperRecord, 'author' | 'issued' | 'title'>;

/**
 * A key to cite the paper by: `liu2024infinigram`, first author, year, first significant word of the title; without an
 * author the first three words. Letters a–z and digits only, beginning with a letter, at most 60 characters, so that
 * it is valid in Pandoc, LaTeX, Typst and as a file name everywhere; `a`, `b`, … `aa` are added while it is taken.
 */
export function citekeyFor(record: Cited, taken: (key: string) => boolean): string {
	const base = baseOf(record);
	return firstFree(
		(attempt) => base + lettersOf(attempt),
		(key) => deviceName.test(key) || taken(key),
	);
}

const maxBase = 50;
const maxWord = 24;
/** Names that Windows keeps for devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const insignificant = new Set(
	(
		'a about after all an and are as at be been between beyond but by can do does for from has have how if in into ' +
		'is it its more no not of on or our over some than that the their there these they this to toward towards ' +
		'under use using via we what when where which who why will with without you your'
	).split(' '),
);

function baseOf({ author, issued, title }: Cited): string {
	const [first] = author;
	const name = ascii(first?.family ?? first?.literal ?? first?.given ?? '').slice(0, maxWord);
	const words = significantWords(title);
	const year = issued && issued.year > 0 && issued.year < 10_000 ? String(Math.trunc(issued.year)) : '';
	const key = name === '' ? words.slice(0, 3).join('') : name + year + (words[0] ?? '');
	const bounded = (key === '' ? `paper${year}` : key).slice(0, maxBase);
	return /^\d/.test(bounded) ? `p${bounded}` : bounded;
}

/** The title's words in a–z and digits, hyphenated words joined, without those that say little. */
function significantWords(title: string): readonly string[] {
	const words = titleWords(title)
		.split(/[\s:;,/—|]+/)
		.map((word) => ascii(word).slice(0, maxWord))
		.filter((word) => word !== '');
	const significant = words.filter((word) => !insignificant.has(word));
	return significant.length > 0 ? significant : words;
}

function ascii(text: string): string {
	return foldText(text).replace(/[^a-z0-9]/g, '');
}

/** '' for 0, then a, b, … z, aa, ab, … */
function lettersOf(attempt: number): string {
	let letters = '';
	for (let rest = attempt; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
	}
	return letters;
}

/** A free key right after a taken one: tried in turn at first, then by doubling and halving, for feeds of equal titles. */
function firstFree(keyOf: (attempt: number) => string, taken: (key: string) => boolean): string {
	let free = 0;
	while (free < 26 && taken(keyOf(free))) {
		free++;
	}
	let last = free - 1;
	while (taken(keyOf(free))) {
		last = free;
		free *= 2;
	}
	while (free - last > 1) {
		const middle = Math.floor((free + last) / 2);
		if (taken(keyOf(middle))) {
			last = middle;
		} else {
			free = middle;
		}
	}
	return keyOf(free);
}
