import { askService, type Asked, type Asking } from './askService';
import { firstAnswer } from './firstAnswer';
import { inTurns } from './inTurns';
import { arxivRequest, dataCiteRequest, huggingFaceRequest } from './serviceRequests';
import type { Answered } from './firstAnswer';

/** Papers by arXiv id: many in one request to arXiv; those it does not give from DataCite or Hugging Face. */
export async function lookUpArxiv(ids: readonly string[], asking: Asking): Promise<ReadonlyMap<string, Answered>> {
	const found = new Map<string, Answered>();
	for (let start = 0; start < ids.length; start += batchSize) {
		const batch = ids.slice(start, start + batchSize);
		const asked = await askService(arxivRequest(batch, asking.ports), asking);
		const papers = asked.kind === 'papers' ? asked.papers : [];
		const answers = await inTurns(batch, atOnce, async (id): Promise<readonly [string, Answered]> => {
			const record = papers.find(({ identifiers }) => identifiers.arxiv === id);
			return [id, record ? { record, source: 'arxiv' } : await elsewhere(id, asked, asking)];
		});
		answers.forEach(([id, answer]) => found.set(id, answer));
	}
	return found;
}

const batchSize = 100;
const atOnce = 4;

async function elsewhere(id: string, asked: Asked, asking: Asking): Promise<Answered> {
	const isArxiv = (paper: { readonly identifiers: { readonly arxiv?: string } }) => paper.identifiers.arxiv === id;
	const first = asked.kind === 'none' ? asked.failure : ({ kind: 'notFound' } as const);
	const requests = [dataCiteRequest(`10.48550/arXiv.${id}`, asking.ports), huggingFaceRequest(id, asking.ports)];
	return firstAnswer(requests, { asking, fits: isArxiv, before: first });
}
