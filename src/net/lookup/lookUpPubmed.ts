import { objectOf, listOf, textOf } from '../../core/formats/jsonValue';
import type { PaperRecord } from '../../core/paper/paper';
import { HttpError } from '../http/httpTypes';
import { askService, type Asked, type Asking } from './askService';
import type { Answered } from './firstAnswer';
import type { LookUpFailure } from './lookUpPorts';
import { pmcSummaryRequest, pubmedRequest } from './serviceRequests';

/** Articles by PMID, many in one request. */
export function lookUpPmids(pmids: readonly string[], asking: Asking): Promise<ReadonlyMap<string, Answered>> {
	return inBatches(pmids, async (batch) => {
		const asked = await askService(pubmedRequest(batch, asking.ports), asking);
		return new Map(batch.map((pmid) => [pmid, answeredBy(asked, ({ identifiers }) => identifiers.pmid === pmid)]));
	});
}

/** Articles by PMCID: PubMed Central tells their PMIDs. */
export function lookUpPmcids(pmcids: readonly string[], asking: Asking): Promise<ReadonlyMap<string, Answered>> {
	return inBatches(pmcids, async (batch) => {
		const { pmids, failure } = await pmidsOf(batch, asking);
		const articles = await lookUpPmids([...new Set(pmids.values())], asking);
		return new Map(
			batch.map((pmcid): readonly [string, Answered] => {
				const { record, ...answered } = articles.get(pmids.get(pmcid) ?? '') ?? { failure };
				return [pmcid, record ? { ...answered, record: withPmcid(record, pmcid) } : answered];
			}),
		);
	});
}

const batchSize = 100;

async function inBatches(
	ids: readonly string[],
	ask: (batch: readonly string[]) => Promise<ReadonlyMap<string, Answered>>,
): Promise<ReadonlyMap<string, Answered>> {
	const found = new Map<string, Answered>();
	for (let start = 0; start < ids.length; start += batchSize) {
		(await ask(ids.slice(start, start + batchSize))).forEach((answer, id) => found.set(id, answer));
	}
	return found;
}

function answeredBy(asked: Asked, fits: (record: PaperRecord) => boolean): Answered {
	if (asked.kind === 'none') {
		return { failure: asked.failure };
	}
	const record = asked.papers.find(fits);
	return record ? { record, source: 'pubmed' } : { failure: { kind: 'notFound' } };
}

interface Pmids {
	readonly pmids: ReadonlyMap<string, string>;
	/** Of those that have none. */
	readonly failure: LookUpFailure;
}

async function pmidsOf(pmcids: readonly string[], { ports, signal }: Asking): Promise<Pmids> {
	const { url, service } = pmcSummaryRequest(pmcids, ports);
	try {
		const answer = await ports.http.send({ url, headers: { accept: 'application/json' } }, signal);
		const text = answer.kind === 'content' ? new TextDecoder().decode(answer.bytes) : '';
		return { pmids: pmidsIn(JSON.parse(text)), failure: { kind: 'notFound' } };
	} catch (error) {
		if (signal.aborted || (error instanceof HttpError && error.kind === 'cancelled')) {
			throw error;
		}
		const isDamaged = error instanceof SyntaxError;
		return {
			pmids: new Map(),
			failure: isDamaged ? { kind: 'unreadable', service } : { kind: 'failed', service, error },
		};
	}
}

/** `{"result": {"uids": [], "123": {"articleids": [{"idtype": "pmid", "value": "456"}]}}}`; 0 is none. */
function pmidsIn(value: unknown): ReadonlyMap<string, string> {
	const pmids = new Map<string, string>();
	for (const [uid, article] of Object.entries(objectOf(objectOf(value).result))) {
		const ids = listOf(objectOf(article).articleids).map(objectOf);
		const pmid = textOf(ids.find(({ idtype }) => idtype === 'pmid')?.value);
		if (pmid !== undefined && /^[1-9]\d{0,8}$/.test(pmid)) {
			pmids.set(`PMC${uid}`, pmid);
		}
	}
	return pmids;
}

function withPmcid(record: PaperRecord, pmcid: string): PaperRecord {
	return { ...record, identifiers: { ...record.identifiers, pmcid } };
}
