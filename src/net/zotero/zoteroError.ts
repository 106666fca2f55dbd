import { HttpError } from '../http/httpTypes';

/** Why Zotero gives nothing, where there is something the user can do about it. */
export type ZoteroFailure =
	/** The local API is switched off: Settings → Advanced → "Allow other applications on this computer to …". */
	| 'disabled'
	/** zotero.org does not know the key, or the key may not read this library. */
	| 'key'
	/** zotero.org wants a key for this library, and none is set. */
	| 'keyMissing'
	/** There is no such library, collection or saved search (any more). */
	| 'notFound'
	/** No Zotero runs on this computer. */
	| 'notRunning'
	/** Zotero refuses the request for a reason of its own. */
	| 'refused'
	/** Only the Zotero on this computer can run saved searches. */
	| 'searchOnline'
	/** The answer is damaged, or another program's. */
	| 'unreadable'
	/** This Zotero has another version of the API. */
	| 'unsupported'
	/** The Zotero on this computer has the library of another user. */
	| 'wrongUser';

/** A failure that needs no technical words; what HTTP said is its cause. */
export class ZoteroError extends Error {
	readonly kind: ZoteroFailure;

	constructor(kind: ZoteroFailure, cause?: HttpError) {
		super(`Zotero: ${messages[kind]}${cause?.detail === undefined ? '' : ` (${cause.detail.slice(0, 200)})`}`, {
			cause,
		});
		this.name = 'ZoteroError';
		this.kind = kind;
	}
}

const messages: Readonly<Record<ZoteroFailure, string>> = {
	disabled: 'its local API is not enabled',
	key: 'the key is not valid for this library',
	keyMissing: 'a key is needed for this library',
	notFound: 'no such library, collection or saved search',
	notRunning: 'not running',
	refused: 'the request was refused',
	searchOnline: 'saved searches run on this computer only',
	unreadable: 'its answer cannot be read',
	unsupported: 'its API has another version',
	wrongUser: 'it has the library of another user',
};

/** The failure behind an HTTP error; any other error as it is. */
export function zoteroFailure(error: unknown, asked: { readonly online: boolean; readonly hasKey: boolean }): unknown {
	if (!(error instanceof HttpError)) {
		return error;
	}
	const kind = asked.online ? onlineKind(error, asked.hasKey) : localKind(error);
	return kind === undefined ? error : new ZoteroError(kind, error);
}

/** https://www.zotero.org/support/dev/web_api/v3/basics#http_status_codes */
function onlineKind({ status }: HttpError, hasKey: boolean): ZoteroFailure | undefined {
	if (status === 401 || status === 403) {
		return hasKey ? 'key' : 'keyMissing';
	}
	return status === 404 ? 'notFound' : undefined;
}

/** What server_localAPI.js of Zotero answers. */
function localKind({ kind, status, detail = '' }: HttpError): ZoteroFailure | undefined {
	if (status === undefined) {
		return kind === 'network' ? 'notRunning' : undefined;
	}
	const kinds: Readonly<Record<number, ZoteroFailure | undefined>> = {
		400: /logged-in user/i.test(detail) ? 'wrongUser' : undefined,
		403: /not enabled/i.test(detail) ? 'disabled' : 'refused',
		// Zotero 6 has the server, but no API.
		404: /no endpoint/i.test(detail) ? 'unsupported' : 'notFound',
		501: 'unsupported',
	};
	return kinds[status];
}
