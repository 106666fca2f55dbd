/**
 * A link of a feed made absolute (RFC 3986 §5.2, the common cases): against the address of the page or feed it stands in.
 * What is relative without a base, or has another scheme, stays as it is.
 */
export function absoluteAddress(href: string, base: string | undefined): string {
	const written = href.slice(0, maxLength).trim();
	const parts = /^(https?:\/\/[^/?#]{1,300})([^?#]{0,2000})(\?[^#]{0,2000})?/i.exec(base?.trim() ?? '');
	const [, origin, path = '', query = ''] = parts ?? [];
	if (origin === undefined || written === '' || /^[a-z][a-z\d+.-]{0,30}:/i.test(written)) {
		return written;
	}
	if (written.startsWith('//')) {
		return origin.slice(0, origin.indexOf('//')) + written;
	}
	if (written.startsWith('/')) {
		return origin + written;
	}
	if (/^[?#]/.test(written)) {
		return origin + (path || '/') + (written.startsWith('#') ? query : '') + written;
	}
	return origin + withoutDots(`${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${written}`);
}

const maxLength = 4_000;

function withoutDots(path: string): string {
	const [, route = '', rest = ''] = /^([^?#]*)([^]*)$/.exec(path) ?? [];
	const segments: string[] = [];
	for (const segment of route.split('/').slice(1)) {
		if (segment === '..') {
			segments.pop();
		} else if (segment !== '.') {
			segments.push(segment);
		}
	}
	return `/${segments.join('/')}${rest}`;
}
