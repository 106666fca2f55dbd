import { languageConcepts } from './languageConcepts';
import { learningConcepts } from './learningConcepts';
import { readConcepts, type Concept } from './readConcepts';
import { retrievalConcepts, roboticsConcepts, softwareConcepts } from './systemsConcepts';
import { visionConcepts } from './visionConcepts';

/** The concepts that papers of an area are read for; none for most fields. A topic that is no area has those of learning. */
export function conceptsOf(area: string): readonly Concept[] {
	const text = byArea.get(area);
	if (text === undefined) {
		return [];
	}
	const known = read.get(text) ?? readConcepts(text);
	read.set(text, known);
	return known;
}

const byArea: ReadonlyMap<string, string> = new Map([
	['natural-language-processing', languageConcepts],
	['computer-vision', visionConcepts],
	['multimedia', visionConcepts],
	['machine-learning', learningConcepts],
	['artificial-intelligence', learningConcepts],
	['neural-and-evolutionary-computing', learningConcepts],
	['robotics', roboticsConcepts],
	['software-engineering', softwareConcepts],
	['security', softwareConcepts],
	['information-retrieval', retrievalConcepts],
]);

const read = new Map<string, readonly Concept[]>();
