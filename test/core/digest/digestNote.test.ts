import * as assert from 'node:assert/strict';
import { digestedCitekeys, digestNote, isDigest, type Digest } from '../../../src/core/digest/digestNote';
import { digestOrder } from '../../../src/core/digest/digestOrder';
import type { Paper } from '../../../src/core/paper/paper';

const paper = (citekey: string, facts: Partial<Paper> = {}): Paper => ({
	...{ id: citekey, citekey, type: 'article', title: `Paper ${citekey}`, author: [], categories: [] },
	...{ identifiers: {}, links: {}, signals: {}, provenance: [] },
	...facts,
});
const strings = { title: 'Digest of today', count: '3 new papers', more: 'and {0} more' };
const digest = (papers: readonly Paper[]): Digest => ({
	...{ from: '2026-11-22', to: '2026-11-23', strings },
	topics: [{ label: 'Reasoning', papers }],
});

describe('A digest', () => {
	it('lists each paper with its link, citation key and one quoted sentence', () => {
		const text = digestNote(
			digest([
				paper('ada2026', {
					title: 'On Engines',
					author: [{ family: 'Lovelace', given: 'Ada' }],
					issued: { year: 2026 },
					identifiers: { arxiv: '2611.00001' },
					signals: { upvotes: 12, comments: 3 },
					abstract: 'Engines are loud. In this paper we present an engine that weaves algebraic patterns quietly.',
				}),
			]),
		);
		assert.equal(
			text,
			[
				'---',
				'type: digest',
				'from: 2026-11-22',
				'to: 2026-11-23',
				'---',
				'',
				'# Digest of today',
				'',
				'3 new papers',
				'',
				'## Reasoning',
				'',
				'### [On Engines](https://arxiv.org/abs/2611.00001)',
				'',
				'Lovelace · 2026 · ▲ 12 · [@ada2026]',
				'',
				'> In this paper we present an engine that weaves algebraic patterns quietly.',
				'',
			].join('\n'),
		);
	});

	it('tells later which papers it listed', () => {
		const papers = ['plain2026', 'odd/key:2026', 'with {brace'].map((citekey) => paper(citekey));
		const text = digestNote(digest(papers.slice(0, 2)));
		assert.deepEqual(digestedCitekeys(text), ['plain2026', 'odd/key:2026']);
		assert.deepEqual([isDigest(text), isDigest(`${text[0]}${text}`)], [true, false]);
		assert.deepEqual(digestedCitekeys('Some prose about [@other] things'), []);
	});

	it('makes no HTML, image or heading of what a feed wrote', () => {
		const text = digestNote(
			digest([
				paper('x', { title: '<img src=x onerror=alert(1)>\n# Heading ![a](b)', abstract: '<script>a</script>' }),
			]),
		);
		assert.doesNotMatch(text, /(?<!\\)<(?:img|script)/);
		assert.doesNotMatch(text, /(?<!\\)!\[/);
		assert.doesNotMatch(text, /^# Heading/m);
	});

	it('shows at most 25 papers of a topic and says how many there are more', () => {
		const text = digestNote(digest(Array.from({ length: 30 }, (_, index) => paper(`p${index}`))));
		assert.equal(digestedCitekeys(text).length, 25);
		assert.match(text, /^and 5 more$/m);
	});
});

describe('The order of a digest', () => {
	it('puts the most talked-about first and keeps the feed’s order where nothing is counted', () => {
		const papers = [
			paper('second', { provenance: [{ feed: 'f', rank: 2 }] }),
			paper('first', { provenance: [{ feed: 'f', rank: 1 }] }),
			paper('loud', { signals: { upvotes: 9 }, provenance: [{ feed: 'f', rank: 3 }] }),
		];
		assert.deepEqual(
			digestOrder(papers).map(({ id }) => id),
			['loud', 'first', 'second'],
		);
	});
});
