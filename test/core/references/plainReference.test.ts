import * as assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/paper/paper';
import { plainReference } from '../../../src/core/references/plainReference';

const paper = (facts: Partial<Paper>): Paper => ({
	...{ id: 'x', citekey: 'x', type: 'article', title: 'On <i>things</i> & [more]', author: [], categories: [] },
	...{ identifiers: {}, links: {}, signals: {}, provenance: [] },
	...facts,
});

describe('A plain reference', () => {
	it('names authors, year, title, venue and address', () => {
		const author = [
			{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
			{ family: 'Liu', given: 'Jia-cheng M.' },
		];
		const facts = { author, issued: { year: 2024 }, containerTitle: 'Venue', identifiers: { doi: '10.1000/x' } };
		assert.equal(
			plainReference(paper(facts), 'text'),
			'van Beethoven, L., & Liu, J.-c. M. (2024). On <i>things</i> & [more]. Venue. https://doi.org/10.1000/x',
		);
	});

	it('escapes what comes from outside for its output', () => {
		assert.equal(plainReference(paper({}), 'html'), '(n.d.). <i>On &lt;i&gt;things&lt;/i&gt; &amp; [more].</i>');
		assert.equal(plainReference(paper({}), 'markdown'), '(n.d.). *On \\<i\\>things\\</i\\> & \\[more\\].*');
	});

	it('cuts long and open lists of authors with et al.', () => {
		const many = Array.from({ length: 9 }, (_, index) => ({ family: `A${index}` }));
		assert.match(plainReference(paper({ author: many }), 'text'), /^A0, A1, A2, A3, A4, A5, A6, et al\. \(n\.d\.\)/);
		assert.match(
			plainReference(paper({ author: [{ literal: 'The Team' }], moreAuthors: true }), 'text'),
			/^The Team, et al\./,
		);
	});
});
