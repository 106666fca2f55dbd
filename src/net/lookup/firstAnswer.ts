import type { PaperRecord } from '../../core/paper/paper';
import { askService, type Asking, type ServiceRequest } from './askService';
import type { LookUpFailure, LookUpResult } from './lookUpPorts';

/** A record with who gave it, or why there is none. */
export type Answered = Omit<LookUpResult, 'identifier'>;

/** How answers are judged. */
export interface AnswerRules {
	readonly asking: Asking;
	/** Whether a record is of the paper that was asked for. */
	readonly fits?: (record: PaperRecord) => boolean;
	/** What asking another service before came to. */
	readonly before?: LookUpFailure;
}

/**
 * Asks the services one after the other until one knows the paper. Where none does, the first one that could not be
 * asked is the reason, for it might have known it.
 */
export async function firstAnswer(
	requests: readonly ServiceRequest[],
	{ asking, fits = () => true, before }: AnswerRules,
): Promise<Answered> {
	const failures: LookUpFailure[] = before ? [before] : [];
	for (const request of requests) {
		const asked = await askService(request, asking);
		const record = asked.kind === 'papers' ? asked.papers.find(fits) : undefined;
		if (record) {
			return { record, source: request.service };
		}
		failures.push(asked.kind === 'none' ? asked.failure : { kind: 'notFound' });
	}
	const worst = failures.find(({ kind }) => kind === 'failed') ?? failures.find(({ kind }) => kind === 'unreadable');
	return { failure: worst ?? { kind: 'notFound' } };
}
