import { Library } from '../../../src/core/library/library';
import { nextSegmentName, SegmentDisk, segmentsToJoin, type FileFolder } from '../../../src/core/library/segmentDisk';
import { Segments, type AbsorbedSegment } from '../../../src/core/library/segments';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A library on disk as a window keeps it. */
export class StoredTestLibrary {
	readonly library = new Library();
	readonly segments = new Segments(this.library, {
		codec: { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) },
		derive: ({ title }) => title.length,
		derivedBy: 'length of the title',
	});
	readonly #disk: SegmentDisk;
	readonly #sizes = new Map<string, number>();

	constructor(folder: FileFolder) {
		this.#disk = new SegmentDisk(folder);
	}

	/** Takes in what is on disk and not known yet; gives what became of it. */
	async absorb(): Promise<readonly AbsorbedSegment[]> {
		const reports: AbsorbedSegment[] = [];
		for (const name of (await this.#disk.names()).filter((name) => !this.#sizes.has(name))) {
			const bytes = await this.#disk.read(name);
			if (bytes) {
				this.#sizes.set(name, bytes.length);
				reports.push(this.segments.absorb(name, bytes));
			}
		}
		return reports;
	}

	/** Writes what changed, and makes many small segments one. */
	async save(chance: string): Promise<void> {
		const name = nextSegmentName([...this.#sizes.keys()], chance);
		const bytes = this.segments.changes(name);
		if (bytes) {
			await this.#disk.write({ name, bytes });
			this.#sizes.set(name, bytes.length);
		}
		await this.#join();
	}

	async #join(): Promise<void> {
		const outdated = this.segments.outdatedSizes();
		const sizeOf = ([name, size]: readonly [string, number]) => ({ name, size, outdated: outdated.get(name) ?? 0 });
		const sizes = [...this.#sizes].map(sizeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
		const names = segmentsToJoin(sizes);
		const last = names.at(-1);
		if (last !== undefined) {
			const parts = this.segments.compacted(new Set(names), last);
			await this.#disk.replace(names, parts);
			names.forEach((joined) => this.#sizes.delete(joined));
			parts.forEach((part) => this.#sizes.set(part.name, part.bytes.length));
			await this.#disk.sweep();
		}
	}
}
