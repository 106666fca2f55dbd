import { HttpError } from '../../net/http/httpTypes';
import { explainHttpError } from '../platform/explainHttpError';
import { explainZotero } from '../zotero/explainZotero';

/** Why a feed could not be fetched and what to do, as a sentence of the user's language. */
export function failureText(error: unknown): string {
	if (error instanceof HttpError) {
		return explainHttpError(error).message;
	}
	return explainZotero(error)?.message ?? (error instanceof Error ? error.message : String(error));
}
