import { parsedJson } from '../../text/parsedJson';
import type { ThemeSeed } from './theme';

/** Seeds of themes by the id of their area, as they are kept on disk. */
export type ThemeSeeds = ReadonlyMap<string, readonly ThemeSeed[]>;

/** Seeds as text. */
export function seedsText(seeds: ThemeSeeds): string {
	return JSON.stringify({ version, areas: [...seeds] });
}

/** The seeds of a text; total: what is none is left out, and then those themes are found anew. */
export function readSeeds(text: string): ThemeSeeds {
	const { version: found, areas } = fieldsOf(parsedJson(text));
	const pairs = found === version && Array.isArray(areas) ? (areas as unknown[]) : [];
	const seeds = new Map<string, readonly ThemeSeed[]>();
	for (const pair of pairs.slice(0, mostAreas)) {
		const [area, list] = Array.isArray(pair) ? (pair as unknown[]) : [];
		if (typeof area === 'string' && Array.isArray(list) && list.every(isSeed)) {
			seeds.set(area, list.slice(0, mostSeeds));
		}
	}
	return seeds;
}

/** Raised when seeds mean something else. */
const version = 2;
const mostAreas = 200;
const mostSeeds = 100;

function isSeed(value: unknown): value is ThemeSeed {
	const { id, label, phrase, share, least, words } = fieldsOf(value);
	const areTexts = [id, label, phrase].every((text) => typeof text === 'string' && text !== '' && text.length < 200);
	const areNumbers = [share, least].every((number) => typeof number === 'number' && number >= 0 && number <= 1);
	return areTexts && areNumbers && Array.isArray(words) && words.length <= 200 && words.every(isWeighted);
}

function isWeighted(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.length === 2 &&
		typeof value[0] === 'string' &&
		typeof value[1] === 'number' &&
		Number.isFinite(value[1])
	);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
