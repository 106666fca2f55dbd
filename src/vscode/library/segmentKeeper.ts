import * as vscode from 'vscode';
import { nextSegmentName, SegmentDisk, segmentsToJoin, type NamedSegment } from '../../core/library/segmentDisk';
import type { EngineClient } from '../platform/engineClient';
import { fileFolder } from './libraryFolder';

/** A damaged file of the library: where it is now, and the feeds it spoke of (none where it does not even say that). */
export interface Damage {
	readonly file: vscode.Uri;
	readonly feeds: readonly string[];
}

/** Keeps the engine's library and the segments on disk in step. Not for two pieces of work at the same time. */
export class SegmentKeeper {
	readonly folder: vscode.Uri;
	readonly #disk: SegmentDisk;
	readonly #engine: EngineClient;
	/** Sizes of the segments that the engine knows. */
	readonly #known = new Map<string, number>();
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
		return nextSegmentName(names, Math.random().toString(36).slice(2, 10).padEnd(8, '0'));
	}

	/** Starts over: the engine has an empty library now. */
	forget(): void {
		this.#known.clear();
	}

	/** Lets the engine take in the segments it does not know yet. */
	async absorbNew(): Promise<{ readonly changed: boolean; readonly damages: readonly Damage[] }> {
		const names = (await this.#disk.names()).filter((name) => !this.#known.has(name));
		const damages: Damage[] = [];
		for (const name of names) {
			const damage = await this.#absorb(name);
			damages.push(...(damage ? [damage] : []));
		}
		return { changed: names.length > 0, damages };
	}

	/** Writes a segment, and what could not be written before. What cannot be written is kept for the next time. */
	async write(segment: NamedSegment): Promise<void> {
		this.#pending = [...this.#pending, segment];
		for (const waiting of this.#pending) {
			await this.#disk.write(waiting);
			this.#known.set(waiting.name, waiting.bytes.length);
			this.#pending = this.#pending.filter((other) => other !== waiting);
		}
	}

	/**
	 * Makes many small segments one, where there are many. What other windows wrote up to now is taken in before; true
	 * where there was any.
	 */
	async tidy(): Promise<boolean> {
		if (this.#toJoin().length === 0) {
			return false;
		}
		const { changed } = await this.absorbNew();
		const names = this.#toJoin();
		const last = names.at(-1);
		if (last !== undefined) {
			const parts = await this.#engine.call('compact', { names, into: last });
			await this.#disk.replace(names, parts);
			names.forEach((name) => this.#known.delete(name));
			parts.forEach(({ name, bytes }) => this.#known.set(name, bytes.length));
			await this.#disk.sweep();
		}
		return changed;
	}

	#toJoin(): readonly string[] {
		const sizes = [...this.#known].map(([name, size]) => ({ name, size })).sort((a, b) => (a.name < b.name ? -1 : 1));
		return this.#pending.length > 0 ? [] : segmentsToJoin(sizes);
	}

	async #absorb(name: string): Promise<Damage | undefined> {
		const bytes = await this.#disk.read(name);
		if (!bytes) {
			return undefined;
		}
		const size = bytes.length;
		// A buffer that is part of a larger one cannot go alone.
		const transfer = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === size ? [bytes.buffer] : [];
		const { damaged, feeds } = await this.#engine.call('absorb', { name, bytes }, undefined, transfer);
		this.#known.set(name, size);
		return damaged === 0 || damaged === 'newer' ? undefined : this.#rescue(name, feeds);
	}

	/** Writes what could be read of a damaged segment in its place, and puts it aside. */
	async #rescue(name: string, feeds: readonly string[]): Promise<Damage> {
		const parts = await this.#engine.call('compact', { names: [name], into: `${name}-rescued` });
		for (const part of parts) {
			await this.#disk.write(part);
			this.#known.set(part.name, part.bytes.length);
		}
		const aside = await this.#disk.setAside(name);
		this.#known.delete(name);
		return { file: vscode.Uri.joinPath(this.folder, aside), feeds };
	}
}
