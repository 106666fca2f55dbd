import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fullName } from '../../../src/core/paper/nameText';
import { isUnder, matchesQuery, type QueryFacts } from '../../../src/core/query/matchesQuery';
import { parseQuery } from '../../../src/core/query/parseQuery';
import type { HasWhat, IsWhat } from '../../../src/core/query/queryNode';
import { QueryMatcher, type KnownFacts } from '../../../src/core/search/queryMatcher';
import type { SearchPaper } from '../../../src/core/search/searchPaper';
import { PaperIndex, paper } from './papers';

/** A paper and what its library and its user know of it. */
interface Known {
	readonly paper: SearchPaper;
	readonly topics: readonly string[];
	readonly tags: readonly string[];
	readonly is: readonly IsWhat[];
	readonly rating: number;
}

const today = '2026-11-28';

const library: readonly Known[] = [
	{
		paper: paper('Weakly Supervised Scene Graph Generation', {
			authors: 'Rowan Zellers; Yejin Choi',
			issued: { year: 2023 },
			abstract: 'We find triplets in the images of a scene.',
			containerTitle: 'ICCV',
			keywords: ['triplets'],
			identifiers: { doi: '10.1000/scene' },
			signals: { upvotes: 21 },
			provenance: [{ feed: 'hf', firstSeen: '2026-11-27' }],
			links: { code: ['https://example.org/code'], pdf: 'https://example.org/a.pdf' },
		}),
		topics: ['Computer vision'],
		tags: ['graphs'],
		is: ['unread', 'starred'],
		rating: 0,
	},
	{
		paper: paper('Retrieval Augmented Generation (RAG) for Long Documents', {
			authors: 'Karl Müller',
			issued: { year: 2021 },
			abstract: 'Retrieval helps; a graph does not.',
			signals: { upvotes: 3, citations: 120 },
			provenance: [{ feed: 'hf', firstSeen: '2026-10-01' }],
		}),
		topics: ['Natural language processing'],
		tags: [],
		is: ['read', 'cited'],
		rating: 5,
	},
	{
		paper: paper('Answers by Augmented Retrieval and Generation', { issued: { year: 2019 } }),
		topics: [],
		tags: ['to do'],
		is: ['queued', 'noted'],
		rating: 2,
	},
];

function matcherOf(all: readonly Known[]): { index: PaperIndex; matcher: QueryMatcher } {
	const index = new PaperIndex();
	all.forEach((known) => index.add(known.paper));
	const where = (isWanted: (known: Known) => boolean) => ({
		ids: all.filter(isWanted).map((known) => known.paper.id),
	});
	const facts: KnownFacts = {
		labelled: (of, text) =>
			where((known) =>
				({ topic: known.topics, tag: known.tags, feed: feedsOf(known) })[of].some((label) => isUnder(label, text)),
			),
		is: (what) =>
			what === 'unread'
				? { ids: all.filter(({ is }) => !is.includes('unread')).map((known) => known.paper.id), isRest: true }
				: where(({ is }) => is.includes(what)),
		rated: (from, to) => where(({ rating }) => rating >= from && rating <= to),
	};
	return { index, matcher: new QueryMatcher(index, facts) };
}

const feedsOf = ({ paper: { provenance = [] } }: Known) => provenance.map(({ feed }) => feed);

const { index, matcher } = matcherOf(library);

function matching(query: string): readonly number[] {
	const { root } = parseQuery(query, { today });
	const found: number[] = [];
	if (root) {
		matcher.matching(root).forEach((number) => found.push(number));
	}
	return found;
}

function factsOf({ paper: one, topics, tags, is, rating }: Known): QueryFacts {
	const { code, pdf } = one.links ?? {};
	const has = new Set<HasWhat>();
	const note = (what: HasWhat, isThere: boolean) => isThere && has.add(what);
	note('code', code !== undefined);
	note('pdf', pdf !== undefined);
	note('doi', one.identifiers.doi !== undefined);
	note('abstract', one.abstract !== undefined);
	note('note', is.includes('noted'));
	return {
		title: one.title,
		authors: one.author.map(fullName),
		...(one.abstract !== undefined && { abstract: one.abstract }),
		...(one.containerTitle !== undefined && { venue: one.containerTitle }),
		...(one.issued && { year: one.issued.year }),
		keywords: one.keywords ?? [],
		keys: [one.citekey, one.identifiers.doi ?? ''],
		...{ topics, tags, feeds: one.provenance?.map(({ feed }) => feed) ?? [] },
		...{ is: new Set(is), has, counts: { ...one.signals, rating } },
		...(one.provenance?.[0]?.firstSeen !== undefined && { addedOn: one.provenance[0].firstSeen }),
	};
}

