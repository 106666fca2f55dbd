import * as assert from 'node:assert/strict';
import { doiUrl, pageUrl, pdfUrl } from '../../../src/core/paper/paperLinks';
import { safeHttpUrl } from '../../../src/core/paper/safeHttpUrl';

describe('safeHttpUrl', () => {
	it('accepts web addresses', () => {
		for (const url of [
			'https://example.org',
			'http://example.org:8080/a_b(c)?q=1&r=%20#top',
			'https://[2001:db8::1]/x',
			'https://bücher.example/ä',
			'HTTPS://EXAMPLE.ORG/~me',
		]) {
			assert.equal(safeHttpUrl(` ${url}\n`), url);
		}
	});

	it('refuses everything else', () => {
		for (const url of [
			'javascript:alert(1)',
			'java\nscript:alert(1)',
			'data:text/html,x',
			'file:///etc/passwd',
			'command:workbench.action.quit',
			'//example.org',
			'https://',
			'https://user:password@example.org/',
			'https://example.org@evil.example',
			'https://example.org/a b',
			'https://example.org/"onclick="x',
			'https://example.org/<script>',
			'https://example.org\\@evil.example',
			'https://example.org/\u202egpj.exe',
			'https://example.org/\u0000',
			'https://example.org/\ud800',
			`https://example.org/${'a'.repeat(3000)}`,
			'h'.repeat(1_000_000),
		]) {
			assert.equal(safeHttpUrl(url), undefined, url.slice(0, 60));
		}
	});
});

describe('pageUrl and pdfUrl', () => {
	it("prefer what a source gave, then arXiv's addresses, then the DOI", () => {
		const identifiers = { arxiv: '2401.17377', doi: '10.1000/a' };
		assert.equal(pageUrl({ identifiers, links: { page: 'https://example.org/p' } }), 'https://example.org/p');
		assert.equal(pageUrl({ identifiers, links: {} }), 'https://arxiv.org/abs/2401.17377');
		assert.equal(pageUrl({ identifiers: { doi: '10.1000/a' }, links: {} }), 'https://doi.org/10.1000/a');
		assert.equal(pdfUrl({ identifiers, links: {} }), 'https://arxiv.org/pdf/2401.17377');
	});

	it('never give an unsafe address, nor one where nothing is known', () => {
		assert.equal(pageUrl({ identifiers: { url: 'javascript:1' }, links: { page: 'javascript:2' } }), undefined);
		assert.equal(pdfUrl({ identifiers: { doi: '10.1000/a' }, links: {} }), undefined);
	});

	it('encode the characters of a DOI that an address cannot hold', () => {
		assert.equal(doiUrl('10.1000/a#b?ü'), 'https://doi.org/10.1000/a%23b%3F%C3%BC');
		assert.equal(doiUrl(undefined), undefined);
	});
});
