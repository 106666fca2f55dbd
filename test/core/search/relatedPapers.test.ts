import * as assert from 'node:assert/strict';
import { relatedPapers } from '../../../src/core/search/relatedPapers';
import { indexOf, paper } from './papers';

const decoding = paper('Speculative Decoding for Long Context', { abstract: 'A draft model proposes tokens.' });
const drafts = paper('Draft Trees in Speculative Decoding', { abstract: 'Tokens of a draft are checked at once.' });
const context = paper('Long Context in Practice', { abstract: 'The windows of models grow.' });
const birds = paper('The Songs of Garden Birds', { abstract: 'We listen in the morning.' });

describe('relatedPapers', () => {
	const index = indexOf([birds, context, decoding, drafts]);

	it('gives the papers that share the telling words, the nearest first, and names these as phrases', () => {
		const related = relatedPapers(index, decoding.id, 5);
		assert.deepEqual(
			related.map(({ id }) => id),
			[drafts.id, context.id],
		);
		assert.deepEqual(new Set(related[0]?.terms), new Set(['Speculative Decoding', 'draft']));
		assert.deepEqual(new Set(related[1]?.terms), new Set(['Long Context']));
	});

	it('scores a likeness from 0 to 1, the same both ways', () => {
		const [there] = relatedPapers(index, decoding.id, 1);
		const back = relatedPapers(index, drafts.id, 3).find(({ id }) => id === decoding.id);
		assert.ok(there && back && there.score > 0 && there.score < 1);
		assert.ok(Math.abs(there.score - back.score) < 1e-6);
	});

	it('gives nothing for an unknown paper or one that shares no word', () => {
		assert.deepEqual(relatedPapers(index, 'unknown', 5), []);
		assert.deepEqual(relatedPapers(index, birds.id, 5), []);
	});

	it('follows changes of the library', () => {
		const changing = indexOf([decoding, drafts, context]);
		relatedPapers(changing, decoding.id, 1);
		changing.remove(drafts.id);
		assert.deepEqual(
			relatedPapers(changing, decoding.id, 5).map(({ id }) => id),
			[context.id],
		);
	});
});
