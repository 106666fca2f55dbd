import * as assert from 'node:assert/strict';
import { identityKeys } from '../../../src/core/paper/identityKeys';
import { titleKey } from '../../../src/core/paper/titleKey';

describe('titleKey', () => {
	const same: readonly (readonly [string, string])[] = [
		['Bounds with ell_infty Guarantee', 'Bounds with $\\ell_\\infty$ Guarantee'],
		['Density of rho(x) in Large Spaces', 'Density of $\\rho(x)$ in large spaces'],
		['Density of ρ(x) in Large Spaces', 'Density of $\\rho(x)$ in large spaces'],
		['Notes in the Margin -- A Survey', 'Notes in the margin: a survey.'],
		['On-the-Fly Length Generalization', 'On the Fly Length Generalization'],
		['Erdős and the Graph Colouring', 'Erd{\\"o}s and the {Graph} Colouring'],
		['Fast &amp; Slow Margin Reading', 'Fast and slow margin reading'],
		['The <i>Escherichia coli</i> genome', 'The Escherichia coli Genome'],
		['The \\textbf{Escherichia} genome', 'The Escherichia Genome'],
		['Eﬃcient Margin Reading', 'Efficient margin reading'],
	];
	for (const [first, second] of same) {
		it(`takes "${first}" and "${second}" for one title`, () => {
			assert.ok(titleKey(first));
			assert.equal(titleKey(first), titleKey(second));
		});
	}

	it('keeps different titles apart', () => {
		assert.notEqual(titleKey('Margins and Notes, Part I'), titleKey('Margins and Notes, Part II'));
		assert.notEqual(titleKey('Margins in 2023: a review'), titleKey('Margins in 2024: a review'));
	});

	it('gives no key to short and generic titles', () => {
		for (const title of [
			'',
			'Introduction',
			'Editorial',
			'Errata 2024 2025',
			'Table of Contents',
			'Book Review',
			'$$$',
		]) {
			assert.equal(titleKey(title), undefined, title);
		}
	});

	it('answers hostile titles of 1 MB', () => {
		for (const piece of ['<', '<a ', '&', '&amp', '{', '\\', '\\text', '\u0000', '\ud800', '[']) {
			titleKey(piece.repeat(1_000_000 / piece.length));
		}
	});
});

describe('identityKeys', () => {
	it('lists identifiers before the title', () => {
		const record = {
			type: 'article',
			title: 'Notes in the Margin',
			identifiers: { doi: '10.1/x', arxiv: '2401.1' },
		} as const;
		assert.deepEqual(identityKeys(record), ['arxiv:2401.1', 'doi:10.1/x', 'title:notesinthemargin']);
	});

	it("does not take a paper for its book by the book's ISBN", () => {
		const identifiers = { isbn: '9780306406157' };
		assert.deepEqual(identityKeys({ type: 'chapter', title: 'X', identifiers }), []);
		assert.deepEqual(identityKeys({ type: 'book', title: 'X', identifiers }), ['isbn:9780306406157']);
	});
});
