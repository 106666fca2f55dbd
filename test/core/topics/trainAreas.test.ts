import * as assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { trainAreas } from '../../../scripts/topics/trainAreas';
import { unpackModel, type PackedModel } from '../../../src/core/topics/areaModel';
import { areas } from '../../../src/core/topics/areas';
import { hashText } from '../../../src/core/text/hashText';
import { subjectOf, subjectPapers } from './topicFixtures';

const shipped = 'src/core/topics/areaWeights.json';
const categories = ['cs.CV', 'cs.CL', 'q-bio.BM', 'cs.CR', 'cs.RO', 'cs.CL'];

describe('training the area classifier', function () {
	this.timeout(60_000);
	const data = {
		papers: subjectPapers(240).map((paper) => ({ ...paper, categories: [categories[subjectOf(paper.id)] ?? ''] })),
		phrases: { astronomy: 'galaxy, quasar, black hole, neutron star', law: 'court, judge, legal text, statute' },
		mostTerms: 400,
	};
	const model = trainAreas(data);

	it('gives the same model, byte for byte', () => {
		assert.equal(hashText(JSON.stringify(trainAreas(data))), hashText(JSON.stringify(model)));
		assert.equal(hashText(JSON.stringify(model)), '3329fc66de4d11cc');
	});

	it('learns the areas of the papers and those that it has only phrases of', () => {
		assert.deepEqual(model.areas.split(' '), [
			'computer-vision',
			'natural-language-processing',
			'robotics',
			'security',
			'astronomy',
			'biology',
			'law',
		]);
		const { terms, weights, areas: ids } = unpackModel(model);
		const best = (word: string) => {
			const row = Array.from(
				weights.subarray((terms.get(word) ?? 0) * ids.length, ((terms.get(word) ?? 0) + 1) * ids.length),
			);
			return ids[row.indexOf(Math.max(...row))];
		};
		assert.deepEqual(['predicate', 'bilingual', 'galaxy', 'statute', 'privacy'].map(best), [
			'computer-vision',
			'natural-language-processing',
			'astronomy',
			'law',
			'security',
		]);
	});
});

describe('the shipped classifier', () => {
	const packed = JSON.parse(readFileSync(shipped, 'utf8')) as PackedModel;
	const model = unpackModel(packed);

	it('takes at most 300 KB', () => {
		assert.ok(statSync(shipped).size <= 300_000);
	});

	it('is whole: known areas, one weight for each of its terms and areas', () => {
		assert.ok(model.areas.every((id) => areas.some((area) => area.id === id)));
		assert.equal(model.terms.size, packed.terms.split(' ').length);
		assert.equal(model.idf.length, model.terms.size);
		assert.equal(model.bias.length, model.areas.length);
		assert.equal(model.weights.length, model.terms.size * model.areas.length);
		assert.ok([...model.idf, ...model.bias, ...model.weights].every(Number.isFinite));
	});
});
