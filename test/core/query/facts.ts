import type { QueryFacts } from '../../../src/core/query/matchesQuery';
import type { HasWhat, IsWhat } from '../../../src/core/query/queryNode';

interface SomeFacts extends Partial<Omit<QueryFacts, 'is' | 'has' | 'counts'>> {
	readonly is?: readonly IsWhat[];
	readonly has?: readonly HasWhat[];
	readonly rating?: number;
	readonly upvotes?: number;
}

/** A paper of which only some facts matter. */
export function facts({ is = [], has = [], rating = 0, upvotes, ...others }: SomeFacts): QueryFacts {
	return {
		title: '',
		authors: [],
		keywords: [],
		keys: [],
		topics: [],
		feeds: [],
		tags: [],
		...others,
		is: new Set(is),
		has: new Set(has),
		counts: { rating, ...(upvotes !== undefined && { upvotes }) },
	};
}
