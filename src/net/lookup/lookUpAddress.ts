import { addressIdentifier } from '../../core/lookup/addressIdentifier';
import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import { encodingOf } from '../../core/text/encodingOf';
import { askService, type Asking, type Content } from './askService';
import type { Answered } from './firstAnswer';
import { pageIdentifier, pageRecord, pageTags } from './pageTags';

/** Looks up what a page names. */
export type LookUpOne = (identifier: LookUpIdentifier) => Promise<Answered>;

/**
 * The paper of a web page: by the identifier that its tags (or the address it leads to) name, else as the tags describe
 * it. Only HTML is read, of which 4 MB at most are fetched.
 */
export async function lookUpAddress(url: string, lookUpOne: LookUpOne, asking: Asking): Promise<Answered> {
	let page: Content | undefined;
	const read = (answer: Content) => {
		page = answer;
		return [];
	};
	const headers = { accept: 'text/html, application/xhtml+xml' };
	const asked = await askService({ service: 'web', url, headers, maxBytes: longestPage, read }, asking);
	if (page === undefined) {
		return { failure: asked.kind === 'none' ? asked.failure : { kind: 'notFound' } };
	}
	return readPage(page, lookUpOne);
}

const longestPage = 4 * 1024 * 1024;

async function readPage({ url, bytes, contentType = '' }: Content, lookUpOne: LookUpOne): Promise<Answered> {
	const isHtml = contentType === '' || /html/i.test(contentType);
	const html = isHtml ? new TextDecoder(encodingOf(bytes.subarray(0, 65_536), contentType)).decode(bytes) : '';
	const tags = pageTags(html);
	const byAddress = addressIdentifier(url);
	const named = pageIdentifier(tags) ?? (byAddress?.kind === 'url' ? undefined : byAddress);
	const answered = named && (await lookUpOne(named));
	if (answered?.record) {
		return answered;
	}
	const record = pageRecord(tags, url);
	return record ? { record, source: 'web' } : (answered ?? { failure: { kind: 'notFound' } });
}
