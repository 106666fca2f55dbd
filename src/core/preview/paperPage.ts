import type { Paper } from '../paper/paper';
import type { PageStrings } from './pageStrings';

/** What the webview gives the page. */
export interface PageAssets {
	/** `webview.cspSource`. */
	readonly cspSource: string;
	/** Style sheets as webview URIs. */
	readonly styleUris: readonly string[];
}

/** A paper near this one, as a link to its preview. */
export interface RelatedPaper {
	readonly id: string;
	readonly citekey: string;
	readonly title: string;
	readonly byline?: string;
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

/** A page that only says something, such as that the paper is gone. */
export interface MessagePage {
	readonly title: string;
	readonly message: string;
	readonly assets: PageAssets;
	readonly language: string;
}
