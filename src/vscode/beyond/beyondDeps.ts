import type * as vscode from 'vscode';
import type { BeyondKeys, BeyondPorts } from '../../net/beyond/beyondPorts';
import { readEndpoints } from '../../net/endpoints';
import type { HttpSender } from '../../net/http/httpTypes';
import type { LibraryStore } from '../library/libraryStore';
import type { ServiceKeys } from '../lookup/serviceKeys';
import { readSetting } from '../platform/settings';
import type { PaperChooser } from '../search/choosePapers';

/** What searching beyond the library and completing papers work with. */
export interface BeyondDeps {
	readonly library: LibraryStore;
	readonly http: HttpSender;
	readonly keys: Pick<ServiceKeys, 'of'>;
	/** Keeps which services are searched. */
	readonly memento: vscode.Memento;
	readonly chooser: Pick<PaperChooser, 'choose'>;
}

/** The ports of src/net/beyond, with the keys and endpoints of now. */
export async function beyondPorts({
	http,
	keys,
	library,
}: Pick<BeyondDeps, 'http' | 'keys' | 'library'>): Promise<BeyondPorts> {
	return {
		http,
		endpoints: readEndpoints(readSetting('services.endpoints')),
		decode: (bytes, contentType) => library.ask('decode', { bytes, ...(contentType !== undefined && { contentType }) }),
		keys: await keysOf(keys),
	};
}

async function keysOf(keys: Pick<ServiceKeys, 'of'>): Promise<BeyondKeys> {
	const [openalex, semanticScholar] = await Promise.all([keys.of('openalex'), keys.of('semanticScholar')]);
	const email = readSetting('services.email').trim();
	return {
		...(openalex !== undefined && { openalex }),
		...(semanticScholar !== undefined && { semanticScholar }),
		...(email !== '' && { email }),
	};
}
