import type { Entry } from '../core/library/entry';
import { noteFileName } from '../core/notes/noteFileName';
import type { PaperStatus } from '../core/reading/paperStatus';
import { unmarked, type ReadingMark } from '../core/reading/readingMark';
import type { Changes, FactsChange, PaperMark } from './factsChange';

/** What the editor and the user say about papers, as the editor told it last. */
export class PaperFacts {
	readonly #marks = new Map<string, PaperMark>();
	readonly #cited = new Set<string>();
	readonly #citedSoFar = new Set<string>();
	readonly #noteNames = new Set<string>();
	#newSince: string | undefined;
	#version = 0;

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	/** The marks there are, by paper id. */
	get marks(): ReadonlyMap<string, PaperMark> {
		return this.#marks;
	}

	apply({ isWhole, marks, cited, noteNames, newSince }: FactsChange): void {
		this.#version++;
		if (isWhole) {
			[this.#marks, this.#cited, this.#citedSoFar, this.#noteNames].forEach((known) => known.clear());
		}
		marks.gone.forEach((id) => this.#marks.delete(id));
		marks.put.forEach((mark) => this.#marks.set(mark.id, mark));
		applyTo(this.#cited, cited);
		cited.put.forEach((key) => this.#citedSoFar.add(key));
		applyTo(this.#noteNames, noteNames);
		this.#newSince = newSince;
	}

	markOf(paperId: string): ReadingMark {
		return this.#marks.get(paperId) ?? unmarked;
	}

	statusOf({ id, citekey }: Pick<Entry, 'id' | 'citekey'>): PaperStatus {
		if (this.isCited(citekey)) {
			return 'cited';
		}
		return this.hasNote(citekey) ? 'noted' : this.markOf(id).state;
	}

	/** Whether the paper came after the user last looked. */
	isNew(entry: Entry): boolean {
		return this.#newSince !== undefined && isSeenAfter(entry, this.#newSince);
	}

	/** Whether the document at hand cites the paper. */
	isCited(citekey: string): boolean {
		return this.#cited.has(citekey);
	}

	/** The citekeys of every document at hand so far: what is learnt from them stays when another document is opened. */
	get citedSoFar(): ReadonlySet<string> {
		return this.#citedSoFar;
	}

	/** Whether the workspace has any note. */
	get hasNotes(): boolean {
		return this.#noteNames.size > 0;
	}

	/** Whether the workspace has a note of the paper. */
	hasNote(citekey: string): boolean {
		if (!this.hasNotes) {
			return false;
		}
		// Working out a file name takes its time, and most citekeys are one as they are.
		return this.#noteNames.has(plainKey.test(citekey) ? `${citekey}.md` : noteFileName(citekey));
	}
}

/** Long enough to be no name of a device, short enough for every file system. */
const plainKey = /^[a-z0-9][a-z0-9_-]{7,99}$/i;

/** Whether the first that any feed showed of the paper was after the time (ISO 8601). */
export function isSeenAfter(entry: Entry, time: string): boolean {
	const first = firstSeenOf(entry);
	return first !== undefined && first > time;
}

/** When a feed first showed the paper (ISO 8601); `undefined` where no feed says. */
export function firstSeenOf({ held }: Entry): string | undefined {
	let first: string | undefined;
	for (const { facts } of held) {
		const { firstSeen } = facts;
		if (firstSeen !== undefined && (first === undefined || firstSeen < first)) {
			first = firstSeen;
		}
	}
	return first;
}

function applyTo(known: Set<string>, { put, gone }: Changes<string>): void {
	gone.forEach((key) => known.delete(key));
	put.forEach((key) => known.add(key));
}
