import type { TopicName } from './topic';

/** A field of research that papers are sorted into. */
export interface Area extends TopicName {
	/** Id of the broader area that takes the papers when too few in the library are of this one. */
	readonly parent?: string;
	/** arXiv categories, separated by spaces; an archive (`math`) stands for what no other area names. */
	readonly categories?: string;
}

/** Every area, in a fixed order: papers are kept with the place of theirs, so new ones go to the end. */
export const areas: readonly Area[] = [
	area('computer-science', 'Computer science', 'cs cs.OH cs.GL'),
	area('computer-vision', 'Computer vision', 'cs.CV', 'computer-science'),
	area('natural-language-processing', 'Natural language processing', 'cs.CL cmp-lg', 'computer-science'),
	area('machine-learning', 'Machine learning', 'cs.LG stat.ML', 'computer-science'),
	area('artificial-intelligence', 'Artificial intelligence', 'cs.AI', 'computer-science'),
	area('robotics', 'Robotics', 'cs.RO', 'computer-science'),
	area('computer-graphics', 'Computer graphics', 'cs.GR', 'computer-science'),
	area('information-retrieval', 'Information retrieval', 'cs.IR', 'computer-science'),
	area('human-computer-interaction', 'Human–computer interaction', 'cs.HC', 'computer-science'),
	area('security', 'Security and cryptography', 'cs.CR', 'computer-science'),
	area('computers-and-society', 'Computers and society', 'cs.CY', 'computer-science'),
	area('multi-agent-systems', 'Multi-agent systems', 'cs.MA', 'computer-science'),
	area('neural-and-evolutionary-computing', 'Neural and evolutionary computing', 'cs.NE', 'computer-science'),
	area('multimedia', 'Multimedia', 'cs.MM', 'computer-science'),
	area('speech-and-audio', 'Speech, audio and music', 'cs.SD eess.AS', 'computer-science'),
	area('software-engineering', 'Software engineering', 'cs.SE', 'computer-science'),
	area('programming-languages', 'Programming languages and logic', 'cs.PL cs.LO cs.FL cs.SC', 'computer-science'),
	area('data-management', 'Databases and data management', 'cs.DB cs.DL', 'computer-science'),
	area(
		'systems-and-networks',
		'Systems, networks and hardware',
		'cs.DC cs.NI cs.AR cs.OS cs.PF cs.ET',
		'computer-science',
	),
	area('algorithms', 'Algorithms and complexity', 'cs.DS cs.CC cs.CG cs.DM', 'computer-science'),
	area('game-theory', 'Game theory and mechanism design', 'cs.GT', 'computer-science'),
	area('social-networks', 'Social and information networks', 'cs.SI', 'computer-science'),
	area('engineering', 'Engineering and simulation', 'eess cs.CE'),
	area('information-theory', 'Information theory and coding', 'cs.IT math.IT', 'engineering'),
	area('image-and-video-processing', 'Image and video processing', 'eess.IV', 'engineering'),
	area('signals-and-communication', 'Signal processing and communication', 'eess.SP', 'engineering'),
	area('control', 'Control and energy systems', 'eess.SY cs.SY', 'engineering'),
	area('mathematics', 'Mathematics', 'math math-ph nlin chao-dyn solv-int'),
	area('numerical-analysis', 'Numerical analysis', 'math.NA cs.NA cs.MS', 'mathematics'),
	area('optimization', 'Optimization', 'math.OC', 'mathematics'),
	area('probability', 'Probability', 'math.PR', 'mathematics'),
	area('combinatorics', 'Combinatorics', 'math.CO', 'mathematics'),
	area(
		'number-theory-and-algebra',
		'Algebra and number theory',
		'math.NT math.AG math.AC math.RA math.RT math.GR math.QA math.CT math.KT alg-geom q-alg',
		'mathematics',
	),
	area(
		'geometry-and-analysis',
		'Geometry and analysis',
		'math.DG math.GT math.AT math.SG math.MG math.GN math.AP math.CA math.FA math.CV math.SP math.DS math.OA dg-ga funct-an',
		'mathematics',
	),
	area('statistics', 'Statistics', 'stat math.ST', 'mathematics'),
	area('physics', 'Physics', 'physics acc-phys atom-ph plasm-ph'),
	area('astronomy', 'Astronomy and astrophysics', 'astro-ph', 'physics'),
	area('particle-physics', 'Particle and nuclear physics', 'hep-ex hep-lat hep-ph hep-th nucl-ex nucl-th', 'physics'),
	area('gravitation', 'Gravitation and relativity', 'gr-qc', 'physics'),
	area('quantum', 'Quantum physics and computing', 'quant-ph', 'physics'),
	area('condensed-matter', 'Condensed matter and materials', 'cond-mat supr-con mtrl-th', 'physics'),
	area('chemistry', 'Chemistry and molecules', 'physics.chem-ph physics.atm-clus chem-ph'),
	area('biology', 'Biology', 'q-bio'),
	area('neuroscience', 'Neuroscience and psychology', 'q-bio.NC'),
	area('medicine', 'Medicine and health', 'physics.med-ph q-bio.TO'),
	area('earth-and-climate', 'Earth, climate and environment', 'physics.ao-ph physics.geo-ph ao-sci'),
	area('economics', 'Economics', 'econ'),
	area('finance', 'Finance', 'q-fin', 'economics'),
	area('social-science', 'Social science and politics', 'physics.soc-ph'),
	area('history-and-humanities', 'History and humanities', 'physics.hist-ph'),
	area('education', 'Education', 'physics.ed-ph', 'social-science'),
	area('law', 'Law', undefined, 'social-science'),
];

/** The topic of papers that give too little to go by. */
export const otherTopic: TopicName = { id: 'other', label: 'Other' };

/** The English label of every area there can be, for translation at the edge. */
export const topicLabels: readonly string[] = [...areas, otherTopic].map(({ label }) => label);

/** The name of the area at a place in the list; none (-1) is `Other`. */
export function areaAt(place: number): TopicName {
	const { id, label } = areas[place] ?? otherTopic;
	return { id, label };
}

/** Areas whose categories nearly every paper near machine learning carries. */
export function isCatchAll(place: number): boolean {
	return catchAll.has(areas[place]?.id ?? '');
}

const catchAll: ReadonlySet<string> = new Set(['machine-learning', 'artificial-intelligence', 'computer-science']);

function area(id: string, label: string, categories?: string, parent?: string): Area {
	return { id, label, ...(categories !== undefined && { categories }), ...(parent !== undefined && { parent }) };
}
