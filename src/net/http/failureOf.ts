import { HttpError } from './httpTypes';

/** What an error of `fetch`, or of reading the body it gave, stands for. */
export function failureOf(error: unknown, url: string, reading: boolean): HttpError {
	if (error instanceof HttpError) {
		return error;
	}
	const causes = causesOf(error);
	const untrusted = causes.find(({ code, message }) => tlsCode.test(code) || tlsMessage.test(message));
	const kind = untrusted ? 'tls' : reading ? 'truncated' : 'network';
	const { message, code } = untrusted ?? causes.findLast(({ message }) => message !== '') ?? { message: '', code: '' };
	const reason = message.includes(code) ? message : `${message} (${code})`;
	return new HttpError(reason || String(error), { kind, url, cause: error });
}

/** Codes of Node's TLS (nodejs.org/api/tls.html, X.509 certificate error codes; OpenSSL's errors). */
const tlsCode =
	/^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|ERROR_IN_CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|EPROTO$)/;
/** Errors of Chromium's network, which carry no code. */
const tlsMessage = /net::ERR_(CERT_|SSL_)/;

interface Cause {
	readonly message: string;
	readonly code: string;
}

/** The error and what is behind it, from the outside in; `fetch` itself only says that it failed. */
function causesOf(error: unknown, depth = 0): readonly Cause[] {
	if (!(error instanceof Error) || depth > 5) {
		return [];
	}
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	// Both addresses of a host refused: Node gives one error for each.
	const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
	// OpenSSL's message is a dump of its internals, with the reason beside it.
	const message = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
	return [{ message, code }, ...causesOf(inner, depth + 1)];
}
