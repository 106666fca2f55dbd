import { foldText } from '../../text/foldText';
import { isStopWord, singular } from '../topicWords';

/** A word of a text as phrases are made of. */
export interface PhraseToken {
	/** Folded, in the singular. */
	readonly word: string;
	readonly start: number;
	readonly end: number;
	/** Only a space or hyphen stands between the word before and this one. */
	readonly joins: boolean;
	/** May be the first word of a phrase. */
	readonly begins: boolean;
	/** May be the last word of a phrase. */
	readonly ends: boolean;
}

/** The words of a text with where they stand; reads at most `limit` characters. */
export function phraseTokens(text: string, limit: number): readonly PhraseToken[] {
	const tokens: PhraseToken[] = [];
	let before = -1;
	for (const match of text.slice(0, limit).matchAll(/[\p{L}\p{N}]+/gu)) {
		const start = match.index;
		const end = start + match[0].length;
		const word = singular(foldText(match[0]));
		const isTelling = !isStopWord(word) && !/^\d+$/.test(word) && !emptyWords.has(word);
		tokens.push({
			word,
			start,
			end,
			joins: start === before + 1 && /[\s\u2010\u2011-]/.test(text.charAt(before)),
			// Not inside “low-rank” or “non-convex”.
			begins: isTelling && !closing.has(word) && !(start === before + 1 && /[\u2010\u2011-]/.test(text.charAt(before))),
			ends: isTelling && !opening.has(word) && !isAdjective(match[0].toLowerCase()),
		});
		before = end;
	}
	return tokens;
}

/** By its ending, as far as that tells; “dynamics” is none. */
function isAdjective(word: string): boolean {
	return word.length > 5 && /(?:ed|ly|ous|ive|ic|ary|ory|cal|ral|nal|ial)$/.test(word) && !nouns.has(word);
}

const nouns: ReadonlySet<string> = new Set(
	`adversary anatomy arithmetic boundary category credential dictionary differential directory glossary heuristic history
	inventory library material memory metric music potential signal survey theory topic traffic trajectory trial tutorial
	vocabulary`.split(/\s+/),
);

/** A word that says too little alone: “image segmentation” is a name, “image” is none. */
export function isVague(word: string): boolean {
	return vague.has(word) || /(?:al|ible|able)$/.test(word);
}

/** A phrase that half the papers of its field could be under. */
export function isTooGeneral(key: string): boolean {
	return tooGeneral.has(key);
}

const tooGeneral: ReadonlySet<string> = new Set(
	`language model, large language model, pretrained language model, pre trained language model, llm, neural network,
	deep neural network, deep learning, machine learning, neural language model, artificial intelligence, transformer,
	natural language, natural language processing, computer vision, foundation model, deep network, neural model,
	artificial neural network, learning algorithm, trillion token, machine learning model, robot, robotic, robotics,
	pre trained model, pretrained model, large language, global structure, older people, body motion, atomic force, nlp, neural net, deep model, training data, open source`
		.split(',')
		.map((phrase) => phrase.trim().replaceAll(/\s+/g, ' ')),
);

const vague: ReadonlySet<string> = new Set(
	`3d brain computing fair formation gaussian hardness management manifold mobile rate simulation soft surface adversarial agent circuit communication complexity contact flight game inference lower net recovery sensing service
	support walking actuation actuator answering approximation attack binary class classification classifier component conditional control
	convergence curve defense design detection detector device dimension distribution estimation estimator explanation
	feature force generative graph hand image information knowledge language level loss matching matrix mean memory
	method modeling motion neuron noise object operator parallel parameter path pattern person planning player point policy
	prediction preference programming relation representation reward robot sample search sequence shape shot similarity
	social space speed spike standing state structure subspace target text token train training transmission truth user
	vehicle video view vision visualization wave wind word vector`.split(/\s+/),
);

/** Words of any paper, which neither begin nor end a name. */
const emptyWords: ReadonlySet<string> = new Set(
	`accuracy achieve address approach abstract available based baseline beneficial better beyond bound call called case challenge
	challenging code com compare comparison comprehensive demonstrate different effect effective effectively effectiveness
	efficacy efficiency efficient efficiently enable end enhance enhanced enhancing evaluate example existing experiment
	experimental explain exploit explore exploring extended extensive fast find finding flexible framework future general github good
	great guarantee high highly http impact important improve improved improvement improving insight introduce investigate
	issue key lead limit main matter method methodology need new novel number obtain open org outcome outperform
	overview paper perform performance practical present previou principled prior problem promising propose proposed
	provable provably provide quality question really recent recently report require result rethinking revisiting role
	set show significant significantly simple solution state strategy strong struggle study survey systematic technical
	technique thing towards understanding various way well work world`.split(/\s+/),
);

/** Words that want another one before them: “model merging” may do without, “model” may not. */
const closing: ReadonlySet<string> = new Set(
	`algorithm analysis application architecture benchmark data dataset datum evaluation generation input learning library
	model network order output paradigm pipeline problem process research setting system task test theory tool
	value`.split(/\s+/),
);

/** Words that want another one after them: “large language” is no name. */
const opening: ReadonlySet<string> = new Set(
	`adaptive art automatic aware body box context driven loaded loop preserving scale theoretic wing bayesian big continuou cross deep discrete dynamic fine first fully global order shot stage step term time view hidden hierarchical
	human in large linear local long low mathematical multi multiple natural neural nonlinear on optimal out pair post pre
	pretrained probabilistic random real robust scalable second self semi short single small sparse statistical stochastic
	three trillion two unified visual weakly zero`.split(/\s+/),
);
