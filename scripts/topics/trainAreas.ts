import { areaFeatures } from '../../src/core/topics/areaFeatures';
import type { PackedModel } from '../../src/core/topics/areaModel';
import { isCatchAll, areas } from '../../src/core/topics/areas';
import type { TopicPaper } from '../../src/core/topics/topic';
import { chooseTerms, type Example, type Term } from './chooseTerms';
import { fitWeights, type Sample } from './fitWeights';
import { packModel } from './packModel';
import { everydayWords, labelled, madeUpPapers } from './trainingPapers';

/** What the classifier is trained with. */
export interface TrainingData {
	/** Papers with all their categories. */
	readonly papers: readonly TopicPaper[];
	/** By the id of an area that few of them are of: phrases that papers of the area use, separated by commas. */
	readonly phrases: Readonly<Record<string, string>>;
	readonly mostTerms: number;
}

/** Trains the area classifier: the same data give the same model, byte for byte. */
export function trainAreas({ papers, phrases, mostTerms }: TrainingData): PackedModel {
	const all = [...labelled(papers), ...madeUpPapers(phrases, everydayWords(papers))];
	const counts = new Map<number, number>();
	all.forEach((one) => one.areas.forEach((place) => counts.set(place, (counts.get(place) ?? 0) + 1)));
	const places = areas.map((_, place) => place).filter((place) => (counts.get(place) ?? 0) >= fewestPapers);
	const examples = all.map((one): Example => ({
		features: areaFeatures(one.paper),
		classes: one.areas.map((place) => places.indexOf(place)).filter((index) => index >= 0),
	}));
	const terms = chooseTerms(examples, places.length, mostTerms);
	const samples = samplesOf(examples, terms);
	const weights = fitWeights(samples, { terms: terms.length, classes: places.length });
	const ids = places.map((place) => areas[place]?.id ?? '');
	const bias = (weights.at(-1) ?? new Float64Array()).map((value, at) => {
		const place = places[at] ?? 0;
		return value + liftOf(place, (counts.get(place) ?? 0) / all.length, phrases);
	});
	return packModel({ areas: ids, terms, weights: [...weights.slice(0, -1), bias] });
}

/**
 * What an area is preferred by when it is nearly as likely as another: a narrow one tells a reader more than a wide one
 * and than a catch-all; and how many papers were made up says nothing about how many there are.
 */
function liftOf(place: number, share: number, phrases: TrainingData['phrases']): number {
	if (isCatchAll(place)) {
		return -0.35;
	}
	return phrases[areas[place]?.id ?? ''] !== undefined ? 1 : share < 1 / 6 ? 0.3 : 0;
}

/** An area of fewer labelled papers cannot be learned. */
const fewestPapers = 25;

function samplesOf(examples: readonly Example[], terms: readonly Term[]): readonly Sample[] {
	const places = new Map(terms.map(({ text }, place) => [text, place]));
	return examples.flatMap(({ features, classes }) => {
		const found = [...features].flatMap(([feature, count]) => {
			const place = places.get(feature);
			const idf = terms[place ?? -1]?.idf ?? 0;
			return place === undefined ? [] : [{ place, weight: ((1 + Math.log(count)) * idf) / 8 }];
		});
		const isUsable = found.length > 0 && classes.length > 0;
		return isUsable
			? [
					{
						terms: Uint32Array.from(found, (one) => one.place),
						weights: Float64Array.from(found, (one) => one.weight),
						classes,
					},
				]
			: [];
	});
}
