import * as vscode from 'vscode';
import { nextSegmentName, SegmentDisk, segmentsToJoin, type NamedSegment } from '../../core/library/segmentDisk';
import type { EngineClient } from '../platform/engineClient';
import { fileFolder } from './libraryFolder';

/** A damaged file of the library: where it is now, and the feeds it spoke of (none where it does not even say that). */
export interface Damage {
	readonly file: vscode.Uri;
	readonly feeds: readonly string[];
	/** Why it could not be put aside; absent where it was. */
	readonly reason?: string;
}

/** Keeps the engine's library and the segments on disk in step. Not for two pieces of work at the same time. */
export class SegmentKeeper {
	readonly folder: vscode.Uri;
	readonly #disk: SegmentDisk;
	readonly #engine: EngineClient;
	/** Sizes of the segments that the engine knows. */
	readonly #known = new Map<string, number>();
	/** Segments of a newer Glossator, which stay as they are. */
	readonly #foreign = new Set<string>();
	/** What could not be written so far. */
	#pending: readonly NamedSegment[] = [];

	constructor(engine: EngineClient, storage: vscode.Uri) {
		this.#engine = engine;
		this.folder = vscode.Uri.joinPath(storage, 'library');
		this.#disk = new SegmentDisk(fileFolder(this.folder));
	}

	/** A name for the next segment. */
	nextName(): string {
		const names = [...this.#known.keys(), ...this.#pending.map(({ name }) => name)];
		return nextSegmentName(names, chance());
	}

	/** Whether something waits to be written. */
	get isBehind(): boolean {
		return this.#pending.length > 0;
	}

	/** Starts over: the engine has an empty library now. */
	forget(): void {
		this.#known.clear();
	}

	/** Lets the engine take in the segments it does not know yet. */
	async absorbNew(): Promise<{ readonly changed: boolean; readonly damages: readonly Damage[] }> {
		const damages: Damage[] = [];
		let changed = false;
		// Another window may put segments together while they are read: then it is in the next list what it made of them.
		for (let attempt = 0, isMissing = true; isMissing && attempt < mostAttempts; attempt++) {
			isMissing = false;
			for (const name of await this.#disk.names()) {
				if (!this.#known.has(name) && !this.#foreign.has(name)) {
					const absorbed = await this.#absorb(name);
					changed = true;
					isMissing ||= absorbed === undefined;
					damages.push(...(absorbed?.damage ? [absorbed.damage] : []));
				}
			}
		}
		return { changed, damages };
	}

	/** Lets the engine take in what could not be written, after the segments that could. */
	async absorbPending(): Promise<void> {
		for (const { name, bytes } of this.#pending) {
			await this.#engine.call('absorb', { name, bytes });
		}
	}

	/** Writes a segment, and what could not be written before. What cannot be written is kept for the next time. */
	async write(segment: NamedSegment): Promise<void> {
		this.#pending = [...this.#pending, segment];
		await this.writePending();
	}

	/** Writes what could not be written before. */
	async writePending(): Promise<void> {
		for (const waiting of this.#pending) {
			await this.#disk.write(waiting);
			this.#known.set(waiting.name, waiting.bytes.length);
			this.#pending = this.#pending.filter((other) => other !== waiting);
		}
	}

	/** Whether there are many small segments, or much that is outdated. */
	async isUntidy(): Promise<boolean> {
		return (await this.#toJoin()).length > 0;
	}

	/** Makes many small segments one. What other windows wrote up to now is to be taken in before. */
	async tidy(): Promise<void> {
		const names = await this.#toJoin();
		const last = names.at(-1);
		if (last !== undefined) {
			const parts = await this.#engine.call('compact', { names, into: `${last}-${chance()}` });
			await this.#disk.replace(names, parts);
			names.forEach((name) => this.#known.delete(name));
			parts.forEach(({ name, bytes }) => this.#known.set(name, bytes.length));
			await this.#disk.sweep();
		}
	}

	async #toJoin(): Promise<readonly string[]> {
		if (this.isBehind) {
			return [];
		}
		const outdated = await this.#engine.call('outdatedSizes', {});
		const lastForeign = [...this.#foreign].sort().at(-1) ?? '';
		const names = [...this.#known.keys()].filter((name) => name > lastForeign).sort();
		const sizeOf = (name: string) => ({ size: this.#known.get(name) ?? 0, outdated: outdated.get(name) ?? 0 });
		return segmentsToJoin(names.map((name) => ({ name, ...sizeOf(name) })));
	}

	async #absorb(name: string): Promise<{ readonly damage?: Damage } | undefined> {
		const bytes = await this.#disk.read(name);
		if (!bytes) {
			return undefined;
		}
		const size = bytes.length;
		// A buffer that is part of a larger one cannot go alone.
		const transfer = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === size ? [bytes.buffer] : [];
		const { damaged, feeds } = await this.#engine.call('absorb', { name, bytes }, undefined, transfer);
		if (damaged === 'newer') {
			this.#foreign.add(name);
			return {};
		}
		this.#known.set(name, size);
		return damaged === 0 ? {} : { damage: await this.#rescue(name, feeds) };
	}

	/** Writes what could be read of a damaged segment in its place, and puts it aside, as far as the disk lets it. */
	async #rescue(name: string, feeds: readonly string[]): Promise<Damage> {
		const fileOf = (file: string) => vscode.Uri.joinPath(this.folder, file);
		try {
			const parts = await this.#engine.call('compact', { names: [name], into: `${name}-${chance()}` });
			for (const part of [...parts].reverse()) {
				await this.#disk.write(part);
				this.#known.set(part.name, part.bytes.length);
			}
			const aside = await this.#disk.setAside(name);
			this.#known.delete(name);
			return { file: fileOf(aside), feeds };
		} catch (error) {
			// What can be read is shown all the same; the next window tries again.
			return { file: fileOf(`${name}.segment`), feeds, reason: error instanceof Error ? error.message : String(error) };
		}
	}
}

const mostAttempts = 5;

/** Keeps names apart that two windows choose at the same time. */
function chance(): string {
	return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}
