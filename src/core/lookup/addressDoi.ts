import { doiIn } from '../paper/doi';

/**
 * The DOI that a publisher's or resolver's address carries, without what the publisher puts behind it (`/full`,
 * `.pdf`, `v1.full`, `&type=printable`); `undefined` where it carries none.
 */
export function addressDoi(address: string): string | undefined {
	const found = named.exec(address);
	if (!found) {
		return undefined;
	}
	const isInQuery = address.slice(0, found.index).includes('?');
	const name = address.slice(found.index).split(isInQuery ? /[&#]/ : /[?#]/, 1)[0] ?? '';
	const isResolver = resolver.test(address);
	return doiIn(isResolver ? name : withoutView(name.replace(/%2f/gi, '/')));
}

const named = /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2f)/i;
const resolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;
/** Bounds the tails that one address can have. */
const mostTails = 5;
const tails = [
	/;jsessionid=.*$/i,
	/\/+$/,
	/\/(?:full|full-?text|abstract|abs|pdf|pdfft|epdf|epub|meta|html|summary|references|citedby|figures|metrics|tab-[a-z-]{1,20}|suppl_file|download)$/i,
	/\.(?:pdf|epub|html?|xml)(?:\+html)?$/i,
	// bioRxiv and medRxiv put version and view behind the DOI.
	/(?<=^10\.(?:1101|64898)\/.{0,80}\d)v\d{1,3}(?:\.[a-z.-]{1,30})?$/i,
	/(?<=^10\.(?:1101|64898)\/.{0,80}\d)\.(?:full|abstract|short|full-text|article-info|supplementary-material)$/i,
];

function withoutView(name: string): string {
	let rest = name.slice(0, 500);
	for (let turn = 0; turn < mostTails; turn++) {
		const before = rest;
		rest = tails.reduce((text, tail) => text.replace(tail, ''), rest);
		if (rest === before) {
			break;
		}
	}
	return rest;
}
