import { readEndpoints } from '../../net/endpoints';
import type { FeedPorts } from '../../net/feeds/fetchedFeed';
import { readSetting } from '../platform/settings';

/** What fetching needs, with the endpoints and the time of now. */
export function feedPorts(net: Pick<FeedPorts, 'http' | 'zotero'>): FeedPorts {
	return { ...net, endpoints: readEndpoints(readSetting('services.endpoints')), now: new Date().toISOString() };
}
