import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import { missingFacts } from '../../core/lookup/missingFacts';
import { titleMatch, type MatchFacts } from '../../core/lookup/titleMatch';
import type { Identifiers, PaperRecord } from '../../core/paper/paper';
import { askService, type Asking } from './askService';
import { lookUp } from './lookUp';
import type { LookUpFailure, LookUpPorts, LookUpService } from './lookUpPorts';
import { titleRequests } from './titleRequests';

/** A paper that lacks something. */
export type PoorPaper = Pick<PaperRecord, 'title' | 'author' | 'issued' | 'identifiers'>;

/** What was found for a paper. */
export interface Enrichment<P> {
	readonly paper: P;
	/** The same paper as a service knows it; absent where none is sure. */
	readonly match?: PaperRecord;
	/** How it was found: by an identifier of the paper, or by its title, with what speaks for it. */
	readonly why?: MatchFacts | 'identifier';
	readonly source?: LookUpService;
	/** Why not every service could be asked; absent where they were and none is sure. */
	readonly failure?: LookUpFailure;
}

/**
 * Finds out more about the papers that lack authors, year or identifiers, one after the other: by an identifier where
 * there is one, else by a careful match of the title at Semantic Scholar (or OpenAlex, where only its key is given) and
 * Crossref. Gives nothing for papers that lack nothing. Rejects only when it is cancelled.
 */
export async function* enrich<P extends PoorPaper>(
	papers: readonly P[],
	ports: LookUpPorts,
	signal: AbortSignal,
): AsyncGenerator<Enrichment<P>, void> {
	const weary = new WearyServices();
	const poor = papers.filter((paper) => missingFacts(paper).length > 0);
	for (let start = 0; start < poor.length; start += batchSize) {
		const batch = poor
			.slice(start, start + batchSize)
			.map((paper) => ({ paper, known: identifierOf(paper.identifiers) }));
		const known = batch.map(({ known: identifier }) => identifier).filter((identifier) => identifier !== undefined);
		const results = await lookUp(known, ports, signal);
		for (const { paper, known: identifier } of batch) {
			const result = results.find(
				(found) => found.identifier.kind === identifier?.kind && found.identifier.value === identifier.value,
			);
			if (result?.record && result.source) {
				yield { paper, match: result.record, why: 'identifier', source: result.source };
			} else {
				yield { paper, ...(await byTitle(paper, weary, { ports, signal })) };
			}
		}
	}
}

const batchSize = 50;

/** Services that failed twice in a row are not asked again: most likely they will not have us for a while. */
class WearyServices {
	readonly #failures = new Map<LookUpService, number>();

	isWeary(service: LookUpService): boolean {
		return (this.#failures.get(service) ?? 0) >= mostFailures;
	}

	note(service: LookUpService, failed: boolean): void {
		this.#failures.set(service, failed ? (this.#failures.get(service) ?? 0) + 1 : 0);
	}
}

const mostFailures = 2;
const kinds = ['arxiv', 'doi', 'pmid', 'pmcid', 'isbn', 'acl'] as const;

function identifierOf(identifiers: Identifiers): LookUpIdentifier | undefined {
	return kinds.map((kind) => ({ kind, value: identifiers[kind] ?? '' })).find(({ value }) => value !== '');
}

async function byTitle(
	paper: PoorPaper,
	weary: WearyServices,
	asking: Asking,
): Promise<Omit<Enrichment<PoorPaper>, 'paper'>> {
	let failure: LookUpFailure | undefined;
	for (const request of titleRequests(paper.title, asking.ports)) {
		if (weary.isWeary(request.service)) {
			continue;
		}
		const asked = await askService(request, asking);
		const isFailed = asked.kind === 'none' && asked.failure.kind !== 'notFound';
		weary.note(request.service, isFailed);
		failure ??= isFailed ? asked.failure : undefined;
		const found = asked.kind === 'papers' ? titleMatch(paper, asked.papers) : undefined;
		if (found) {
			return { ...found, source: request.service };
		}
	}
	return failure ? { failure } : {};
}
