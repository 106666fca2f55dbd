import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { gistOf } from '../../../src/core/digest/gistOf';
import { sentencesIn } from '../../../src/core/digest/sentencesIn';

describe('Sentences', () => {
	it('do not end at abbreviations, initials, numbers or inside formulas', () => {
		const text =
			'Tools (e.g. Knuth et al. 1984) cost 3.5 hours. D. Scott asked for $f(x. Y)$ and more. See Fig. 2! Is it "so?" Yes.';
		assert.deepEqual(sentencesIn(text), [
			'Tools (e.g. Knuth et al. 1984) cost 3.5 hours.',
			'D. Scott asked for $f(x. Y)$ and more.',
			'See Fig. 2!',
			'Is it "so?"',
			'Yes.',
		]);
	});

	it('run over line breaks but not over paragraphs', () => {
		assert.deepEqual(sentencesIn('One line\nand another. \n\nNew paragraph'), [
			'One line and another.',
			'New paragraph',
		]);
	});

	it('together are the text, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), (text) => {
				const spaceless = (value: string) => value.replace(/\s+/g, '');
				assert.equal(spaceless(sentencesIn(text).join('')), spaceless(text));
			}),
		);
	});
});

describe('The gist of a paper', () => {
	const title = 'Quiet Graphs for Loud Networks';

	it('is the sentence that announces what is new, word for word', () => {
		const announced = 'We propose quiet graphs, a family of networks that stay small when their inputs grow.';
		const abstract = [
			'Networks are everywhere in science and industry.',
			'However, loud networks cost a great deal of energy.',
			announced,
			'We show results on 12 tasks. Code is available at https://example.org.',
		].join(' ');
		assert.equal(gistOf({ title, abstract }), announced);
	});

	it('is the first sentence where none stands out', () => {
		const abstract = 'Birds sing at dawn for reasons that are disputed. They sing again later in the evening hours.';
		assert.equal(gistOf({ title: 'Ornithology', abstract }), abstract.slice(0, abstract.indexOf(' They')));
	});

	it('is absent without an abstract', () => {
		assert.equal(gistOf({ title }), undefined);
		assert.equal(gistOf({ title, abstract: '  \n ' }), undefined);
	});
});
