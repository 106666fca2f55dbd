import { pageDocument, shortText } from './pageDocument';
import type { PageAssets } from './pageDocument';

/** A page that only says something. */
export interface EmptyPage {
	readonly title: string;
	readonly message: string;
	readonly assets: PageAssets;
	readonly language: string;
}

/** The page in place of a paper that cannot be shown, such as one that is no longer in the library. */
export function emptyPage({ title, message, assets, language }: EmptyPage): string {
	const body = `<main class="empty">\n<h1 dir="auto">${shortText(title)}</h1>\n<p>${shortText(message)}</p>\n</main>`;
	return pageDocument({ title, body, assets, language });
}
