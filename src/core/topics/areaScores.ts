import { areaFeatures } from './areaFeatures';
import { unpackModel, type AreaModel } from './areaModel';
import packed from './areaWeights.json';
import { areas } from './areas';
import type { TopicPaper } from './topic';
import { venueArea } from './venueArea';

/** What the words of a paper say for an area. */
export interface AreaScore {
	/** Place in the list of areas. */
	readonly place: number;
	/** On the scale of logits, comparable between the areas of one paper. */
	readonly score: number;
	/** The part of the score that the paper's own words give: 0 for an empty paper. */
	readonly evidence: number;
}

/** The areas by what the words of a paper say for each, the most likely first. */
export function areaScores(paper: TopicPaper): readonly AreaScore[] {
	const evidence = evidenceOf(termsOf(paper, model()), model());
	const venue = venueArea(paper.containerTitle ?? '');
	return places
		.map((place, area) => {
			const own = (evidence[area] ?? 0) + (areas[place]?.id === venue ? venueEvidence : 0);
			return { place, evidence: own, score: own + (model().bias[area] ?? 0) };
		})
		.sort((one, other) => other.score - one.score || one.place - other.place);
}

/** What a conference that is all about one area adds. */
const venueEvidence = 1.5;

/** A term of the model and its weight in the paper: sublinear tf-idf, of unit length together. */
interface WeightedTerm {
	readonly term: number;
	readonly weight: number;
}

function termsOf(paper: TopicPaper, { terms, idf }: AreaModel): readonly WeightedTerm[] {
	const found: { term: number; weight: number }[] = [];
	let squares = 0;
	for (const [feature, count] of areaFeatures(paper)) {
		const term = terms.get(feature);
		if (term !== undefined) {
			const weight = (1 + Math.log(count)) * (idf[term] ?? 0);
			found.push({ term, weight });
			squares += weight * weight;
		}
	}
	const length = Math.max(Math.sqrt(squares), shortest);
	return found.map(({ term, weight }) => ({ term, weight: weight / length }));
}

/** The length of a vector of about two words of a title: less is not blown up to a whole paper's. */
const shortest = 12;

function evidenceOf(found: readonly WeightedTerm[], { areas: ids, weights }: AreaModel): Float64Array {
	const evidence = new Float64Array(ids.length);
	for (const { term, weight } of found) {
		const row = term * ids.length;
		for (let area = 0; area < ids.length; area++) {
			evidence[area] = (evidence[area] ?? 0) + weight * (weights[row + area] ?? 0);
		}
	}
	return evidence;
}

let unpacked: AreaModel | undefined;

/** Unpacked when the first paper is placed, which takes some milliseconds. */
function model(): AreaModel {
	unpacked ??= unpackModel(packed);
	return unpacked;
}

const ids = packed.areas.split(' ');

/** The place of each area of the model in the list of areas. */
const places: readonly number[] = ids.map((id) => areas.findIndex((area) => area.id === id));
