import { HttpError } from './httpTypes';
import { shownAddress } from './shownAddress';

/**
 * The address of a request without its fragment; throws `address` unless it is an absolute http(s) one, `credentials`
 * when a user name stands in it.
 */
export function requestAddress(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol)) {
		throw new HttpError('no http(s) address', { kind: 'address', url: shownAddress(text) });
	}
	if (url.username || url.password) {
		throw new HttpError('user name in the address', { kind: 'credentials', url: shownAddress(text) });
	}
	url.hash = '';
	return url;
}
