import * as assert from 'node:assert/strict';
import { isEtAl, parseName } from '../../../src/core/paper/parseName';
import type { Name } from '../../../src/core/paper/paper';

const particle = 'non-dropping-particle';

describe('parseName', () => {
	const names: readonly (readonly [string, Name])[] = [
		['Jiacheng Liu', { family: 'Liu', given: 'Jiacheng' }],
		['  Liu ,  Jiacheng ', { family: 'Liu', given: 'Jiacheng' }],
		['Xiang Lorraine Li', { family: 'Li', given: 'Xiang Lorraine' }],
		['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', [particle]: 'van' }],
		['van Beethoven, Ludwig', { family: 'Beethoven', given: 'Ludwig', [particle]: 'van' }],
		['Beethoven, Ludwig van', { family: 'Beethoven', given: 'Ludwig', [particle]: 'van' }],
		['Charles de la Vallée Poussin', { family: 'Vallée Poussin', given: 'Charles', [particle]: 'de la' }],
		['Oscar De La Hoya', { family: 'De La Hoya', given: 'Oscar' }],
		['Laurens Van Der Maaten', { family: 'Van Der Maaten', given: 'Laurens' }],
		['Nguyen Van Anh', { family: 'Anh', given: 'Nguyen Van' }],
		['Sammy Davis Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
		['Sammy Davis, Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
		['Davis, Jr., Sammy', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
		['Davis, Sammy, III', { family: 'Davis', given: 'Sammy', suffix: 'III' }],
		['J. R. R. Tolkien', { family: 'Tolkien', given: 'J. R. R.' }],
		['Adam Smith (MIT)', { family: 'Smith', given: 'Adam' }],
		['Plato', { literal: 'Plato' }],
		['王小明', { literal: '王小明' }],
		['DeepSeek-AI', { literal: 'DeepSeek-AI' }],
		['The LHC Study Group', { literal: 'The LHC Study Group' }],
		['{World Health Organization}', { literal: 'World Health Organization' }],
		['ATLAS Collaboration', { literal: 'ATLAS Collaboration' }],
		['', { literal: '' }],
	];
	for (const [text, name] of names) {
		it(`reads "${text}"`, () => assert.deepEqual(parseName(text), name));
	}

	it('answers hostile texts of 1 MB', () => {
		for (const piece of [',', ' ', 'van ', '{', '(', 'a,', '\u0000']) {
			assert.equal(typeof parseName(piece.repeat(1_000_000 / piece.length)), 'object');
		}
	});
});

describe('isEtAl', () => {
	it('knows the ways to say that there are more authors', () => {
		for (const text of ['et al.', 'et al', 'Et Al.', 'and others', 'others', '…', ' & et. al. ']) {
			assert.equal(isEtAl(text), true, text);
		}
	});

	it('takes people for people', () => {
		for (const text of ['Etal Anwar', 'Al Gore', 'Other', '']) {
			assert.equal(isEtAl(text), false, text);
		}
	});
});
