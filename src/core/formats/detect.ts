import { arxivApi } from './arxiv/arxivApi';
import { arxivFeed } from './arxiv/arxivFeed';
import { betterBibtex } from './better-bibtex/betterBibtex';
import { bibtex } from './bibtex/bibtex';
import { crossrefWorks } from './crossref/crossrefWorks';
import { cslJson } from './csl/cslJson';
import { cslYaml } from './csl/cslYaml';
import { dataCiteRecords } from './datacite/dataCiteRecords';
import type { Decoded, Format } from './decoded';
import { describeForeign, describeUnread } from './describeForeign';
import { huggingFacePage } from './hf-page/trendingPage';
import { huggingFaceDailyPapers } from './huggingface/dailyPapers';
import { huggingFacePapersPage } from './huggingface/papersPage';
import { nbib } from './nbib/nbib';
import { openAlexWorks } from './openalex/openAlexWorks';
import { ris } from './ris/ris';
import { semanticScholarPapers } from './semantic-scholar/semanticScholarPapers';
import { feedFile } from './snapshot/feedText';
import { jsonFeed } from './syndication/jsonFeed';
import { atom, rss } from './syndication/xmlFeed';
import { zoteroItems } from './zotero/zoteroItems';

/** The more telling formats first; what the first one takes, the others are not asked. */
const formats: readonly Format[] = [
	...[feedFile, arxivApi, arxivFeed, rss, atom, jsonFeed],
	...[crossrefWorks, openAlexWorks, semanticScholarPapers, dataCiteRecords, zoteroItems, betterBibtex],
	...[huggingFaceDailyPapers, cslJson, nbib, ris, bibtex],
];

/** Tried last, for they look at less: the text of a web page, and YAML, which almost any text is. */
const looseFormats: readonly Format[] = [huggingFacePage, cslYaml];

/** The papers of a text in any format Glossator reads, found by content; total: any text gives an answer. */
export function decode(text: string): Decoded {
	if (text.length > maxLength) {
		return unknown('The text is larger than 64 MB. Import a smaller part of it.');
	}
	// Some editors write a byte order mark; it takes no line, so places stay right.
	const content = text.startsWith('\ufeff') ? text.slice(1) : text;
	const format = [huggingFacePapersPage, ...formats].find((candidate) => candidate.matches(content));
	const foreign = format ? undefined : describeForeign(content);
	const found =
		format ?? (foreign === undefined ? looseFormats.find((candidate) => candidate.matches(content)) : undefined);
	return found
		? { format: found.name, ...found.decode(content) }
		: unknown(`${foreign ?? describeUnread(content)}. ${whatIsRead}`);
}

const maxLength = 64 * 1024 * 1024;
const whatIsRead =
	'Glossator reads feeds (RSS, Atom, JSON Feed, arXiv, Hugging Face Daily Papers), bibliographies (BibTeX, RIS, PubMed, CSL) ' +
	'and the answers of OpenAlex, Crossref, Semantic Scholar, DataCite and Zotero.';

function unknown(message: string): Decoded {
	return { format: 'unknown', papers: [], problems: [{ message, line: 1 }] };
}
