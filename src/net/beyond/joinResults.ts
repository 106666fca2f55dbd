import { mergeRecords } from '../../core/library/mergeRecords';
import { mayBeSamePaper } from '../../core/library/samePaper';
import { identifierKeys } from '../../core/paper/identityKeys';
import type { PaperRecord } from '../../core/paper/paper';
import { titleKey } from '../../core/paper/titleKey';
import type { BeyondService } from './beyondServices';

/** A paper that was found, and the services that found it, the first one first. */
export interface BeyondResult {
	readonly record: PaperRecord;
	readonly sources: readonly BeyondService[];
}

/** The results of one page of one service, the best first. */
export interface ServiceResults {
	readonly service: BeyondService;
	readonly papers: readonly PaperRecord[];
}

interface Group {
	record: PaperRecord;
	sources: BeyondService[];
	score: number;
	/** Given on an earlier page. */
	isGiven: boolean;
	/** It is a part of another one now. */
	isJoined: boolean;
}

/**
 * Puts the results of several services together: papers with a common identifier, or with a common title and nothing that
 * contradicts, are one; what was given before is not given again. Ranked by reciprocal rank fusion (Cormack, Clarke and
 * Büttcher, SIGIR 2009).
 */
export class JoinedResults {
	readonly #groups = new Map<string, Group>();

	/** What is new in these pages, the best first. */
	add(pages: readonly ServiceResults[]): readonly BeyondResult[] {
		const touched = new Set<Group>();
		for (const { service, papers } of pages) {
			for (const [rank, paper] of papers.entries()) {
				touched.add(this.#join(paper, service, 1 / (smoothing + rank + 1)));
			}
		}
		const fresh = [...touched].filter(({ isGiven, isJoined }) => !isGiven && !isJoined);
		fresh.forEach((group) => (group.isGiven = true));
		return fresh
			.sort((one, other) => other.score - one.score)
			.map(({ record, sources }) => ({ record, sources: [...sources] }));
	}

	#join(paper: PaperRecord, service: BeyondService, score: number): Group {
		const group: Group = { record: paper, sources: [service], score, isGiven: false, isJoined: false };
		for (const other of this.#known(paper)) {
			group.record = mergeRecords(other.record, group.record);
			group.sources = [...new Set([...other.sources, ...group.sources])];
			group.score += other.score;
			group.isGiven ||= other.isGiven;
			other.isJoined = true;
			this.#namesOf(other.record).forEach((name) => this.#groups.set(name, group));
		}
		this.#namesOf(group.record).forEach((name) => this.#groups.set(name, group));
		return group;
	}

	#known(paper: PaperRecord): ReadonlySet<Group> {
		const known = new Set<Group>();
		for (const name of this.#namesOf(paper)) {
			const group = this.#groups.get(name);
			if (group && (!name.startsWith('title:') || mayBeSamePaper(group.record, paper))) {
				known.add(group);
			}
		}
		return known;
	}

	#namesOf(paper: PaperRecord): readonly string[] {
		const title = titleKey(paper.title);
		const names = identifierKeys(paper);
		return title === undefined ? names : [...names, `title:${title}`];
	}
}

const smoothing = 60;
