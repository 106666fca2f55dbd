import type { PaperType } from '../../paper/paperTypes';

/** Types of BibTeX (BibTeXing §3.1), biblatex (§2.1) and of the styles that many use besides; others are documents. */
export function entryTypeOf(type: string): PaperType {
	return types.get(type) ?? 'document';
}

/** Entries that describe no publication: data for others to inherit, sets, settings of a style. */
export function isNoPaper(type: string): boolean {
	return /^(?:xdata|set|control|settings|ieeetranbstctl|achemso-control|rsc-control|revtex-control)$/.test(type);
}

const written: Readonly<Partial<Record<PaperType, string>>> = {
	'article-journal': 'article suppperiodical newspaper newsarticle magazine',
	book: 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference booklet manual ebook',
	chapter: 'inbook bookinbook suppbook incollection suppcollection',
	dataset: 'dataset data',
	entry: 'inreference',
	manuscript: 'unpublished',
	'paper-conference': 'inproceedings conference',
	patent: 'patent',
	post: 'post blog blogpost',
	report: 'report techreport whitepaper',
	review: 'review',
	software: 'software softwareversion softwaremodule codefragment computerprogram',
	speech: 'talk presentation lecture speech',
	standard: 'standard norm',
	thesis: 'thesis phdthesis mastersthesis masterthesis bachelorthesis bachelorsthesis diplomathesis',
	webpage: 'online electronic www webpage',
};
const types: ReadonlyMap<string, PaperType> = new Map(
	Object.entries(written).flatMap(([type, names]) =>
		names.split(' ').map((name): [string, PaperType] => [name, type as PaperType]),
	),
);
