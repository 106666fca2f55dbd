import type { Decoded } from '../../core/formats/decoded';
import type { Endpoints } from '../endpoints';
import type { HttpSender } from '../http/httpTypes';

/** Keys the user has for services; each works without, more slowly or less often. */
export interface BeyondKeys {
	readonly openalex?: string;
	readonly semanticScholar?: string;
	/** Crossref answers faster to those who say who they are. */
	readonly email?: string;
}

/** What searching and completing work with. */
export interface BeyondPorts {
	readonly http: HttpSender;
	readonly endpoints: Endpoints;
	/** What an answer holds; total but for a broken engine. */
	readonly decode: (bytes: Uint8Array, contentType?: string) => Promise<Decoded>;
	readonly keys: BeyondKeys;
}
