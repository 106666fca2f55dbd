import { skipSpace } from '../jsonParts';
import { textOf } from '../jsonValue';
import { boundText } from '../cleanText';
import { singleLine } from '../../text/plainText';
import { valueAt } from '../json/listIn';
import { htmlLine } from '../xml/htmlText';
import { readXml } from '../xml/readXml';
import { childOf, markupIn } from '../xml/xmlElement';
import { channelOf } from './xmlFeed';

/** What a feed (RSS, Atom, JSON Feed) calls itself, on one line of at most 200 characters; `undefined` where it does not. */
export function feedTitle(text: string): string | undefined {
	const head = text.slice(0, maxLookedAt);
	const written = head[skipSpace(head, 0)] === '{' ? textOf(valueAt(head, ['title'])) : xmlTitle(head);
	const title = boundText(singleLine(htmlLine(written ?? '')), 200);
	return title === '' ? undefined : title;
}

const maxLookedAt = 200_000;

function xmlTitle(head: string): string | undefined {
	const { root } = readXml(head, new Set(['item', 'entry']));
	const title = childOf(channelOf(root), 'title', 'atom:title', 'dc:title');
	return title && markupIn(title);
}
