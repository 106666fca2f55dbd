/** A saved search or a topic of the user's, as the settings say it. */
export interface TopicSetting {
	/** Made of the name: `search:long context`, `own:thesis`. */
	readonly id: string;
	/** In one line. */
	readonly name: string;
	/** In the query language; empty where papers come only by hand. */
	readonly query: string;
	/** Id of a product icon, and of a theme colour. */
	readonly icon?: string;
	readonly color?: string;
	/** The list of the settings it is in, and its place there, from 0. */
	readonly layer: number;
	readonly place: number;
}

/** What is wrong in a setting. An entry whose icon or colour is wrong goes without it; others are left out. */
export type TopicSettingFault =
	| 'noList'
	| 'noObject'
	| 'noName'
	| 'longName'
	| 'noQuery'
	| 'longQuery'
	| 'badIcon'
	| 'badColor'
	| 'sameName'
	| 'tooMany';

/** A mistake in a setting and where it is. */
export interface TopicSettingProblem {
	readonly fault: TopicSettingFault;
	readonly layer: number;
	/** Absent where the list itself is meant. */
	readonly place?: number;
}

/** What the settings come to. */
export interface ReadTopicSettings {
	readonly entries: readonly TopicSetting[];
	readonly problems: readonly TopicSettingProblem[];
}

/** Saved searches always have a query. */
export type TopicSettingKind = 'search' | 'own';

export const mostTopicSettings = 100;
export const longestTopicName = 100;
export const longestTopicQuery = 2000;

/**
 * Reads lists of the settings, those that count first first; a name of an earlier list stands for one of a later. Total:
 * any value gives entries and problems; both end after the first 100.
 */
export function readTopicSettings(layers: readonly unknown[], kind: TopicSettingKind): ReadTopicSettings {
	const known = new Map<string, TopicSetting>();
	const problems: TopicSettingProblem[] = [];
	const report = (problem: TopicSettingProblem) => void (problems.length < mostTopicSettings && problems.push(problem));
	layers.forEach((value, layer) => {
		if (value === undefined) {
			return;
		}
		if (!Array.isArray(value)) {
			report({ fault: 'noList', layer });
			return;
		}
		const room = mostTopicSettings - known.size;
		if (value.length > room) {
			report({ fault: 'tooMany', layer, place: room });
		}
		value.slice(0, room).forEach((item: unknown, place) => {
			const { entry, faults } = readEntry(item, { kind, layer, place });
			const before = entry && known.get(entry.id);
			const isSame = before?.layer === layer;
			[...faults, ...(isSame ? ['sameName' as const] : [])].forEach((fault) => report({ fault, layer, place }));
			if (entry && !before) {
				known.set(entry.id, entry);
			}
		});
	});
	return { entries: [...known.values()], problems };
}

/** The id of an entry by its name: letters in upper and lower case are the same. */
export function topicSettingId(kind: TopicSettingKind, name: string): string {
	return `${kind}:${tidyTopicName(name).toLowerCase()}`;
}

/** A name in one line, without characters that nobody sees. */
export function tidyTopicName(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim();
}

interface EntryPlace {
	readonly kind: TopicSettingKind;
	readonly layer: number;
	readonly place: number;
}

interface ReadEntry {
	readonly entry?: TopicSetting;
	readonly faults: readonly TopicSettingFault[];
}

function readEntry(item: unknown, { kind, layer, place }: EntryPlace): ReadEntry {
	if (typeof item !== 'object' || item === null || Array.isArray(item)) {
		return { faults: ['noObject'] };
	}
	const members = new Map<string, unknown>(Object.entries(item));
	const [name, query, icon, color] = ['name', 'query', 'icon', 'color'].map((key) => members.get(key));
	const fault = nameFault(name) ?? queryFault(query, kind);
	if (fault !== undefined) {
		return { faults: [fault] };
	}
	const isIcon = typeof icon === 'string' && iconId.test(icon);
	const isColor = typeof color === 'string' && colorId.test(color);
	const faults: TopicSettingFault[] = [
		...(icon === undefined || isIcon ? [] : ['badIcon' as const]),
		...(color === undefined || isColor ? [] : ['badColor' as const]),
	];
	const entry = {
		...{ id: topicSettingId(kind, String(name)), name: tidyTopicName(String(name)), layer, place },
		query: typeof query === 'string' ? query.trim() : '',
		...(isIcon && { icon }),
		...(isColor && { color }),
	};
	return { entry, faults };
}

function nameFault(name: unknown): TopicSettingFault | undefined {
	if (typeof name !== 'string') {
		return 'noName';
	}
	if (name.length > longestTopicName) {
		return 'longName';
	}
	return tidyTopicName(name) === '' ? 'noName' : undefined;
}

function queryFault(query: unknown, kind: TopicSettingKind): TopicSettingFault | undefined {
	if (query !== undefined && typeof query !== 'string') {
		return 'noQuery';
	}
	const isMissing = query === undefined || query.trim() === '';
	return query !== undefined && query.length > longestTopicQuery
		? 'longQuery'
		: isMissing && kind === 'search'
			? 'noQuery'
			: undefined;
}

const iconId = /^[a-z][a-z0-9-]{0,59}$/;
const colorId = /^[a-zA-Z][a-zA-Z0-9-]{0,59}(?:\.[a-zA-Z0-9-]{1,60}){0,4}$/;
