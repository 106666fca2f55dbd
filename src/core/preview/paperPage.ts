import { fullName } from '../paper/nameText';
import type { Paper } from '../paper/paper';
import { escapeHtml } from '../text/escapeHtml';
import { singleLine } from '../text/plainText';
import { abstractHtml, titleHtml } from './abstractHtml';
import { commandLink } from './pageCommands';
import type { PageCommand } from './pageCommands';
import { dateText, pageDetails } from './pageDetails';
import { pageDocument, shortText } from './pageDocument';
import type { PageAssets } from './pageDocument';
import { fillPlaces } from './pageStrings';
import type { PageStrings } from './pageStrings';

/** A paper near this one, as a link to its preview. */
export interface RelatedPaper {
	readonly id: string;
	readonly citekey: string;
	readonly title: string;
	readonly byline?: string;
	/** Words that both share, the most telling first. */
	readonly terms?: readonly string[];
}

/** All that a page shows of a paper. */
export interface PaperPage {
	readonly paper: Paper;
	/** Labels of its topics, in the reader's language. */
	readonly topics: readonly string[];
	/** A note about it exists. */
	readonly note?: boolean;
	/** The current document cites it. */
	readonly cited?: boolean;
	/** Its place in the list it was opened from; `index` from 0. */
	readonly position?: { readonly index: number; readonly total: number };
	readonly related?: readonly RelatedPaper[];
	/** Names of feeds by id; a feed without one is shown by its id. */
	readonly feedLabels?: Readonly<Record<string, string>>;
	readonly assets: PageAssets;
	readonly strings: PageStrings;
	/** BCP 47 tag of the reader's language, which dates and numbers follow. */
	readonly language: string;
}

/** Authors named before `and 12 more`. */
const maxAuthors = 30;
const maxRelated = 20;
const maxShared = 5;

/** The preview of a paper as a whole HTML document for a webview without scripts; its links run `pageCommands`. */
export function paperPage(page: PaperPage): string {
	const parts = [header(page), actions(page), abstractSection(page), pageDetails(page), relatedSection(page)];
	const article = parts.filter((part) => part !== '').join('\n');
	const body = `${neighbours(page)}<main>\n<article>\n${article}\n</article>\n</main>`;
	return pageDocument({ title: page.paper.title, body, assets: page.assets, language: page.language });
}

function header(page: PaperPage): string {
	const { paper, strings } = page;
	const facts = [
		paper.issued && `<span>${dateText(paper.issued, page.language)}</span>`,
		paper.containerTitle && `<span class="venue" dir="auto">${shortText(paper.containerTitle)}</span>`,
		`<code>${shortText(paper.citekey)}</code>`,
		paper.version && paper.version.number > 1 && versionMark(page),
		page.cited && `<span class="state">${escapeHtml(strings.cited)}</span>`,
		page.note && `<span class="state">${escapeHtml(strings.noted)}</span>`,
	];
	const topics = page.topics.map((topic) => `<li dir="auto">${shortText(topic)}</li>`).join('');
	return [
		'<header>',
		`<h1 dir="auto">${titleHtml(paper.title)}</h1>`,
		authors(page),
		`<p class="facts">${facts.filter((fact) => fact).join(' ')}</p>`,
		topics && `<ul class="topics" aria-label="${escapeHtml(strings.topics)}">${topics}</ul>`,
		'</header>',
	]
		.filter((line) => line !== '')
		.join('\n');
}

function versionMark({ paper, strings }: PaperPage): string {
	return `<span class="state">${escapeHtml(fillPlaces(strings.versionMark, [String(paper.version?.number)]))}</span>`;
}

