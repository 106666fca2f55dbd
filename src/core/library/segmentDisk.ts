/** The files of one folder, by their names; what the platform has to give. Every failure is thrown. */
export interface FileFolder {
	/** The names of all files; none where there is no folder. */
	names(): Promise<readonly string[]>;
	/** `undefined` where there is no such file. */
	read(name: string): Promise<Uint8Array | undefined>;
	/** Writes a file in place; the folder is made if need be. */
	write(name: string, bytes: Uint8Array): Promise<void>;
	/** Atomic where `to` does not exist. */
	rename(from: string, to: string): Promise<void>;
	/** Does nothing where there is no such file. */
	remove(name: string): Promise<void>;
}

/** A segment and its name. */
export interface NamedSegment {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * Segments as files. Each is written under another name and then renamed to one that no file has, so that a reader, a
 * second window or a process that is killed never meets half of one; none is changed afterwards.
 */
export class SegmentDisk {
	readonly #folder: FileFolder;

	constructor(folder: FileFolder) {
		this.#folder = folder;
	}

	/** The names of all segments, the oldest first. */
	async names(): Promise<readonly string[]> {
		const names = (await this.#folder.names()).filter((name) => name.endsWith(suffix));
		return names.map((name) => name.slice(0, -suffix.length)).sort();
	}

	/** `undefined` where another window has put it into a larger one meanwhile. */
	read(name: string): Promise<Uint8Array | undefined> {
		return this.#folder.read(name + suffix);
	}

	/** What fails leaves nothing behind, as far as the disk lets it. */
	async write({ name, bytes }: NamedSegment): Promise<void> {
		try {
			await this.#folder.write(name + unfinished, bytes);
			await this.#folder.rename(name + unfinished, name + suffix);
		} catch (error) {
			await this.#folder.remove(name + unfinished).catch(() => undefined);
			throw error;
		}
	}

	/**
	 * Writes segments that say all that others say, then deletes these. The first one comes last: it takes back what was
	 * removed, which is right only once the others are there to say what came after.
	 */
	async replace(names: readonly string[], by: readonly NamedSegment[]): Promise<void> {
		for (const segment of [...by].reverse()) {
			await this.write(segment);
		}
		// The newest first: what is left when this is cut short is how everything began, and the new ones say how it went on.
		for (const name of [...names].sort().reverse()) {
			await this.#folder.remove(name + suffix);
		}
	}

	/** Puts a damaged segment out of the way, where it can still be looked at; gives the new name of its file. */
	async setAside(name: string): Promise<string> {
		const aside = `${name}.damaged`;
		await this.#folder.rename(name + suffix, aside);
		return aside;
	}

	/** Deletes what a window that was killed left unfinished: what is older than the newest segment by its number. */
	async sweep(): Promise<void> {
		const names = await this.#folder.names();
		const last = numberOf((await this.names()).at(-1) ?? '');
		for (const name of names.filter((file) => file.endsWith(unfinished) && numberOf(file) < last)) {
			await this.#folder.remove(name);
		}
	}
}

const suffix = '.segment';
const unfinished = '.unfinished';

/** The name of a segment that comes after all others; `chance` keeps windows apart that choose at the same time. */
export function nextSegmentName(names: readonly string[], chance: string): string {
	const last = names.reduce((highest, name) => Math.max(highest, numberOf(name)), 0);
	return `${String(last + 1).padStart(8, '0')}-${chance}`;
}

/** A segment on disk: its bytes, and where known about how many of them are outdated. */
export interface SegmentSize {
	readonly name: string;
	readonly size: number;
	readonly outdated?: number;
}

/**
 * The newest segments that are better made one: all from the first of which there are many small ones, or of which most
 * was said again later, else none. Sizes in bytes, the oldest first.
 */
export function segmentsToJoin(segments: readonly SegmentSize[]): readonly string[] {
	const large = segments.findLastIndex(({ size }) => size >= smallSize);
	const isMany = segments.length - large - 1 >= manySegments;
	const from = Math.min(isMany ? large + 1 : segments.length, firstOutdated(segments));
	return segments.slice(from).map(({ name }) => name);
}

/** The first segment from which on most bytes are outdated, and so many that to write the others anew pays. */
function firstOutdated(segments: readonly SegmentSize[]): number {
	let first = segments.length;
	let [kept, lost] = [0, 0];
	segments.toReversed().forEach(({ size, outdated = 0 }, place) => {
		lost += outdated;
		kept += size - outdated;
		if (lost > Math.max(muchOutdated, kept)) {
			first = segments.length - 1 - place;
		}
	});
	return first;
}

const smallSize = 4 * 1024 * 1024;
const manySegments = 16;
const muchOutdated = 16 * 1024 * 1024;

function numberOf(name: string): number {
	return Number.parseInt(name, 10) || 0;
}
