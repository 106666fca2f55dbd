import type { Name, Paper } from '../paper/paper';
import { doiUrl, pageUrl } from '../paper/paperLinks';
import { escapeHtml } from '../text/escapeHtml';

/** Markup of a formatted reference. */
export type ReferenceOutput = 'text' | 'html' | 'markdown';

/** Authors named before `et al.` (APA 7 §9.8 names twenty; a line of a note wants fewer). */
const maxAuthors = 7;

/** A paper as one author–date reference: `Liu, J., & Min, S. (2024). Title. Venue. https://…`. */
export function plainReference(paper: Paper, output: ReferenceOutput): string {
	const { plain, emphasis } = markups[output];
	const parts = [
		authorText(paper) && plain(ended(authorText(paper))),
		`(${paper.issued ? paper.issued.year : 'n.d.'}).`,
		emphasis(ended(paper.title)),
		paper.containerTitle && plain(ended(paper.containerTitle)),
		addressOf(paper) && plain(addressOf(paper)),
	];
	return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

interface Markup {
	readonly plain: (text: string) => string;
	readonly emphasis: (text: string) => string;
}

const same = (text: string) => text;
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>$]/g, '\\$&');
const markups: Readonly<Record<ReferenceOutput, Markup>> = {
	text: { plain: same, emphasis: same },
	html: { plain: escapeHtml, emphasis: (text) => `<i>${escapeHtml(text)}</i>` },
	markdown: { plain: escapeMarkdown, emphasis: (text) => `*${escapeMarkdown(text)}*` },
};

function authorText(paper: Paper): string {
	const named = paper.author.slice(0, maxAuthors).map(invertedName);
	if (paper.author.length > maxAuthors || paper.moreAuthors) {
		return [...named, 'et al.'].join(', ');
	}
	const last = named.pop() ?? '';
	return named.length === 0 ? last : `${named.join(', ')}, & ${last}`;
}

function invertedName(name: Name): string {
	if (name.literal !== undefined || name.family === undefined) {
		return name.literal ?? name.given ?? '';
	}
	const family = [name['non-dropping-particle'], name.family].filter((part) => part).join(' ');
	const initials = (name.given ?? '').split(/[\s.]+/).filter((part) => part !== '');
	const given = initials.map((part) => part.split('-').map(initial).join('-')).join(' ');
	return [family, given, name.suffix].filter((part) => part).join(', ');
}

const initial = (part: string) => `${[...part][0] ?? ''}.`;

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The DOI is what lasts; a page may move. */
const addressOf = (paper: Paper) => doiUrl(paper.identifiers.doi) ?? pageUrl(paper) ?? '';
