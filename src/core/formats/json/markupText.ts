import { decodeEntities } from './decodeEntities';
import { withoutTags } from './withoutTags';

/**
 * The text of what publishers deposit as JATS or HTML in titles and abstracts
 * (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/abstracts/): paragraphs are
 * separated by an empty line, formulas are their TeX where there is one, `<` that opens no known tag stays text.
 */
export function markupText(markup: string): string {
	const plain = decodeEntities(withoutTags(markup.slice(0, maxLookedAt)));
	// Deposits are often escaped twice; what then looks like formatting was meant as such.
	const twice = /&(?:lt|gt|amp|#\d{2,4});|<\/[a-z:]{1,20}>/i.test(plain) ? decodeEntities(withoutTags(plain)) : plain;
	return twice
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** An abstract without markup and without the word that says that it is one; `undefined` where nothing is left. */
export function abstractText(markup: string | undefined): string | undefined {
	const text = markup && markupText(markup).replace(/^(?:Abstract|ABSTRACT)(?:[.:]\s*|\n+|\s(?=\p{Lu}))/u, '');
	return text === '' ? undefined : text;
}

/** A title without markup; `undefined` where nothing is left. */
export function titleText(markup: string | undefined): string | undefined {
	const title = markup && markupText(markup.slice(0, maxTitle)).replace(/\n+/g, ' ');
	return title === '' ? undefined : title;
}

const maxTitle = 20_000;
const maxLookedAt = 400_000;
