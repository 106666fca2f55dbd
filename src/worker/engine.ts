import { appendToBibtex } from '../core/citations/bibliography/appendToBibtex';
import { bibliographyPathsIn } from '../core/citations/bibliography/bibliographyPaths';
import { bibtexEntry } from '../core/citations/bibliography/bibtexEntry';
import { digestNote } from '../core/digest/digestNote';
import { readJournals } from '../core/formats/crossref/readJournals';
import { feedLinks } from '../core/formats/discovery/feedLinks';
import { readOpml } from '../core/formats/opml/readOpml';
import { writeOpml } from '../core/formats/opml/writeOpml';
import { feedTitle } from '../core/formats/syndication/feedTitle';
import type { Library } from '../core/library/library';
import { firstDay, groupPapers } from '../core/outline/groupPapers';
import type { Paper } from '../core/paper/paper';
import { emptyPage } from '../core/preview/emptyPage';
import { plainReference } from '../core/references/plainReference';
import { IndexParts } from './indexParts';
import { LibraryViews } from './libraryViews';
import { markCounts } from './markCounts';
import type { OutlineView } from './outlineView';
import { isSeenAfter, PaperFacts } from './paperFacts';
import type { PaperView } from './paperView';
import type { EngineMethods, EngineParams, EngineResult } from './protocol';
import { renderPaperNote } from './renderPaperNote';
import { renderPreview } from './renderPreview';
import { decodeBytes, StoredLibrary, textOf } from './storedLibrary';

/** Owns the library. What is derived from it (topics, the search index) is made when it is first asked for. */
export class Engine implements EngineMethods {
	#stored = new StoredLibrary();
	#facts = new PaperFacts();
	#views = new LibraryViews(this.#stored, this.#facts);
	readonly #indexParts = new IndexParts();

	open(): void {
		this.#stored = new StoredLibrary();
		this.#facts = new PaperFacts();
		this.#views = new LibraryViews(this.#stored, this.#facts);
	}

	absorb({ name, bytes }: EngineParams<'absorb'>): EngineResult<'absorb'> {
		return this.#changing(() => this.#stored.segments.absorb(name, bytes));
	}

	addStarter({ text }: EngineParams<'addStarter'>): void {
		this.#changing(() => this.#stored.addStarter(text));
	}

	importBytes({ bytes, contentType, ...order }: EngineParams<'importBytes'>): EngineResult<'importBytes'> {
		return this.#changing(() => this.#stored.import(order, decodeBytes(bytes, contentType)));
	}

	addRecords({ records, ...order }: EngineParams<'addRecords'>): EngineResult<'addRecords'> {
		return this.#changing(() => this.#stored.import(order, { format: 'records', papers: records, problems: [] }));
	}

