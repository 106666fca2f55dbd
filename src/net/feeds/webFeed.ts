import type { PagePlan } from './fetchPages';
import { nextLink } from './nextLink';

/** A feed at a web address, with the few pages behind it that it links as next on the same host (RFC 5005, 8288). */
export function webFeedRequest(url: string): PagePlan {
	return { first: url, accept, mostPages: 5, next: nextLink };
}

const accept =
	'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, ' +
	'text/*;q=0.8, */*;q=0.5';
