import { appendToBibtex } from '../core/citations/bibliography/appendToBibtex';
import { bibliographyPathsIn } from '../core/citations/bibliography/bibliographyPaths';
import { bibtexEntry } from '../core/citations/bibliography/bibtexEntry';
import { decode } from '../core/formats/detect';
import { decodeFeed, encodeFeed } from '../core/formats/snapshot/feedText';
import { Library } from '../core/library/library';
import { groupPapers } from '../core/outline/groupPapers';
import { paperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import { emptyPage } from '../core/preview/emptyPage';
import { plainReference } from '../core/references/plainReference';
import { LibraryViews } from './libraryViews';
import type { EngineMethods, EngineParams, EngineResult, SourceProblem } from './protocol';
import { renderPaperNote } from './renderPaperNote';
import { renderPreview } from './renderPreview';

/** Owns the library. What is derived from it (topics, the search index) is made when it is first asked for. */
export class Engine implements EngineMethods {
	#library = new Library();
	#views = new LibraryViews([]);

	open({ feeds, citekeys }: EngineParams<'open'>): EngineResult<'open'> {
		this.#library = new Library({ citekeys });
		const problems: SourceProblem[] = [];
		for (const text of feeds) {
			const content = decodeFeed(text);
			problems.push(...content.problems);
			if (content.feed) {
				this.#library.addFeed(content.feed, content.papers);
			}
		}
		this.#changed();
		return { feeds: this.#library.feeds(), problems, citekeys: this.#library.citekeys() };
	}

	importText({ feed, stored, text, now }: EngineParams<'importText'>): EngineResult<'importText'> {
		const { format, papers, problems } = decode(text);
		if (papers.length === 0) {
			return { format, added: 0, merged: 0, problems, citekeys: this.#library.citekeys() };
		}
		if (stored !== undefined) {
			this.#library.addFeed(feed, decodeFeed(stored).papers);
		}
		const addition = this.#library.addFeed(feed, papers, now);
		this.#changed();
		const feedText = encodeFeed({ ...feed, format, records: this.#library.records(feed.id) });
		return { format, ...addition, problems, feedText, citekeys: this.#library.citekeys() };
	}

	removeFeed({ id }: EngineParams<'removeFeed'>): void {
		this.#library.removeFeed(id);
		this.#changed();
	}

	feeds(): EngineResult<'feeds'> {
		return this.#library.feeds();
	}

	groups({ by }: EngineParams<'groups'>): EngineResult<'groups'> {
		if (by === 'topic') {
			return this.#views.topics;
		}
		return groupPapers(this.#library.papers(), by, new Map(this.#library.feeds().map(({ id, label }) => [id, label])));
	}

	rows({ ids }: EngineParams<'rows'>): EngineResult<'rows'> {
		return this.#papersOf(ids).map(paperRow);
	}

	allIds(): readonly string[] {
		return this.#library.papers().map((paper) => paper.id);
	}

	paper({ key }: EngineParams<'paper'>): Paper | undefined {
		return this.#library.paper(key);
	}

	papers(): readonly Paper[] {
		return this.#library.papers();
	}

	topicOf({ id }: EngineParams<'topicOf'>): string | undefined {
		return this.#views.topicOf(id);
	}

	search({ query, limit }: EngineParams<'search'>): EngineResult<'search'> {
		return this.#views.search(query, limit);
	}

	previewPage(request: EngineParams<'previewPage'>): string | undefined {
		const paper = this.#library.paper(request.paperId);
		const feedLabels = Object.fromEntries(this.#library.feeds().map(({ id, label }) => [id, label]));
		return paper && renderPreview({ request, paper, related: this.#related(paper), feedLabels });
	}

	messagePage(page: EngineParams<'messagePage'>): string {
		return emptyPage(page);
	}

	renderNote(request: EngineParams<'renderNote'>): EngineResult<'renderNote'> {
		const paper = this.#library.paper(request.id);
		if (!paper) {
			return { error: { message: `The library has no paper "${request.id}".` } };
		}
		const topic = this.#views.topicOf(paper.id);
		return renderPaperNote({
			request,
			paper,
			topics: topic === undefined ? [] : [topic],
			related: this.#related(paper),
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

	#papersOf(ids: readonly string[]): readonly Paper[] {
		return ids.map((id) => this.#library.paper(id)).filter((paper) => paper !== undefined);
	}

	#related(paper: Paper): readonly Paper[] {
		return this.#papersOf(this.#views.related(paper.id));
	}

	#changed(): void {
		this.#views = new LibraryViews(this.#library.papers());
	}
}
