import { HttpError } from './httpTypes';

/** The address of a request without its fragment; throws `address` unless it is an absolute http(s) one without user name. */
export function requestAddress(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const fault =
		url === undefined
			? 'not an address'
			: !/^https?:$/.test(url.protocol)
				? 'not an http(s) address'
				: url.username || url.password
					? 'user name or password in the address'
					: undefined;
	if (url === undefined || fault !== undefined) {
		throw new HttpError(fault ?? '', { kind: 'address', url: withoutPassword(text) });
	}
	url.hash = '';
	return url;
}

/** So that no message or log shows it. */
function withoutPassword(text: string): string {
	return text.slice(0, 2048).replace(/\/\/[^/?#]*@/, '//…@');
}
