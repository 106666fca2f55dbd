const kinds: readonly (readonly [looks: string, pattern: RegExp])[] = [
	['The text is empty', /^\s*$/],
	['This is a PDF file', /^\s*%PDF-/],
	['This is a ZIP file or an office document', /^PK\u0003\u0004/],
	['This is a web page (HTML)', /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|script|div)\b/i],
	['This is an XML file', /^\s*<(?:\?xml|[a-z][\w:-]{0,50}[\s>])/i],
];

/** What a text is that none of Glossator's decoders reads: `This is a PDF file`; `undefined` where it may be readable. */
export function describeForeign(text: string): string | undefined {
	const start = text.slice(0, lookedAt);
	const known = kinds.find(([, pattern]) => pattern.test(start.slice(0, 4000)))?.[0];
	return known ?? (isBinary(start) ? 'This is a binary file' : undefined);
}

/** What a text looks like that no decoder takes for its own. */
export function describeUnread(text: string): string {
	return /^\s*[[{]/.test(text) ? 'This is JSON, but no list of papers' : 'This does not look like a list of papers';
}

const lookedAt = 20_000;

/** A text has few control characters; a file of pictures or programs decoded as text is full of them. */
function isBinary(start: string): boolean {
	const strange = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
	return strange > 8 && strange > start.length / 50;
}
