import type * as vscode from 'vscode';
import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import type { Paper } from '../../core/paper/paper';
import { readEndpoints } from '../../net/endpoints';
import type { HttpSender } from '../../net/http/httpTypes';
import { lookUp } from '../../net/lookup/lookUp';
import type { LookUpPorts, LookUpResult } from '../../net/lookup/lookUpPorts';
import type { LibraryStore } from '../library/libraryStore';
import { abortSignalOf } from '../platform/http';
import { readSetting } from '../platform/settings';
import type { ServiceKeys } from './serviceKeys';

/** What became of one identifier: a paper of the library, a record of a service, or a failure. */
export interface PaperAnswer extends LookUpResult {
	readonly known?: Paper;
}

/** What looking up needs. */
export interface LookupDeps {
	readonly http: HttpSender;
	readonly keys: ServiceKeys;
	readonly library: Pick<LibraryStore, 'ask'>;
}

/** Finds papers by their identifiers: in the library, and what it does not have at the services. */
export class PaperLookup {
	readonly #deps: LookupDeps;

	constructor(deps: LookupDeps) {
		this.#deps = deps;
	}

	/** One answer for each, in order; asks no service for what the library has. Rejects only when it is cancelled. */
	async lookUp(
		identifiers: readonly LookUpIdentifier[],
		token: vscode.CancellationToken,
	): Promise<readonly PaperAnswer[]> {
		const known = await Promise.all(identifiers.map((identifier) => this.known(identifier)));
		const unknown = identifiers.filter((_identifier, place) => known[place] === undefined);
		const found = unknown.length === 0 ? [] : await this.#ask(unknown, token);
		const byIdentifier = new Map(unknown.map((identifier, place) => [identifier, found[place]]));
		return identifiers.map((identifier, place): PaperAnswer => {
			const paper = known[place];
			return paper ? { identifier, known: paper } : { identifier, ...byIdentifier.get(identifier) };
		});
	}

	/** The paper of the library with this identifier. */
	async known({ kind, value }: LookUpIdentifier): Promise<Paper | undefined> {
		return isKept.has(kind) ? this.#deps.library.ask('paper', { key: `${kind}:${value}` }) : undefined;
	}

	/** What asking the services needs, with the keys and settings of now. */
	async ports(): Promise<LookUpPorts> {
		const { http, keys, library } = this.#deps;
		const [openalex, semanticScholar] = await Promise.all([keys.of('openalex'), keys.of('semanticScholar')]);
		const email = readSetting('services.email').trim();
		return {
			http,
			endpoints: readEndpoints(readSetting('services.endpoints')),
			decode: (bytes, contentType) =>
				library.ask('decode', { bytes, ...(contentType !== undefined && { contentType }) }),
			keys: {
				...(openalex !== undefined && { openalex }),
				...(semanticScholar !== undefined && { semanticScholar }),
				...(email !== '' && { email }),
			},
		};
	}

	async #ask(
		identifiers: readonly LookUpIdentifier[],
		token: vscode.CancellationToken,
	): Promise<readonly LookUpResult[]> {
		const stopping = abortSignalOf(token);
		try {
			return await lookUp(identifiers, await this.ports(), stopping.signal);
		} finally {
			stopping.dispose();
		}
	}
}

/** The kinds that papers of the library are known by. */
const isKept: ReadonlySet<LookUpIdentifier['kind']> = new Set(['doi', 'arxiv', 'pmid', 'pmcid', 'isbn', 'acl']);
