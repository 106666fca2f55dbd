import { longestTopicName, tidyTopicName } from './topicSettings';

/** A name for a saved search: what its query asks for, without the signs of the language (`tag:llm is:unread` → `llm unread`). */
export function proposedName(query: string): string {
	const words = query
		.slice(0, longestTopicName)
		.replace(/["“”„«»()]/g, ' ')
		.replace(/(^|\s)[a-z]{2,20}:/gi, '$1');
	return tidyTopicName(words);
}
