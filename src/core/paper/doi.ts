// DOI Handbook §2.2: `10.`, a registrant code, a slash, and any printable characters.
const doi = /10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s"<>{}|\\^`\p{Cc}\p{Cs}]{1,400}/u;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The first DOI in a text (`doi:10.1000/X`, `https://doi.org/10.1000%2FX`, a publisher's address), lower-case and without
 * a resolver; `undefined` where there is none.
 */
export function doiIn(text: string): string | undefined {
	const isUrl = /^\s*https?:/i.test(text);
	const start = text.indexOf('10.');
	const found = start < 0 ? null : doi.exec(decoded(text.slice(start, start + maxLookedAt)));
	if (!found) {
		return undefined;
	}
	const name = isUrl ? (found[0].split(/[?#]/, 1)[0] ?? '') : found[0];
	// bioRxiv and medRxiv put version and file type behind the DOI.
	const own = name.startsWith('10.1101/') ? name.replace(/(?<=\d)v\d{1,3}(?:\.[a-z.-]{1,20})?$/, '') : name;
	const trimmed = withoutPunctuation(own).toLowerCase();
	return trimmed.endsWith('/') ? undefined : trimmed;
}

/** Whether a DOI names a preprint, by the registrants of the large preprint servers. */
export function isPreprintDoi(text: string): boolean {
	return /^10\.(?:48550|1101|21203|2139|20944|26434|31234|31219|36227|22541)\//.test(text);
}

const maxLookedAt = 4000;

function decoded(text: string): string {
	return text.replace(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}

/** Drops what ends a sentence or a bracket around the DOI rather than the DOI itself. */
function withoutPunctuation(text: string): string {
	let end = text.length;
	for (; end > 0; end--) {
		const last = text[end - 1] ?? '';
		const opener = closers[last];
		if (!/[.,;:!?'*_]/.test(last) && (opener === undefined || count(text, opener, end) >= count(text, last, end))) {
			break;
		}
	}
	return text.slice(0, end);
}

function count(text: string, character: string, end: number): number {
	let found = 0;
	for (let at = text.indexOf(character); at >= 0 && at < end; at = text.indexOf(character, at + 1)) {
		found++;
	}
	return found;
}
