import { hashText } from '../text/hashText';
import { topicDefinitions } from './topicDefinitions';

/** Raised when the way of finding a topic changes. */
const method = 1;

/** Tells whether a topic that was found earlier would be found again. */
export const topicsVersion = hashText(JSON.stringify([method, topicDefinitions]));
