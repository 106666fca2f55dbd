import { groupTopics, type PlacedPaper } from '../core/topics/groupTopics';
import { noPlacing, type Placing } from '../core/topics/ownTopics';
import { readSeeds, seedsText } from '../core/topics/themes/storedSeeds';
import type { ThemePort } from '../core/topics/themes/wordVectors';
import type { Topic } from '../core/topics/topic';
import { TopicTree, withMoves } from '../core/topics/topicTree';
import type { LibrarySearch } from './librarySearch';
import type { StoredLibrary } from './storedLibrary';
import { TopicVectors } from './topicVectors';

/**
 * The topics of the library: areas at once, their themes as soon as the search index knows the words of all papers. Small
 * libraries wait for their themes; in large ones the themes of an area are found when there is time, and until then those
 * that were found before are shown.
 */
export class LibraryTopics {
	/** The words of papers as topics compare them. */
	readonly port: ThemePort;
	readonly #stored: StoredLibrary;
	readonly #search: LibrarySearch;
	#tree = new TopicTree();
	readonly #placingNow: () => Placing;
	#placing: Placing = noPlacing;
	#papers: readonly PlacedPaper[] = [];
	/** Areas as they are whatever the user says, and themes as they were found last, by area. */
	#areas: readonly Topic[] | undefined;
	#shown: readonly Topic[] | undefined;
	#paths: TopicPaths | undefined;
	/** The paths before the last change. */
	#lastPaths: TopicPaths | undefined;
	readonly #divided = new Map<string, Topic>();
	/** Areas whose papers changed since. */
	readonly #waiting = new Set<string>();
	#seeds = '';
	#version = 0;

	/** `placing` gives what the user says about where papers belong: the same as long as it is so. */
	constructor(stored: StoredLibrary, search: LibrarySearch, placing: () => Placing = () => noPlacing) {
		this.#placingNow = placing;
		this.#stored = stored;
		this.#search = search;
		const vectors = new TopicVectors(
			() => search.index.words,
			(id) => {
				const paper = stored.library.index.get(id)?.paper;
				return paper && { title: paper.title, ...(paper.abstract !== undefined && { abstract: paper.abstract }) };
			},
		);
		this.port = vectors.port;
	}

	/** Higher after every change that the library did not make. */
	get version(): number {
		this.#follow();
		return this.#version;
	}

	/** The library changed. */
	forget(): void {
		this.#areas = undefined;
		this.#shown = undefined;
		this.#forgetPaths();
	}

	/** The topics with all their papers: the user's own, then areas, which hold their themes. */
	get topics(): readonly Topic[] {
		this.#follow();
		if (!this.#shown) {
			this.#grouped();
			if (this.#stored.library.entries.size <= mostAtOnce && !this.#search.workABit()) {
				while (this.work());
			}
			const own = new Set(this.#placing.own.map(({ id }) => id));
			const placing = { ...this.#placing, own: [] };
			const groups = this.#placing === noPlacing ? this.#grouped() : groupTopics(this.#papers, this.#placing);
			this.#shown = groups.map((topic) => (own.has(topic.id) ? topic : withMoves(this.#withThemes(topic), placing)));
		}
		return this.#shown;
	}

	/** The areas, whatever the user says. */
	get areas(): readonly Topic[] {
		return this.#grouped();
	}

	/**
	 * The labels of the topics that the paper is grouped under, the narrowest last. In a large library those from before the
	 * last change serve until {@link prepare}: nobody who searches should wait for all papers to be grouped.
	 */
	pathOf(paperId: string): readonly string[] {
		this.#follow();
		const isLarge = this.#stored.library.entries.size > mostAtOnce;
		const paths = this.#paths ?? (isLarge ? this.#lastPaths : undefined) ?? this.prepare();
		return paths.get(paperId) ?? [];
	}

	/** Works out where all papers are. */
	prepare(): TopicPaths {
		this.#paths ??= pathsIn(this.topics);
		return this.#paths;
	}

	/** How many areas wait for their themes; they need a whole index. */
	get waiting(): number {
		this.#grouped();
		return this.#waiting.size;
	}

	/** Finds the themes of one area that waits, for the next {@link topics}; false where none waits. */
	work(): boolean {
		const area = this.#grouped().find(({ id }) => this.#waiting.has(id));
		if (!area) {
			return false;
		}
		this.#waiting.delete(area.id);
		this.#version++;
		this.#divided.set(area.id, this.#tree.divided(area, this.port));
		this.#shown = undefined;
		this.#forgetPaths();
		return this.#waiting.size > 0;
	}

	/** What themes are recognised by, to be kept; `undefined` where it is as it was kept last. */
	changedSeeds(): string | undefined {
		const text = seedsText(this.#tree.seeds);
		const isChanged = text !== this.#seeds;
		this.#seeds = text;
		return isChanged ? text : undefined;
	}

	/** Goes on with the themes that were kept. */
	openSeeds(text: string): void {
		this.#seeds = text;
		this.#tree = new TopicTree(readSeeds(text));
		this.#divided.clear();
		this.forget();
	}

	#forgetPaths(): void {
		this.#lastPaths = this.#paths ?? this.#lastPaths;
		this.#paths = undefined;
	}

	#follow(): void {
		const placing = this.#placingNow();
		if (this.#placing !== placing) {
			this.#placing = placing;
			this.#version++;
			this.#shown = undefined;
			this.#forgetPaths();
		}
	}

	#grouped(): readonly Topic[] {
		if (!this.#areas) {
			const { library, segments } = this.#stored;
			this.#papers = [...library.entries].map((entry) => ({ id: entry.id, area: segments.derivedOf(entry) }));
			this.#areas = groupTopics(this.#papers);
			this.#waiting.clear();
			for (const area of this.#areas) {
				if (!isSame(this.#divided.get(area.id)?.paperIds, area.paperIds)) {
					this.#waiting.add(area.id);
				}
			}
		}
		return this.#areas;
	}

	/** Themes that were found before some papers came or went hold those that are still there. */
	#withThemes(area: Topic): Topic {
		const { children = [] } = this.#divided.get(area.id) ?? {};
		if (children.length === 0) {
			return area;
		}
		const present = new Set(area.paperIds);
		const kept = children
			.map((child) => ({ ...child, paperIds: child.paperIds.filter((id) => present.has(id)) }))
			.filter(({ paperIds }) => paperIds.length > 0);
		return kept.length > 0 ? { ...area, children: kept } : area;
	}
}

/** Libraries up to this size wait for their themes: less than half a second. */
const mostAtOnce = 3000;

type TopicPaths = ReadonlyMap<string, readonly string[]>;

function pathsIn(topics: readonly Topic[]): TopicPaths {
	const paths = new Map<string, readonly string[]>();
	for (const { label, paperIds, children = [] } of topics) {
		paperIds.forEach((id) => paths.set(id, [label]));
		children.forEach((child) => child.paperIds.forEach((id) => paths.set(id, [label, child.label])));
	}
	return paths;
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
	return one?.length === other.length && one.every((id, at) => id === other[at]);
}
