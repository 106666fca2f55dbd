import { escapeHtml } from '../text/escapeHtml';
import { singleLine } from '../text/plainText';
import { cut } from './abstractHtml';

/** What the webview gives the page. */
export interface PageAssets {
	/** `webview.cspSource`. */
	readonly cspSource: string;
	/** Style sheets as webview URIs. */
	readonly styleUris: readonly string[];
}

/** The frame of every page: no scripts, nothing inline, styles from the extension only. */
export interface PageDocument {
	/** Plain text. */
	readonly title: string;
	/** HTML of the body. */
	readonly body: string;
	readonly assets: PageAssets;
	/** BCP 47 tag of the reader's language. */
	readonly language: string;
}

/** The HTML document around a body. */
export function pageDocument({ title, body, assets, language }: PageDocument): string {
	// A source of a policy never holds a separator, so that whatever comes in stays one directive.
	const sources = assets.cspSource.replace(/[;,\s]+/g, ' ').trim();
	const policy = `default-src 'none'; style-src ${sources === '' ? "'none'" : sources};`;
	const styles = assets.styleUris.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri)}">`);
	return `<!DOCTYPE html>
<html lang="${escapeHtml(knownLocale(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shortText(title)}</title>
${styles.join('\n')}
</head>
<body>
${body}
</body>
</html>
`;
}

/** A language tag that `Intl` takes: the given one in its canonical spelling, else English. */
export function knownLocale(language: string): string {
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en';
	} catch {
		// Not a language tag.
		return 'en';
	}
}

/** Foreign text on one line, bounded and escaped. */
export function shortText(text: string): string {
	return escapeHtml(singleLine(cut(text, 500)));
}
