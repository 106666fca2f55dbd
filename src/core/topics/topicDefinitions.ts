import { computingTopics } from './definitions/computing';
import { languageTopics } from './definitions/language';
import { learningTopics } from './definitions/learning';
import { mathematicsTopics } from './definitions/mathematics';
import { roboticsTopics } from './definitions/robotics';
import { scienceTopics } from './definitions/sciences';
import { societyTopics } from './definitions/society';
import { visionTopics } from './definitions/vision';
import type { TopicDefinition, TopicName } from './topic';

/** Every topic that has cues; on equal evidence the one listed first wins. */
export const topicDefinitions: readonly TopicDefinition[] = [
	...languageTopics,
	...visionTopics,
	...learningTopics,
	...roboticsTopics,
	...computingTopics,
	...mathematicsTopics,
	...scienceTopics,
	...societyTopics,
];

/** The topic of papers that give too little to go by. */
export const otherTopic: TopicName = { id: 'other', label: 'Other' };

/** The English label of every topic there can be, for translation at the edge. */
export const topicLabels: readonly string[] = [...topicDefinitions, otherTopic].map((topic) => topic.label);
