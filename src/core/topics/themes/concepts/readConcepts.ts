import { isStopWord, topicWords } from '../../topicWords';

/** Something that a field of research speaks of in many words. */
export interface Concept {
	/** Its first heading, folded, joined by hyphens. */
	readonly id: string;
	/** What a theme about it may be called, the best first: the folded words in the singular, and as written. */
	readonly headings: ReadonlyMap<string, string>;
	readonly cues: readonly Cue[];
}

/** Words that, together in a paper, speak for a concept. */
export interface Cue {
	readonly words: readonly string[];
	/** 3 where they say it all, 1 where they say it with others. */
	readonly strength: number;
}

/**
 * Reads concepts, one a line: `heading, heading: telling cue, telling cue; weak cue, weak cue`. Headings are telling cues as
 * well. Of phrases that only differ in stop words or endings the first counts.
 */
export function readConcepts(text: string): readonly Concept[] {
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map(concept);
}

function concept(line: string): Concept {
	const [names = '', rest = ''] = line.split(':');
	const [telling = '', weak = ''] = rest.split(';');
	const headings = new Map(names.split(',').map((name) => [topicWords(name, 100).join(' '), name.trim()] as const));
	const cues = new Map<string, Cue>();
	addCues(cues, [...headings.keys(), ...telling.split(',')], 3);
	addCues(cues, weak.split(','), 1);
	return { id: [...headings.keys()][0]?.replaceAll(' ', '-') ?? '', headings, cues: [...cues.values()] };
}

function addCues(cues: Map<string, Cue>, phrases: readonly string[], strength: number): void {
	for (const phrase of phrases) {
		const words = topicWords(phrase, 100).filter((word) => !isStopWord(word));
		const key = [...words].sort().join(' ');
		if (key !== '' && !cues.has(key)) {
			cues.set(key, { words: [...new Set(words)], strength });
		}
	}
}