function authors({ paper, strings }: PaperPage): string {
	const shown = paper.author.slice(0, maxAuthors).map((name) => `<bdi>${shortText(fullName(name))}</bdi>`);
	if (shown.length === 0) {
		return '';
	}
	const others = paper.author.length - shown.length;
	if (others > 0) {
		shown.push(escapeHtml(fillPlaces(strings.moreAuthors, [String(others)])));
	} else if (paper.moreAuthors) {
		shown.push(escapeHtml(strings.otherAuthors));
	}
	return `<p class="authors" dir="auto">${shown.join(', ')}</p>`;
}

function actions({ paper, strings, note }: PaperPage): string {
	const { arxiv, doi, url } = paper.identifiers;
	const commands: readonly (readonly [PageCommand, string] | undefined)[] = [
		['glossator.insertCitation', strings.cite],
		['glossator.copyCitation', strings.copyCitation],
		['glossator.createNote', note ? strings.openNote : strings.createNote],
		paper.links.page || arxiv || doi || url ? ['glossator.openPage', strings.openPage] : undefined,
		paper.links.pdf || arxiv ? ['glossator.openPdf', strings.openPdf] : undefined,
	];
	return commandBar({ className: 'actions', label: strings.actions, id: paper.id, commands });
}

function neighbours({ paper, strings, position }: PaperPage): string {
	if (!position || position.total < 2) {
		return '';
	}
	const { index, total } = position;
	const place = fillPlaces(strings.position, [String(index + 1), String(total)]);
	const bar = commandBar({
		className: 'neighbours',
		label: strings.neighbours,
		id: paper.id,
		commands: [
			index > 0 ? ['glossator.previousPaper', strings.previous] : undefined,
			index < total - 1 ? ['glossator.nextPaper', strings.next] : undefined,
		],
		remark: place,
	});
	return `${bar}\n`;
}

interface CommandBar {
	readonly className: string;
	readonly label: string;
	readonly id: string;
	readonly commands: readonly (readonly [PageCommand, string] | undefined)[];
	readonly remark?: string;
}

function commandBar({ className, label, id, commands, remark }: CommandBar): string {
	const items = commands.flatMap((entry) => (entry ? [`<li>${commandLink(entry[0], id, entry[1])}</li>`] : []));
	if (remark !== undefined) {
		items.push(`<li>${escapeHtml(remark)}</li>`);
	}
	return `<nav class="${className}" aria-label="${escapeHtml(label)}"><ul>${items.join('')}</ul></nav>`;
}

function abstractSection({ paper, strings }: PaperPage): string {
	const heading = paper.abstractIsSummary ? strings.summary : strings.abstract;
	const text = paper.abstract ? abstractHtml(paper.abstract) : '';
	return [
		`<section class="abstract" aria-labelledby="abstract">`,
		`<h2 id="abstract">${escapeHtml(heading)}</h2>`,
		text === '' ? `<p class="remark">${escapeHtml(strings.noAbstract)}</p>` : `<div dir="auto">${text}</div>`,
		paper.abstractIsSummary && text !== '' ? `<p class="remark">${escapeHtml(strings.summaryRemark)}</p>` : '',
		'</section>',
	]
		.filter((line) => line !== '')
		.join('\n');
}

function relatedSection({ related = [], strings }: PaperPage): string {
	const items = related.slice(0, maxRelated).map(({ id, title, byline, terms = [] }) => {
		const link = commandLink('glossator.previewPaper', id, singleLine(title).slice(0, 300));
		const shared = terms.slice(0, maxShared).map((term) => `<i dir="auto">${shortText(term)}</i>`);
		return [
			`<li dir="auto">${link}`,
			byline === undefined ? '' : ` <span class="byline">${shortText(byline)}</span>`,
			shared.length === 0
				? ''
				: ` <span class="shared">${fillPlaces(escapeHtml(strings.shares), [shared.join(', ')])}</span>`,
			'</li>',
		].join('');
	});
	return items.length === 0
		? ''
		: `<section aria-labelledby="related">\n<h2 id="related">${escapeHtml(strings.related)}</h2>\n<ul>${items.join('')}</ul>\n</section>`;
}
