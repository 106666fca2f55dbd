import * as vscode from 'vscode';
import type { FeedBytes, FeedLibrary } from '../feeds/feedLibrary';
import type { LibraryStore } from './libraryStore';

/** The library as the feeds know it: what they ask of the engine under names of their own. */
export function feedEngine(library: LibraryStore): FeedLibrary {
	return {
		get state() {
			return library.state;
		},
		onDidChangeState: library.onDidChangeState,
		open: () => library.open(),
		reopen: () => library.reopen(),
		ask: (method, params) => library.ask(method, params),
		importBytes: (feed, source) => library.importBytes(feed, source),
		removeFeed: (id) => library.removeFeed(id),
		forget: (feed, names) => library.forget(feed, names),
		decode: (source) => library.ask('decode', partsOf(source)),
		feedLinks: (html, url) => library.ask('feedLinks', { html, url }),
		feedTitle: (source) => library.ask('feedTitle', partsOf(source)),
		readOpml: (text) => library.ask('readOpml', { text }),
		writeOpml: (feeds) => library.ask('writeOpml', { feeds, title: vscode.l10n.t('Feeds of Glossator') }),
		readJournals: (text) => library.ask('readJournals', { text }),
	};
}

function partsOf({ bytes, contentType }: FeedBytes): Pick<FeedBytes, 'bytes' | 'contentType'> {
	return { bytes, ...(contentType !== undefined && { contentType }) };
}
