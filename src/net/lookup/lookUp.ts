import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import type { Identifiers, PaperRecord } from '../../core/paper/paper';
import { jsonValue } from '../../core/formats/jsonValue';
import { jsonPart, skipSpace } from '../../core/formats/jsonParts';
import { askService, type Asking, type Content, type ServiceRequest } from './askService';
import { firstAnswer, type Answered } from './firstAnswer';
import { inTurns } from './inTurns';
import { lookUpAddress } from './lookUpAddress';
import { lookUpArxiv } from './lookUpArxiv';
import { lookUpPmcids, lookUpPmids } from './lookUpPubmed';
import type { LookUpPorts, LookUpResult } from './lookUpPorts';
import { openLibraryBooks } from './openLibraryBooks';
import { openReviewNotes } from './openReviewNotes';
import { aclRequest, crossrefRequest, dataCiteRequest, negotiatedRequest } from './serviceRequests';

/**
 * Asks the services for papers by their identifiers: one result for each, in order, each with a record or a failure of its
 * own. Rejects only when it is cancelled.
 */
export async function lookUp(
	identifiers: readonly LookUpIdentifier[],
	ports: LookUpPorts,
	signal: AbortSignal,
): Promise<readonly LookUpResult[]> {
	const asking = { ports, signal };
	const kinds = Object.keys(lookUps) as LookUpIdentifier['kind'][];
	const found = await Promise.all(
		kinds.map(async (kind) => {
			const values = identifiers.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
			const answers = values.length === 0 ? new Map() : await lookUps[kind]([...new Set(values)], asking);
			return [kind, answers as ReadonlyMap<string, Answered>] as const;
		}),
	);
	const byKind = new Map(found);
	return identifiers.map(({ kind, value }) => ({
		identifier: { kind, value },
		...(byKind.get(kind)?.get(value) ?? { failure: { kind: 'notFound' } }),
	}));
}

type LookUpMany = (values: readonly string[], asking: Asking) => Promise<ReadonlyMap<string, Answered>>;

const atOnce = 4;

const lookUps: Readonly<Record<LookUpIdentifier['kind'], LookUpMany>> = {
	arxiv: lookUpArxiv,
	pmid: lookUpPmids,
	pmcid: lookUpPmcids,
	isbn: lookUpIsbns,
	doi: each(lookUpDoi),
	acl: each(lookUpAcl),
	openreview: each(lookUpOpenReview),
	url: each((url, asking) => lookUpAddress(url, (identifier) => lookUpNamed(identifier, asking), asking)),
};

function each(one: (value: string, asking: Asking) => Promise<Answered>): LookUpMany {
	return async (values, asking) =>
		new Map(await inTurns(values, atOnce, async (value) => [value, await one(value, asking)] as const));
}

/** What a page names is no other page, so that this comes to an end. */
async function lookUpNamed({ kind, value }: LookUpIdentifier, asking: Asking): Promise<Answered> {
	const answers = kind === 'url' ? undefined : await lookUps[kind]([value], asking);
	return answers?.get(value) ?? { failure: { kind: 'notFound' } };
}

async function lookUpDoi(doi: string, asking: Asking): Promise<Answered> {
	const requests = [crossrefRequest, dataCiteRequest, negotiatedRequest].map((request) => request(doi, asking.ports));
	const fits = ({ identifiers }: PaperRecord) => identifiers.doi === undefined || identifiers.doi === doi;
	return carrying(await firstAnswer(requests, { asking, fits }), { doi });
}

/** Papers of the Anthology have DOIs since 2012 or so; it has an entry of BibTeX for each. */
async function lookUpAcl(acl: string, asking: Asking): Promise<Answered> {
	const answered = await lookUpDoi(`10.18653/v1/${acl.toLowerCase()}`, asking);
	const { failure = { kind: 'notFound' } } = answered;
	const isOurs = ({ identifiers }: PaperRecord) => identifiers.acl === undefined || identifiers.acl === acl;
	const entry = [aclRequest(acl)];
	return carrying(answered.record ? answered : await firstAnswer(entry, { asking, fits: isOurs, before: failure }), {
		acl,
	});
}

/** The record with what it was found by, which not every source repeats. */
function carrying(answered: Answered, asked: Identifiers): Answered {
	const { record } = answered;
	return record ? { ...answered, record: { ...record, identifiers: { ...record.identifiers, ...asked } } } : answered;
}

async function lookUpIsbns(isbns: readonly string[], asking: Asking): Promise<ReadonlyMap<string, Answered>> {
	const found = new Map<string, Answered>();
	for (let start = 0; start < isbns.length; start += isbnsAtOnce) {
		const batch = isbns.slice(start, start + isbnsAtOnce);
		const keys = batch.map((isbn) => `ISBN:${isbn}`).join(',');
		let books: ReadonlyMap<string, PaperRecord> = new Map();
		const url = `${asking.ports.endpoints.openLibrary}/api/books?bibkeys=${keys}&format=json&jscmd=data`;
		const asked = await askService(
			jsonRequest({ service: 'openLibrary', url }, (value) => [...(books = openLibraryBooks(value)).values()]),
			asking,
		);
		const failure = asked.kind === 'none' ? asked.failure : ({ kind: 'notFound' } as const);
		for (const isbn of batch) {
			const record = books.get(isbn);
			found.set(isbn, record ? { record, source: 'openLibrary' } : { failure });
		}
	}
	return found;
}

const isbnsAtOnce = 50;

function lookUpOpenReview(id: string, asking: Asking): Promise<Answered> {
	const { openReview = 'https://api2.openreview.net' } = asking.ports.endpoints;
	const url = `${openReview}/notes?id=${encodeURIComponent(id)}`;
	return firstAnswer([jsonRequest({ service: 'openreview', url }, openReviewNotes)], { asking });
}

function jsonRequest(request: ServiceRequest, read: (value: unknown) => readonly PaperRecord[]): ServiceRequest {
	const readJson = ({ bytes }: Content) => {
		const text = new TextDecoder().decode(bytes);
		const value = jsonValue(text, jsonPart(text, skipSpace(text, 0)));
		return value === undefined ? undefined : read(value);
	};
	return { ...request, read: readJson };
}
