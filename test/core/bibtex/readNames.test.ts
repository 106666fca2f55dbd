import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readNames } from '../../../src/core/bibtex/readNames';
import { fullName } from '../../../src/core/paper/nameText';

function names(value: string) {
	return readNames(value).names;
}

describe('BibTeX names', () => {
	it('are divided into first names, particle, family name and suffix', () => {
		const beethoven = { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' };
		assert.deepEqual(names('Ludwig van Beethoven and van Beethoven, Ludwig'), [beethoven, beethoven]);
		const king = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
		assert.deepEqual(names('King, Jr., Martin Luther and King, Martin Luther, Jr. and Martin Luther King Jr.'), [
			king,
			king,
			king,
		]);
		assert.deepEqual(names("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin"), [
			{ family: 'Vallée Poussin', given: 'Charles Louis Xavier Joseph', 'non-dropping-particle': 'de la' },
		]);
		assert.deepEqual(
			names('Schulte im Walde, Sabine and Jean-Paul {Van Damme} and {von Neumann Smith}, J and Plato and D. E. Knuth'),
			[
				{ family: 'Schulte im Walde', given: 'Sabine' },
				{ family: 'Van Damme', given: 'Jean-Paul' },
				{ family: 'von Neumann Smith', given: 'J' },
				{ family: 'Plato' },
				{ family: 'Knuth', given: 'D. E.' },
			],
		);
		assert.deepEqual(names("{\\'E}mile Zola and Donald~E. Knuth and {\\o}ystein Moe and Berg, Per {\\AA}ke"), [
			{ family: 'Zola', given: 'Émile' },
			{ family: 'Knuth', given: 'Donald E.' },
			{ family: 'Moe', 'non-dropping-particle': 'øystein' },
			{ family: 'Berg', given: 'Per Åke' },
		]);
	});

	it('may be groups', () => {
		assert.deepEqual(names('{The LHC Team} and {Barnes and Noble}\nand Doe, Jane'), [
			{ literal: 'The LHC Team' },
			{ literal: 'Barnes and Noble' },
			{ family: 'Doe', given: 'Jane' },
		]);
	});

	it('say that there are more', () => {
		for (const value of ['Doe, Jane and others', 'Jane Doe and et al.']) {
			assert.deepEqual(readNames(value), { names: [{ family: 'Doe', given: 'Jane' }], more: true });
		}
		assert.deepEqual(readNames('{others}'), { names: [{ literal: 'others' }], more: false });
	});

	it('may be in the form of biblatex', () => {
		assert.deepEqual(
			names('family=Müller, given=Hans, prefix=von der, useprefix=true and "family={Lo, Inc.}", given=A'),
			[
				{ family: 'Müller', given: 'Hans', 'non-dropping-particle': 'von der' },
				{ family: 'Lo, Inc.', given: 'A' },
			],
		);
	});

	it('are read as meant where the list is divided in other ways', () => {
		const both = ['M. CM. Sa', 'A. Kascheres'];
		assert.deepEqual(names('Sa, M. CM.; Kascheres, A.').map(fullName), both);
		assert.deepEqual(names('Ada Lovelace, Alan Turing, Grace Hopper').map(fullName), [
			'Ada Lovelace',
			'Alan Turing',
			'Grace Hopper',
		]);
		assert.deepEqual(names('jane doe and and Alan Turing and').map(fullName), ['jane doe', 'Alan Turing']);
		assert.deepEqual(names(' , and {} and "'), [{ family: '"' }]);
	});

	it('are a total function of any value', () => {
		const piece = fc.constantFrom(' and ', ',', '{', '}', '\\', ' ', 'A', 'von', '~', 'family=', '"', "\\'e", ';');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				for (const name of readNames(pieces.join('')).names) {
					assert.ok(Object.values(name).every((part: string) => part !== ''));
				}
			}),
		);
		for (const hostile of [' and ', ',', '{', ' ', 'a ', '~', '\\', 'A, ']) {
			readNames(hostile.repeat(Math.ceil(500_000 / hostile.length)));
		}
	});
});
