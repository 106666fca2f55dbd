import { areaOfCategory } from './areaOfCategory';
import { areaScores, type AreaScore } from './areaScores';
import { isCatchAll } from './areas';
import type { TopicPaper } from './topic';

/** The place that stands for `Other`. */
export const otherPlace = -1;

/**
 * The place of a paper's area in the list of areas, -1 for `Other`; by nothing but the paper itself. The source's
 * primary category decides, unless it is a catch-all and a cross-list or the words point to a more telling area;
 * without categories the words do.
 */
export function areaOf(paper: TopicPaper): number {
	const listed = listedAreas(paper.categories);
	const [primary] = listed;
	if (primary === undefined) {
		return areaScores(paper).find(({ evidence }) => evidence >= enough)?.place ?? otherPlace;
	}
	return isCatchAll(primary) ? moreTelling(primary, listed, areaScores(paper)) : primary;
}

/** What the words have to say for an area on their own, in logits. */
const enough = 0.2;

/** By how much the words may prefer the catch-all to a cross-list, and have to prefer an area that is not listed. */
const crossListLead = -1;
const unlistedLead = 1.5;

/** Sources give the primary category first; a list beyond any real paper's is cut. */
const mostCategories = 20;

function listedAreas(categories: readonly string[]): readonly number[] {
	const places = categories.slice(0, mostCategories).map(areaOfCategory);
	return [...new Set(places.filter((place) => place !== undefined))];
}

function moreTelling(primary: number, listed: readonly number[], scores: readonly AreaScore[]): number {
	const scoreOf = (place: number) => scores.find((score) => score.place === place)?.score ?? -Infinity;
	const own = Math.max(...listed.filter(isCatchAll).map(scoreOf));
	const telling = scores.filter(({ place }) => !isCatchAll(place));
	const crossListed = telling.find(({ place }) => listed.includes(place));
	if (crossListed && crossListed.score - own >= crossListLead) {
		return crossListed.place;
	}
	const best = telling.find(({ evidence }) => evidence >= enough);
	const pointsAway = best !== undefined && best.score - own >= unlistedLead;
	return pointsAway ? best.place : primary;
}
