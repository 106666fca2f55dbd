import type { TopicPaper } from '../../../src/core/topics/topic';

/** Subjects that a library of papers may be about: words that go together. */
const subjects: readonly (readonly [string, string])[] = [
	['scene graph generation', 'image relation predicate triplet object visual'],
	['speculative decoding', 'draft token latency verification acceptance target'],
	['protein folding', 'amino acid residue structure molecule chain'],
	['federated learning', 'client server privacy aggregation communication device'],
	['simultaneous localization and mapping', 'robot pose landmark lidar odometry loop'],
	['machine translation', 'sentence source bilingual corpus parallel decoder'],
];

const fillers = 'useful careful modern steady curious plain quiet sturdy gentle formal brisk honest'.split(' ');

/** Papers about six subjects in turn, each with some of its words, and a few words of its own. */
export function subjectPapers(count: number): readonly TopicPaper[] {
	return Array.from({ length: count }, (_, number) => {
		const [name, words] = subjects[number % subjects.length] ?? ['', ''];
		const own = words.split(' ').filter((_word, at) => (number * 7 + at * 5) % 4 !== 0);
		const filler = fillers[(number * 5) % fillers.length] ?? '';
		const capitals = name.replace(/\b[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase());
		return {
			id: `paper-${number}`,
			title: number % 3 === 0 ? `${own.join(', ')}: ${filler}` : `${capitals} (${filler})`,
			abstract: `This is about ${name}: ${own.join(', ')}. It is ${filler} and has part ${number}. More on ${name}.`,
			categories: [],
		};
	});
}

/** The place of the subject of a paper of {@link subjectPapers}. */
export function subjectOf(paperId: string): number {
	return Number(paperId.replace('paper-', '')) % subjects.length;
}

/** The names of the subjects. */
export const subjectNames: readonly string[] = subjects.map(([name]) => name);
