import { escapeHtml } from '../text/escapeHtml';
import { singleLine } from '../text/plainText';
import { cut } from './abstractHtml';
import { safeLink } from './safeLink';

/** A link to the web; where the address is no http(s) address, the text alone. */
export function webLink(address: string, text: string = withoutScheme(address)): string {
	const label = `<bdi>${escapeHtml(cut(singleLine(text), 120))}</bdi>`;
	const href = safeLink(address);
	return href === undefined ? label : `<a href="${escapeHtml(href)}">${label}</a>`;
}

function withoutScheme(address: string): string {
	return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
