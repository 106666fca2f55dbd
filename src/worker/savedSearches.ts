import type { NestedGroup } from '../core/outline/groupPapers';
import { asksForDismissed } from './paperFilter';
import type { QueryIds } from './queryIds';
import type { NamedQuery } from './topicOrder';

/** A saved search as a group beside the topics. */
export interface SearchGroup extends NestedGroup {
	/** It asks for dismissed papers, which are left out elsewhere. */
	readonly showsDismissed: boolean;
}

/** The saved searches with the papers they find. */
export class SavedSearches {
	readonly #ids: QueryIds;
	#searches: readonly NamedQuery[] = [];

	constructor(ids: QueryIds) {
		this.#ids = ids;
	}

	set(searches: readonly NamedQuery[]): void {
		this.#searches = searches;
		this.#ids.keep(searches.map(({ query }) => query));
	}

	get areThere(): boolean {
		return this.#searches.length > 0;
	}

	/** In the order of the settings; `today` is the user's day. */
	groups(today: string): readonly SearchGroup[] {
		return this.#searches.map(({ id, name, query }) => ({
			...{ id, label: name, paperIds: [...this.#ids.idsOf(query, today)] },
			showsDismissed: asksForDismissed(query, today),
		}));
	}
}
