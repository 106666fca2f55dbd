import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import type { Decoded } from '../../core/formats/decoded';
import type { PaperRecord } from '../../core/paper/paper';
import type { Endpoints } from '../endpoints';
import type { HttpSender } from '../http/httpTypes';

/** What asking services for papers needs. */
export interface LookUpPorts {
	readonly http: HttpSender;
	/** `openReview` is where its API answers, by default https://api2.openreview.net. */
	readonly endpoints: Endpoints & { readonly openReview?: string };
	readonly decode: (bytes: Uint8Array, contentType?: string) => Promise<Decoded>;
	readonly keys: ServiceKeys;
}

/** What the user gave for the services; all may be absent. */
export interface ServiceKeys {
	readonly openalex?: string;
	readonly semanticScholar?: string;
	/** Who asks, for the services that serve those better who say so. */
	readonly email?: string;
}

/** Who answered, as an id to be named by the edge. */
export type LookUpService =
	| 'acl'
	| 'arxiv'
	| 'crossref'
	| 'datacite'
	| 'doi'
	| 'huggingface'
	| 'openalex'
	| 'openLibrary'
	| 'openreview'
	| 'pubmed'
	| 'semanticScholar'
	| 'web';

/** Why an identifier has no record. */
export type LookUpFailure =
	/** Every service that could know it was asked and does not. */
	| { readonly kind: 'notFound' }
	/** The service answered, but with nothing that can be read. */
	| { readonly kind: 'unreadable'; readonly service: LookUpService }
	/** The service could not be asked: `error` is most likely an `HttpError`. */
	| { readonly kind: 'failed'; readonly service: LookUpService; readonly error: unknown };

/** What became of one identifier: a record and who gave it, or a failure. */
export interface LookUpResult {
	readonly identifier: LookUpIdentifier;
	readonly record?: PaperRecord;
	readonly source?: LookUpService;
	readonly failure?: LookUpFailure;
}