	removeFeed({ id, segment }: EngineParams<'removeFeed'>): EngineResult<'removeFeed'> {
		return this.#changing(() => {
			this.#library.removeFeed(id);
			return this.#stored.written(segment);
		});
	}

	forget({ feed, names, segment }: EngineParams<'forget'>): EngineResult<'forget'> {
		return this.#changing(() => {
			this.#library.forget(feed, names);
			return this.#stored.written(segment);
		});
	}

	compact({ names, into }: EngineParams<'compact'>): EngineResult<'compact'> {
		return this.#stored.segments.compacted(new Set(names), into);
	}

	outdatedSizes(): EngineResult<'outdatedSizes'> {
		return this.#stored.segments.outdatedSizes();
	}

	decode({ bytes, contentType }: EngineParams<'decode'>): EngineResult<'decode'> {
		return decodeBytes(bytes, contentType);
	}

	feedTitle({ bytes, contentType }: EngineParams<'feedTitle'>): EngineResult<'feedTitle'> {
		return feedTitle(textOf(bytes, contentType));
	}

	feedLinks({ html, url }: EngineParams<'feedLinks'>): EngineResult<'feedLinks'> {
		return feedLinks({ html, url, resolve: absoluteUrl });
	}

	readOpml({ text }: EngineParams<'readOpml'>): EngineResult<'readOpml'> {
		return readOpml(text).feeds;
	}

	writeOpml({ feeds, title }: EngineParams<'writeOpml'>): string {
		return writeOpml(feeds, title);
	}

	readJournals({ text }: EngineParams<'readJournals'>): EngineResult<'readJournals'> {
		return readJournals(text);
	}

	feeds(): EngineResult<'feeds'> {
		return this.#library.feeds();
	}

	groups({ by }: EngineParams<'groups'>): EngineResult<'groups'> {
		return by === 'topic'
			? this.#views.topics.topics
			: groupPapers(this.#library.outlines(), by, this.#library.feedLabels);
	}

	setFacts(change: EngineParams<'setFacts'>): void {
		this.#facts.apply(change);
	}

	setTopics(order: EngineParams<'setTopics'>): void {
		this.#views.setTopics(order);
	}

	markCounts(): EngineResult<'markCounts'> {
		return markCounts(this.#facts, this.#library.entries.size);
	}

	countSeenAfter({ time }: EngineParams<'countSeenAfter'>): number {
		return [...this.#library.entries].filter((entry) => isSeenAfter(entry, time)).length;
	}

	outline(view: EngineParams<'outline'>): EngineResult<'outline'> {
		const { outline, total } = this.#view(view);
		const missing = view.sortBy === 'forYou' ? this.#views.forYou.missing : 0;
		return { groups: outline, total, ...(missing > 0 && { missing }) };
	}

	page({ group, start, count, ...view }: EngineParams<'page'>): EngineResult<'page'> {
		const ids = this.#view(view).rows(group) ?? [];
		const isTopic = view.by === 'topic' && !group.startsWith('search:');
		const rows = ids.slice(start, start + count).map((id) => this.#views.listed(id, view.sortBy, isTopic));
		return { rows: rows.filter((row) => row !== undefined), total: ids.length };
	}

	locate({ id, ...view }: EngineParams<'locate'>): EngineResult<'locate'> {
		return this.#view(view).locate(id);
	}

	neighbours({ id, ...view }: EngineParams<'neighbours'>): EngineResult<'neighbours'> {
		return this.#view(view).neighbours(id);
	}

	digestTopics({ from, to, listed }: EngineParams<'digestTopics'>): EngineResult<'digestTopics'> {
		const known = new Set(listed);
		const isNew = (id: string) => {
			const entry = this.#library.index.get(id);
			const day = entry ? firstDay(entry.outline) : '';
			return entry !== undefined && day >= from && day <= to && !known.has(entry.citekey);
		};
		return this.#views.topics.topics
			.map(({ id, label, paperIds }) => ({ id, label, paperIds: paperIds.filter(isNew) }))
			.filter(({ paperIds }) => paperIds.length > 0);
	}

	digestNote({ topics, ...digest }: EngineParams<'digestNote'>): string {
		const named = topics.map(({ label, paperIds }) => ({ label, papers: this.#papersOf(paperIds) }));
		return digestNote({ ...digest, topics: named });
	}

	names({ keys }: EngineParams<'names'>): EngineResult<'names'> {
		return keys.map((key) => {
			const entry = this.#library.entry(key);
			return entry && { id: entry.id, citekey: entry.citekey };
		});
	}

	paper({ key }: EngineParams<'paper'>): Paper | undefined {
		return this.#library.paper(key);
	}

	papers(): readonly Paper[] {
		return this.#library.papers();
	}

	topicOf({ id }: EngineParams<'topicOf'>): string | undefined {
		return this.#views.topics.pathOf(id).at(-1);
	}

	search({ query, limit, today }: EngineParams<'search'>): EngineResult<'search'> {
		return this.#views.found(query, limit, today);
	}

	knownValues(): EngineResult<'knownValues'> {
		return this.#views.values.all;
	}

	addIndexPart({ part, bytes }: EngineParams<'addIndexPart'>): void {
		this.#indexParts.set(part, bytes);
	}

	openIndex({ parts }: EngineParams<'openIndex'>): boolean {
		return this.#views.search.open(this.#indexParts.takeAll(parts));
	}

	workOnIndex({ milliseconds }: EngineParams<'workOnIndex'>): EngineResult<'workOnIndex'> {
		const { search, topics } = this.#views;
		if (!search.work(milliseconds) && milliseconds > 0) {
			search.prepare();
			if (!topics.work()) {
				topics.prepare();
			}
		}
		return { ...search.progress, areas: topics.waiting };
	}

	openThemes({ text }: EngineParams<'openThemes'>): void {
		this.#views.topics.openSeeds(text);
	}

	changedThemes(): string | undefined {
		return this.#views.topics.changedSeeds();
	}

	saveIndex(): number {
		return this.#indexParts.replace(this.#views.search.saved());
	}

	keepIndex(): void {
		this.#indexParts.clear();
		this.#views.search.keep();
	}

	indexPart({ part }: EngineParams<'indexPart'>): Uint8Array {
		return this.#indexParts.take(part);
	}

	previewPage(request: EngineParams<'previewPage'>): string | undefined {
		const paper = this.#library.paper(request.paperId);
		const feedLabels = Object.fromEntries(this.#library.feedLabels);
		return paper && renderPreview({ request, paper, related: this.#views.related(paper.id), feedLabels });
	}

	messagePage(page: EngineParams<'messagePage'>): string {
		return emptyPage(page);
	}

	renderNote(request: EngineParams<'renderNote'>): EngineResult<'renderNote'> {
		const paper = this.#library.paper(request.id);
		if (!paper) {
			return { error: { message: `The library has no paper "${request.id}".` } };
		}
		return renderPaperNote({
			request,
			paper,
			topics: this.#views.topics.pathOf(paper.id),
			related: this.#views.related(paper.id).map((like) => like.paper),
		});
	}

	bibliographyPaths({ text, languageId, fileName }: EngineParams<'bibliographyPaths'>): readonly string[] {
		return bibliographyPathsIn(text, languageId, fileName);
	}

	bibtexEntries({ ids }: EngineParams<'bibtexEntries'>): readonly string[] {
		return this.#papersOf(ids).map((paper) => bibtexEntry(paper, paper.citekey));
	}

	addEntries({ texts, ids }: EngineParams<'addEntries'>): EngineResult<'addEntries'> {
		const [text = '', ...others] = texts;
		return appendToBibtex(text, this.#papersOf(ids), others);
	}

	format({ ids, output }: EngineParams<'format'>): readonly string[] {
		return this.#papersOf(ids).map((paper) => plainReference(paper, output));
	}

	#view(view: PaperView): OutlineView {
		this.#views.today = view.today;
		return this.#views.outlines.view(view);
	}

	#papersOf(ids: readonly string[]): readonly Paper[] {
		return ids.map((id) => this.#library.paper(id)).filter((paper) => paper !== undefined);
	}

	get #library(): Library {
		return this.#stored.library;
	}

	/** Lets the views follow what a change did. */
	#changing<T>(change: () => T): T {
		const result = change();
		this.#views.update();
		return result;
	}
}

/** An address as a page writes it, relative to where the page is; `undefined` where it is none. */
function absoluteUrl(base: string, address: string): string | undefined {
	return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
