import type { Paper } from '../../../../src/core/paper/paper';

/** A preprint with the given facts. */
export function paperOf(facts: Partial<Paper> = {}): Paper {
	return {
		id: 'arxiv:2401.17377',
		citekey: 'liu2024infinigram',
		type: 'article',
		title: 'Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens',
		author: [
			{ family: 'Liu', given: 'Jiacheng' },
			{ family: 'Min', given: 'Sewon' },
		],
		issued: { year: 2024, month: 1 },
		categories: ['cs.CL', 'cs.AI'],
		identifiers: { arxiv: '2401.17377' },
		links: { page: 'https://huggingface.co/papers/2401.17377' },
		signals: {},
		provenance: [],
		...facts,
	};
}
