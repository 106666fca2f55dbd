import * as assert from 'node:assert/strict';
import { identifiersInText } from '../../../src/core/lookup/identifiersInText';

function named(text: string): readonly string[] {
	return identifiersInText(text).map(({ kind, value }) => `${kind}:${value}`);
}

function reads(cases: Readonly<Record<string, string | readonly string[]>>): void {
	for (const [text, expected] of Object.entries(cases)) {
		assert.deepEqual(named(text), [expected].flat(), text);
	}
}

describe('Identifiers in a text', () => {
	it('are DOIs, bare, labelled, resolved or percent-encoded', () => {
		reads({
			'10.1000/XYZ123': 'doi:10.1000/xyz123',
			'see doi:10.1000/xyz.': 'doi:10.1000/xyz',
			'DOI 10.1000/xyz, and more': 'doi:10.1000/xyz',
			'https://doi.org/10.1000/xyz': 'doi:10.1000/xyz',
			'http://dx.doi.org/10.1000%2Fxyz': 'doi:10.1000/xyz',
			'doi.org/10.1000/xyz': 'doi:10.1000/xyz',
			'(10.1016/S0140-6736(20)30183-5)': 'doi:10.1016/s0140-6736(20)30183-5',
			'[paper](https://doi.org/10.1000/a)': 'doi:10.1000/a',
			'<https://doi.org/10.1000/a>': 'doi:10.1000/a',
			'https://login.proxy.example.edu/login?url=https%3A%2F%2Fdoi.org%2F10.1000%2Fxyz': 'doi:10.1000/xyz',
			'https://doi.org/10.1000/full.pdf': 'doi:10.1000/full.pdf',
		});
	});

	it('are DOIs in the addresses of publishers', () => {
		reads({
			'https://link.springer.com/article/10.1007/s11263-015-0816-y': 'doi:10.1007/s11263-015-0816-y',
			'https://link.springer.com/content/pdf/10.1007%2Fs11263-015-0816-y.pdf?pdf=button':
				'doi:10.1007/s11263-015-0816-y',
			'https://link.springer.com/chapter/10.1007/978-3-319-24574-4_28#Sec1': 'doi:10.1007/978-3-319-24574-4_28',
			'https://onlinelibrary.wiley.com/doi/full/10.1002/anie.202000001': 'doi:10.1002/anie.202000001',
			'https://onlinelibrary.wiley.com/doi/10.1002/anie.202000001/abstract': 'doi:10.1002/anie.202000001',
			'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true': 'doi:10.1145/3292500.3330701',
			'https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701': 'doi:10.1145/3292500.3330701',
			'https://journals.sagepub.com/doi/epub/10.1177/0956797611417632': 'doi:10.1177/0956797611417632',
			'https://www.tandfonline.com/doi/full/10.1080/01621459.2017.1285773': 'doi:10.1080/01621459.2017.1285773',
			'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456&type=printable':
				'doi:10.1371/journal.pone.0123456',
			'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full': 'doi:10.1101/2020.03.22.002386',
			'https://www.medrxiv.org/content/10.1101/2020.03.22.20040758v1.full.pdf+html': 'doi:10.1101/2020.03.22.20040758',
			'https://www.biorxiv.org/content/10.64898/2025.12.01.123456v1': 'doi:10.64898/2025.12.01.123456',
			'https://www.science.org/doi/10.1126/science.aax2342': 'doi:10.1126/science.aax2342',
			'https://www.frontiersin.org/articles/10.3389/fpsyg.2012.00863/full': 'doi:10.3389/fpsyg.2012.00863',
			'https://www.nature.com/articles/s41586-021-03819-2': 'doi:10.1038/s41586-021-03819-2',
			'https://www.nature.com/articles/s41586-021-03819-2.pdf': 'doi:10.1038/s41586-021-03819-2',
			'https://www.nature.com/articles/nature14539?foxtrotcallback=true': 'doi:10.1038/nature14539',
			'https://elifesciences.org/articles/12345v2': 'doi:10.7554/elife.12345',
			'https://zenodo.org/records/7654321': 'doi:10.5281/zenodo.7654321',
		});
	});

	it('are arXiv ids, in all their spellings and readers', () => {
		for (const text of [
			'2401.17377',
			'arXiv:2401.17377v2 [cs.CL]',
			'arxiv 2401.17377.',
			'https://arxiv.org/abs/2401.17377v3',
			'https://arxiv.org/pdf/2401.17377.pdf',
			'http://export.arxiv.org/abs/2401.17377',
			'https://arxiv.org/html/2401.17377v1#S1',
			'https://www.alphaxiv.org/abs/2401.17377',
			'https://www.alphaxiv.org/overview/2401.17377v2',
			'https://ar5iv.labs.arxiv.org/html/2401.17377',
			'https://huggingface.co/papers/2401.17377',
			'huggingface.co/papers/2401.17377',
			'https://www.semanticscholar.org/arxiv/2401.17377',
			'https://doi.org/10.48550/arXiv.2401.17377',
			'10.48550/arXiv.2401.17377',
		]) {
			assert.deepEqual(named(text), ['arxiv:2401.17377'], text);
		}
		reads({
			'hep-th/9901001v2': 'arxiv:hep-th/9901001',
			'arXiv:math.GT/0309136': 'arxiv:math/0309136',
			'https://arxiv.org/abs/cs/0112017': 'arxiv:cs/0112017',
			'0704.0001': 'arxiv:0704.0001',
			'version 1.2401.17377 and 2401.1737 and 9999.12345': [],
		});
	});

	it('are PMIDs and PMCIDs', () => {
		reads({
			'PMID: 31452104; PMCID: PMC6703865': ['pmid:31452104', 'pmcid:PMC6703865'],
			'https://pubmed.ncbi.nlm.nih.gov/31452104/': 'pmid:31452104',
			'https://www.ncbi.nlm.nih.gov/pubmed/31452104': 'pmid:31452104',
			'https://europepmc.org/article/MED/31452104': 'pmid:31452104',
			'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6703865/pdf/x.pdf': 'pmcid:PMC6703865',
			'https://pmc.ncbi.nlm.nih.gov/articles/PMC6703865/': 'pmcid:PMC6703865',
			'31452104, 31452105\n31452104': ['pmid:31452104', 'pmid:31452105'],
			'In 2019 there were 31452104 of them': [],
		});
	});

	it('are ISBNs with the right check digit, as ISBN-13', () => {
		reads({
			'ISBN 0-306-40615-2': 'isbn:9780306406157',
			'978-0-306-40615-7': 'isbn:9780306406157',
			'978–0–306–40615–7': 'isbn:9780306406157',
			'ISBN-13: 9780306406157.': 'isbn:9780306406157',
			'0306406152': 'isbn:9780306406157',
			'isbn: 080442957X': 'isbn:9780804429573',
			'978-0-306-40615-8': [],
			'call 0306406152 now': [],
			'https://openlibrary.org/isbn/9780306406157': 'isbn:9780306406157',
		});
	});

	it('are ids of OpenReview and of the ACL Anthology', () => {
		reads({
			'https://openreview.net/forum?id=rJ4km2R5t7': 'openreview:rJ4km2R5t7',
			'https://openreview.net/pdf?id=YicbFdNTTy&name=x': 'openreview:YicbFdNTTy',
			'https://aclanthology.org/2020.acl-main.1/': 'acl:2020.acl-main.1',
			'https://aclanthology.org/P19-1001.pdf': 'acl:P19-1001',
			'https://www.aclweb.org/anthology/papers/P/P19/P19-1001/': 'acl:P19-1001',
			'P19-1001 and 2023.findings-emnlp.12.': ['acl:P19-1001', 'acl:2023.findings-emnlp.12'],
		});
	});

	it('are else the addresses themselves, and nothing of any other scheme', () => {
		reads({
			'See https://example.org/paper?a=1&b=2.': 'url:https://example.org/paper?a=1&b=2',
			'https://en.wikipedia.org/wiki/Set_(mathematics)': 'url:https://en.wikipedia.org/wiki/Set_(mathematics)',
			'javascript:alert(1) file:///etc/passwd mailto:a@b.org': [],
			'https://user:pass@example.org/': [],
		});
	});

	it('come in order, each once, with their places', () => {
		const text = '1. https://arxiv.org/abs/2401.17377 (doi:10.1000/a;10.1000/b)\n2. arXiv:2401.17377, PMID 123.';
		const found = identifiersInText(text);
		assert.deepEqual(
			found.map(({ kind, value, start, end }) => [kind, value, text.slice(start, end)]),
			[
				['arxiv', '2401.17377', 'https://arxiv.org/abs/2401.17377'],
				['doi', '10.1000/a', '10.1000/a'],
				['doi', '10.1000/b', '10.1000/b'],
				['pmid', '123', '123'],
			],
		);
		assert.deepEqual(named('https://doi.org/10.1000/a,https://doi.org/10.1000/b'), ['doi:10.1000/a', 'doi:10.1000/b']);
		assert.deepEqual(named(''), []);
	});

	it('are found in hostile texts without delay', () => {
		const size = 1024 * 1024;
		for (const unit of [
			'10.1000/',
			'10.',
			'https://',
			'a.',
			'9780',
			'9 ',
			'arxiv:',
			')',
			'10.1000/((((',
			'doi.org/',
			'1.',
			'%2f',
			'x-',
			'2020.a-',
			'2401.17377 ',
		]) {
			const text = unit.repeat(size / unit.length);
			assert.ok(identifiersInText(text).length <= 2000, unit);
		}
		assert.ok(identifiersInText(`https://doi.org/10.1101/${'v1'.repeat(size)}`).length <= 1);
	});
});
