import * as assert from 'node:assert/strict';
import { canonicalIdentifiers, identifiersIn } from '../../../src/core/paper/identifiers';

describe('identifiersIn', () => {
	const arxiv: readonly (readonly [string, string])[] = [
		['2401.17377', '2401.17377'],
		['arXiv:2401.17377v2', '2401.17377'],
		['https://arxiv.org/abs/2401.17377v1', '2401.17377'],
		['http://export.arxiv.org/pdf/2401.17377v3.pdf', '2401.17377'],
		['https://huggingface.co/papers/2401.17377', '2401.17377'],
		['https://doi.org/10.48550/arXiv.2401.17377', '2401.17377'],
		['10.48550/ARXIV.quant-ph/0201082', 'quant-ph/0201082'],
		['quant-ph/0201082v1', 'quant-ph/0201082'],
		['https://arxiv.org/abs/math.GT/0309136', 'math/0309136'],
		['see arXiv:0704.0001 for more', '0704.0001'],
	];
	for (const [text, id] of arxiv) {
		it(`reads arXiv id ${id} from "${text}"`, () => assert.deepEqual(identifiersIn(text), { arxiv: id }));
	}

	const dois: readonly (readonly [string, string])[] = [
		['10.1000/XYZ', '10.1000/xyz'],
		['doi:10.1000/182.', '10.1000/182'],
		['(see 10.1000/182)', '10.1000/182'],
		['https://doi.org/10.1016/S0140-6736(20)30183-5', '10.1016/s0140-6736(20)30183-5'],
		['https://dx.doi.org/10.1002%2Fabc.123?utm_source=x#top', '10.1002/abc.123'],
		['https://dl.acm.org/doi/full/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
		['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.full.pdf', '10.1101/2020.01.30.927871'],
	];
	for (const [text, doi] of dois) {
		it(`reads DOI ${doi} from "${text}"`, () => assert.deepEqual(identifiersIn(text), { doi }));
	}

	it('reads PubMed ids from labels and addresses', () => {
		assert.deepEqual(identifiersIn('PMID: 31978945'), { pmid: '31978945' });
		assert.deepEqual(identifiersIn('https://pubmed.ncbi.nlm.nih.gov/31978945/'), { pmid: '31978945' });
		assert.deepEqual(identifiersIn('https://pmc.ncbi.nlm.nih.gov/articles/PMC7092803/'), { pmcid: 'PMC7092803' });
	});

	it('gives ISBN-10 and ISBN-13 as ISBN-13, only where the check digit is right', () => {
		assert.deepEqual(identifiersIn('ISBN 0-306-40615-2'), { isbn: '9780306406157' });
		assert.deepEqual(identifiersIn('978-0-306-40615-7'), { isbn: '9780306406157' });
		assert.deepEqual(identifiersIn('0-8044-2957-X'), { isbn: '9780804429573' });
		assert.deepEqual(identifiersIn('0-306-40615-3'), {});
	});

	it('finds nothing where nothing is', () => {
		for (const text of [
			'',
			'Attention is all you need',
			'2401.99',
			'2413.00001',
			'version 10.5/3',
			'https://example.org/',
		]) {
			assert.deepEqual(identifiersIn(text), {}, text);
		}
	});

	it('answers hostile texts of 1 MB', () => {
		for (const piece of ['10.', '10.1000/', 'arxiv:', '%', '9', '9-', ')', 'PMC', '\u0000', '\ud800', 'a-']) {
			assert.equal(typeof identifiersIn(piece.repeat(1_000_000 / piece.length)), 'object');
		}
	});
});

describe('canonicalIdentifiers', () => {
	it("turns arXiv's own DOI into the arXiv id and keeps a publisher's", () => {
		assert.deepEqual(canonicalIdentifiers({ doi: '10.48550/arXiv.2401.17377' }), { arxiv: '2401.17377' });
		assert.deepEqual(canonicalIdentifiers({ doi: 'https://doi.org/10.1000/A', arxiv: 'arXiv:2401.17377v2' }), {
			doi: '10.1000/a',
			arxiv: '2401.17377',
		});
	});

	it('leaves out what is no identifier of its kind', () => {
		assert.deepEqual(canonicalIdentifiers({ doi: 'none', arxiv: '<b>', pmid: 'x', pmcid: '-', isbn: '123' }), {});
	});

	it('changes nothing the second time', () => {
		const once = canonicalIdentifiers({
			doi: '10.1000/A',
			arxiv: 'math.GT/0309136v1',
			pmid: '0012',
			pmcid: '77',
			isbn: '0306406152',
			acl: 'P19-1001',
			openalex: 'https://openalex.org/W2741809807',
		});
		assert.deepEqual(Object.keys(once).length, 7);
		assert.deepEqual(canonicalIdentifiers(once), once);
	});
});
