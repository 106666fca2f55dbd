import * as assert from 'node:assert/strict';
import { identifiersInText } from '../../../src/core/lookup/identifiersInText';

function found(text: string): readonly string[] {
	return identifiersInText(text).map(({ kind, value }) => `${kind}:${value}`);
}

describe('identifiersInText, one spelling at a time', () => {
	const single: readonly (readonly [text: string, expected: string])[] = [
		['10.1000/XYZ.1', 'doi:10.1000/xyz.1'],
		['see doi:10.1000/xyz.', 'doi:10.1000/xyz'],
		['(doi:10.1016/S0140-6736(20)30183-5),', 'doi:10.1016/s0140-6736(20)30183-5'],
		['https://doi.org/10.1000%2Fxyz', 'doi:10.1000/xyz'],
		['http://dx.doi.org/10.1000/xyz?from=here#top', 'doi:10.1000/xyz'],
		['https://link.springer.com/article/10.1007/s11263-021-01453-z', 'doi:10.1007/s11263-021-01453-z'],
		['https://link.springer.com/content/pdf/10.1007/978-3-030-01234-2_1.pdf', 'doi:10.1007/978-3-030-01234-2_1'],
		['https://link.springer.com/article/10.1007/s10994-020-05877-5/fulltext.html', 'doi:10.1007/s10994-020-05877-5'],
		['https://onlinelibrary.wiley.com/doi/full/10.1002/asi.24750', 'doi:10.1002/asi.24750'],
		['https://onlinelibrary.wiley.com/doi/10.1002/asi.24750/abstract', 'doi:10.1002/asi.24750'],
		['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', 'doi:10.1145/3292500.3330701'],
		['https://journals.sagepub.com/doi/abs/10.1177/0956797615572908', 'doi:10.1177/0956797615572908'],
		['https://www.tandfonline.com/doi/full/10.1080/01621459.2017.1285773', 'doi:10.1080/01621459.2017.1285773'],
		[
			'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345&type=printable',
			'doi:10.1371/journal.pone.0012345',
		],
		['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf+html', 'doi:10.1101/2020.01.02.123456'],
		['https://www.medrxiv.org/content/10.1101/2020.03.04.20031112v1', 'doi:10.1101/2020.03.04.20031112'],
		['https://www.biorxiv.org/content/early/2018/01/02/123456', 'doi:10.1101/123456'],
		['https://www.science.org/doi/10.1126/science.abj8754', 'doi:10.1126/science.abj8754'],
		['https://www.nature.com/articles/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
		['www.nature.com/articles/nature14539.pdf', 'doi:10.1038/nature14539'],
		['https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full', 'doi:10.3389/fpsyg.2020.00001'],
		['https://zenodo.org/records/1234567', 'doi:10.5281/zenodo.1234567'],
		['https://www.google.com/url?q=https%3A%2F%2Fdoi.org%2F10.1000%2Fxyz&sa=D', 'doi:10.1000/xyz'],
		['2401.17377', 'arxiv:2401.17377'],
		['arXiv:2401.17377v3 [cs.CL]', 'arxiv:2401.17377'],
		['arXiv: 0704.0001', 'arxiv:0704.0001'],
		['hep-th/9901001v2', 'arxiv:hep-th/9901001'],
		['math.GT/0309136', 'arxiv:math/0309136'],
		['https://arxiv.org/abs/math.GT/0309136v1', 'arxiv:math/0309136'],
		['https://arxiv.org/pdf/2401.17377v2.pdf', 'arxiv:2401.17377'],
		['arxiv.org/abs/2401.17377.', 'arxiv:2401.17377'],
		['https://arxiv.org/html/2401.17377v1#S3', 'arxiv:2401.17377'],
		['https://www.alphaxiv.org/overview/2401.17377', 'arxiv:2401.17377'],
		['https://ar5iv.labs.arxiv.org/html/2401.17377', 'arxiv:2401.17377'],
		['https://huggingface.co/papers/2401.17377', 'arxiv:2401.17377'],
		['https://doi.org/10.48550/arXiv.2401.17377', 'arxiv:2401.17377'],
		['PMID: 31452104', 'pmid:31452104'],
		['https://pubmed.ncbi.nlm.nih.gov/31452104/', 'pmid:31452104'],
		['https://www.ncbi.nlm.nih.gov/pubmed/31452104', 'pmid:31452104'],
		['https://europepmc.org/article/MED/31452104', 'pmid:31452104'],
		['pmc6768590', 'pmcid:PMC6768590'],
		['https://pmc.ncbi.nlm.nih.gov/articles/PMC6768590/', 'pmcid:PMC6768590'],
		['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6768590/pdf/main.pdf', 'pmcid:PMC6768590'],
		['ISBN 0-306-40615-2', 'isbn:9780306406157'],
		['ISBN-13: 978-0-306-40615-7', 'isbn:9780306406157'],
		['https://www.amazon.com/Some-Book/dp/0306406152/ref=x', 'isbn:9780306406157'],
		['https://openreview.net/forum?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
		['https://openreview.net/pdf?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
		['P18-1001', 'acl:P18-1001'],
		['2020.acl-main.1', 'acl:2020.acl-main.1'],
		['https://aclanthology.org/2023.findings-emnlp.12.pdf', 'acl:2023.findings-emnlp.12'],
		['https://www.aclweb.org/anthology/P18-1001/', 'acl:P18-1001'],
		['(see https://example.org/a_(b)).', 'url:https://example.org/a_(b)'],
		['https://arxiv.org/list/cs.CL/recent', 'url:https://arxiv.org/list/cs.CL/recent'],
	];
	for (const [text, expected] of single) {
		it(`finds ${expected} in ${text}`, () => assert.deepEqual(found(text), [expected]));
	}

	it('parts what stands without a space between', () => {
		const text = '10.1000/a,10.1000/b;https://doi.org/10.1000/c,https://arxiv.org/abs/2401.17377';
		assert.deepEqual(found(text), ['doi:10.1000/a', 'doi:10.1000/b', 'doi:10.1000/c', 'arxiv:2401.17377']);
	});

	it('reads what Markdown, HTML and BibTeX put around', () => {
		assert.deepEqual(found('[10.1000/a](https://doi.org/10.1000/a)'), ['doi:10.1000/a']);
		assert.deepEqual(found("<a href='https://doi.org/10.1000/a'>x</a>"), ['doi:10.1000/a']);
		assert.deepEqual(found('doi = {10.1000/a}, eprint = {2401.17377}'), ['doi:10.1000/a', 'arxiv:2401.17377']);
	});

	const hostile = ['10.1000/', 'https://', '10.1000.', ']('.repeat(5), '1 ', '9'.repeat(8) + '-', '%25', 'PMC1', 'a.'];
	for (const piece of [...hostile, 'https://a.b/(((', '10.1000/x)))', '2020.acl-', 'http://a,http://a,']) {
		it(`ends soon with a megabyte of ${piece}`, () => {
			assert.ok(identifiersInText(piece.repeat(Math.ceil(1_000_000 / piece.length))).length <= 200);
		});
	}
});
