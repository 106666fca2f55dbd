/** An address as it may stand in messages and logs: at most 500 characters, without the values of keys and passwords. */
export function shownAddress(url: string): string {
	const shown = url.slice(0, 2000).replace(userName, '//…@').replace(secret, '$1…');
	return shown.length > 500 ? `${shown.slice(0, 500)}…` : shown;
}

const userName = /\/\/[^/?#]*@/;
const secret =
	/([?&](?:x-)?(?:api[_-]?key|key|(?:access|auth)?[_-]?token|password|secret|client_secret|sig|signature)=)[^&#]*/gi;