describe('QueryMatcher', () => {
	for (const [query, wanted] of [
		['scene graph', [0]],
		['graph', [0, 1]],
		['title:graph', [0]],
		['"retrieval augmented"', [1]],
		['"augmented retrieval"', [2]],
		['generation -graph', [2]],
		['author:muller OR author:choi', [0, 1]],
		['author:mueller', [1]],
		['year:2020..2023', [0, 1]],
		['topic:vision', [0]],
		['feed:hf has:code', [0]],
		['tag:"to do"', [2]],
		['is:unread', [0]],
		['-is:unread', [1, 2]],
		['is:queued is:read', [1, 2]],
		['has:note', [2]],
		['upvotes:>20', [0]],
		['upvotes:<20', [1]],
		['rating:>=2', [1, 2]],
		['added:<7d', [0]],
		['venue:iccv (scene OR retrieval)', [0]],
		['grpah', [0, 1]],
		['nothinglikeit', []],
	] as const) {
		it(`finds all papers that meet ${query}`, () => {
			assert.deepEqual(matching(query), wanted);
		});
	}

	it('takes the long form of an acronym for it, where some paper explains it', () => {
		assert.deepEqual(matching('rag'), [1, 2]);
	});

	it('finds phrases with apostrophes, hyphens and in scripts without spaces', () => {
		const titles = [
			'On Moore’s law',
			'Today’s well-known weather',
			'关于深度学习的研究',
			'GPTモデルの評価',
			'हिन्दी भाषा',
		];
		const known = matcherOf(titles.map((title) => ({ paper: paper(title), topics: [], tags: [], is: [], rating: 0 })));
		const phrases = ['"Moore\'s law"', '"well-known weather"', '"深度学习"', '"GPTモデル"', '"हिन्दी भाषा"'];
		phrases.forEach((phrase, at) => {
			const { root } = parseQuery(phrase, { today });
			assert.ok(root && known.matcher.matching(root).has(at), phrase);
			assert.equal(known.matcher.matching(root).count, 1, phrase);
		});
	});

	it('forgets what it knew of a phrase when the library changes', () => {
		const changing = matcherOf(library);
		const { root } = parseQuery('"scene graph"', { today });
		assert.ok(root);
		assert.equal(changing.matcher.matching(root).count, 1);
		changing.index.add(paper('Another Scene Graph'));
		assert.equal(changing.matcher.matching(root).count, 2);
		changing.index.remove('Another Scene Graph');
		assert.equal(changing.matcher.matching(root).count, 1);
	});

	it('agrees with the definition of a query for whatever is asked', () => {
		const term = fc.constantFrom(
			...[
				'scene',
				'graph',
				'retr',
				'title:generation',
				'author:choi',
				'"graph generation"',
				'year:>=2021',
				'is:starred',
			],
			...['has:doi', 'upvotes:>5', 'tag:graphs', 'topic:computer', 'added:<30d', 'is:unread', 'rating:<3', 'nothere'],
		);
		const query = fc.letrec<{ query: string; part: string }>((tie) => ({
			part: fc.oneof(
				{ maxDepth: 3 },
				term,
				tie('query').map((inner) => `(${inner})`),
			),
			query: fc
				.array(fc.tuple(fc.constantFrom('', '-'), tie('part')), { minLength: 1, maxLength: 3 })
				.chain((parts) => fc.constantFrom(' ', ' OR ').map((by) => parts.map((pair) => pair.join('')).join(by))),
		})).query;
		fc.assert(
			fc.property(query, (text) => {
				const { root } = parseQuery(text, { today });
				const wanted = library.flatMap((known, at) => (matchesQuery(root, factsOf(known)) ? [at] : []));
				assert.deepEqual(root ? matching(text) : wanted, wanted, text);
			}),
			{ numRuns: 500 },
		);
		assert.equal(index.words.papers.size, library.length);
	});
});
