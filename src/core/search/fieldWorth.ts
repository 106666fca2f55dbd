import { Places } from './places';
import type { WordIndex } from './wordIndex';

// Chosen on known-item queries over 20,000 papers; the order is theirs, the exact values matter little.
const weights = { title: 3, author: 2, key: 2, label: 1.5, abstract: 1 };
const titleLength = 0.3;
const abstractLength = 0.4;
/** Years are compared with a fixed one, so that the order of two papers does not depend on a third. */
const newestYear = 2030;
const oldest = 50;
const newBonus = 0.02;

/**
 * What BM25F needs per paper, worked out once after every change: the weighted worth of one mention in the title and in
 * the abstract by their lengths, and a factor for how new the paper is, up to 1.02.
 */
export class FieldWorth {
	/** By {@link Places}: what the fields other than the title and the abstract add. */
	readonly elsewhere: Float32Array = Float32Array.from({ length: 256 }, (_, places) => {
		const author = places & Places.author ? weights.author : 0;
		const key = places & Places.key ? weights.key : 0;
		return author + key + (places & (Places.venue | Places.keyword) ? weights.label : 0);
	});
	inTitle: Float32Array = new Float32Array();
	inAbstract: Float32Array = new Float32Array();
	newness: Float32Array = new Float32Array();
	#version = -1;

	follow({ papers, textVersion: version }: WordIndex): void {
		if (version === this.#version) {
			return;
		}
		this.#version = version;
		if (this.inTitle.length < papers.end) {
			[this.inTitle, this.inAbstract, this.newness] = [0, 1, 2].map(() => new Float32Array(papers.end + spare)) as [
				Float32Array,
				Float32Array,
				Float32Array,
			];
		}
		const [titles, abstracts, years] = [
			papers.column('titleWords'),
			papers.column('abstractWords'),
			papers.column('year'),
		];
		const [averageTitle, averageAbstract] = [papers.averageTitle, papers.averageAbstract];
		for (let number = 0; number < papers.end; number++) {
			const title = 1 - titleLength + (titleLength * (titles[number] ?? 0)) / averageTitle;
			const abstract = 1 - abstractLength + (abstractLength * (abstracts[number] ?? 0)) / averageAbstract;
			const age = Math.min(Math.max(newestYear - (years[number] ?? 0), 0), oldest);
			this.inTitle[number] = weights.title / title;
			this.inAbstract[number] = weights.abstract / abstract;
			this.newness[number] = 1 + newBonus * (1 - age / oldest);
		}
	}
}

const spare = 1024;
