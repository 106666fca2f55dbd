/** What the last synchronisation left behind, as plain data for the caller to keep. */
export interface ZoteroState {
	/** Everything up to this version of the library was read. */
	readonly version: number;
	/** Whose versions these are: another server counts on its own. */
	readonly server: string;
	/** The library as its items name it, which for `users/0` is the user's own number. */
	readonly owner?: string;
	/** The items there were; empty where the server tells of deletions itself. */
	readonly keys: ReadonlySet<string>;
}

/** The state as it is kept: the keys, eight characters each, in one text. */
export function keptState({ keys, ...state }: ZoteroState): unknown {
	return { ...state, keys: [...keys].join('') };
}

/** A state that was kept; `undefined` where it is none. */
export function readState(kept: unknown): ZoteroState | undefined {
	if (typeof kept !== 'object' || kept === null) {
		return undefined;
	}
	const { version, server, owner, keys } = kept as Readonly<Record<string, unknown>>;
	const isState = Number.isSafeInteger(version) && typeof server === 'string' && typeof keys === 'string';
	return isState
		? {
				version: Number(version),
				server,
				keys: new Set(keys.match(/[A-Z0-9]{8}/g)),
				...(typeof owner === 'string' && { owner }),
			}
		: undefined;
}
