import * as assert from 'node:assert/strict';
import { areas } from '../../../../src/core/topics/areas';
import { conceptsOf } from '../../../../src/core/topics/themes/concepts/conceptsOf';
import { withConcepts } from '../../../../src/core/topics/themes/concepts/conceptVectors';
import { readConcepts } from '../../../../src/core/topics/themes/concepts/readConcepts';
import { sentenceCase } from '../../../../src/core/topics/themes/sentenceCase';
import { textVectors } from '../../../../src/core/topics/themes/textVectors';

const concepts = readConcepts(
	'formal reasoning, reasoning: chain thought, derivation; logic\nbaking bread: sourdough; flour',
);
const papers = [
	{ id: 'thought', title: 'Chains of thought', abstract: 'Logic helps.' },
	{ id: 'derived', title: 'Derivations by machines', abstract: 'They derive a lot.' },
	{ id: 'weak', title: 'Flour and logic', abstract: 'More flour, more logic.' },
	{ id: 'bread', title: 'Baking sourdough', abstract: 'Bread of flour.' },
];
const port = withConcepts(textVectors(papers), concepts);
const conceptsIn = (id: string) =>
	Array.from(port.vectorOf(id)?.terms ?? [], (term) => port.word(term)).filter((word) => word.startsWith('#'));
const counted = (...spellings: readonly (readonly [string, number])[]) => new Map(spellings);

describe('concepts', () => {
	it('are found by their telling cues, whose words may stand anywhere in the paper', () => {
		assert.deepEqual(['thought', 'derived', 'bread'].map(conceptsIn), [
			['#formal-reasoning'],
			['#formal-reasoning'],
			['#baking-bread'],
		]);
	});

	it('are not found by weak cues alone', () => {
		assert.deepEqual(conceptsIn('weak'), []);
	});

	it('leave vectors at unit length', () => {
		for (const { id } of papers) {
			const square = port.vectorOf(id)?.weights.reduce((sum, weight) => sum + weight * weight, 0) ?? 0;
			assert.ok(Math.abs(square - 1) < 1e-5, id);
		}
	});

	it('have one id each within an area, headings and cues', () => {
		for (const { id: area } of areas) {
			const ids = conceptsOf(area).map(({ id }) => id);
			assert.deepEqual(ids, [...new Set(ids)]);
			assert.ok(conceptsOf(area).every(({ headings, cues }) => headings.size > 0 && cues.length >= headings.size / 2));
		}
	});
});

describe('a heading', () => {
	it('is written as inside sentences, with a capital at the beginning', () => {
		const phrase = { spellings: counted(['Diffusion model', 2], ['diffusion model', 3]), titleSpellings: counted() };
		assert.equal(sentenceCase(phrase), 'Diffusion model');
		const named = { spellings: counted(['LoRA tuning', 2]), titleSpellings: counted(['LoRA Tuning', 9]) };
		assert.equal(sentenceCase(named), 'LoRA tuning');
	});

	it('loses the capitals that only titles give it', () => {
		const phrase = { spellings: counted(), titleSpellings: counted(['Scene Graphs', 2], ['Scene Graph', 1]) };
		assert.equal(sentenceCase(phrase), 'Scene graphs');
	});

	it('takes the wanted form of singular and plural where it occurs', () => {
		const phrase = { spellings: counted(['scaling law', 5], ['scaling laws', 1]), titleSpellings: counted() };
		assert.deepEqual([sentenceCase(phrase, 'scaling laws'), sentenceCase(phrase)], ['Scaling laws', 'Scaling law']);
	});
});
