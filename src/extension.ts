import * as vscode from 'vscode';
import { readEndpoints } from './net/endpoints';
import { createZoteroSource } from './net/zotero/zoteroSource';
import type { ZoteroPorts } from './net/zotero/zoteroClient';
import { zoteroChoices } from './vscode/zotero/zoteroChoices';
import { createApi, type GlossatorApi } from './vscode/api/api';
import { ActiveDocument } from './vscode/citing/activeDocument';
import { registerCiteCommands } from './vscode/citing/citeCommands';
import { CitationInserter } from './vscode/citing/citationInserter';
import { CitedKeys } from './vscode/citing/citedKeys';
import { registerBeyond } from './vscode/beyond/registerBeyond';
import { registerDeepLink } from './vscode/deepLink/deepLink';
import { registerDigests } from './vscode/digest/digestCommands';
import { onDidRefresh } from './vscode/feeds/refreshEnd';
import { registerFeeds } from './vscode/feeds/registerFeeds';
import { reportDamage } from './vscode/library/damageReport';
import { feedEngine } from './vscode/library/feedEngine';
import { registerImportCommands } from './vscode/library/importCommands';
import { IndexKeeper } from './vscode/library/indexKeeper';
import { LibraryStore } from './vscode/library/libraryStore';
import { registerLookBack } from './vscode/lookBack/lookBack';
import { registerAddByIdentifier } from './vscode/lookup/addByIdentifier';
import { PaperLookup } from './vscode/lookup/paperLookup';
import { registerServiceKeys, ServiceKeys } from './vscode/lookup/serviceKeys';
import { registerNoteCommands } from './vscode/notes/noteCommands';
import { NoteFiles } from './vscode/notes/noteFiles';
import { registerPapersView } from './vscode/papersView/papersView';
import { PaperStatuses } from './vscode/papersView/paperStatus';
import { EngineClient } from './vscode/platform/engineClient';
import { createHttpClient, sleep } from './vscode/platform/http';
import { readSetting } from './vscode/platform/settings';
import { PaperPreview } from './vscode/preview/paperPreview';
import { registerPreviewCommands } from './vscode/preview/previewCommands';
import { registerMarkCommands } from './vscode/reading/markCommands';
import { FactsFeed } from './vscode/reading/factsFeed';
import { MarkedPapers } from './vscode/reading/markedPapers';
import { Marks } from './vscode/reading/marks';
import { NewPapers } from './vscode/reading/newPapers';
import { PaperChooser } from './vscode/search/choosePapers';
import { MarkedSearch } from './vscode/search/markedSearch';
import { registerSearchPapers } from './vscode/search/searchPapers';

/** Builds the services in order and registers the features; nothing is read before the first of them is used. */
export function activate(context: vscode.ExtensionContext): GlossatorApi {
	const log = vscode.window.createOutputChannel('Glossator', { log: true });
	const engine = new EngineClient(context.extensionUri);
	const library = new LibraryStore(engine, context, log);
	const http = createHttpClient((context.extension.packageJSON as { readonly version: string }).version);
	const active = new ActiveDocument();
	const cited = new CitedKeys(active);
	const notes = new NoteFiles();
	const marks = new Marks(context.globalState, log);
	const news = new NewPapers(library, context.globalState, log);
	const marked = new MarkedPapers(library, marks);
	const facts = new FactsFeed({ library, cited, notes, marks, marked, news });
	const index = new IndexKeeper(library, context.globalStorageUri, log);
	const search = new MarkedSearch(facts, marked);
	const statuses = new PaperStatuses(cited, notes, marks);
	const view = registerPapersView({ library, index, facts, statuses, marked, news }, log);
	const preview = new PaperPreview(context, {
		log,
		library,
		statuses,
		neighbours: (paperId) => view.neighbours(paperId),
		hasNote: (citekey) => notes.has(citekey),
		isCited: (citekey) => cited.has(citekey),
	});
	const keys = new ServiceKeys(context.secrets);
	const lookup = new PaperLookup({ http, keys, library });
	const zotero: ZoteroPorts = {
		...{ http, sleep, key: () => keys.of('zotero') },
		endpoints: () => readEndpoints(readSetting('services.endpoints')),
	};
	const feeds = registerFeeds({
		...{ library: feedEngine(library), memento: context.globalState, log },
		net: { http, zotero: createZoteroSource(zotero) },
		zoteroChoices: zoteroChoices(zotero, log),
	});
	library.keep(() => marks.keys());
	const inserter = new CitationInserter(library);
	const chooser = new PaperChooser({ library, search, view }, () => preview.activePaper);

	context.subscriptions.push(
		...[log, engine, library, index, active, inserter, cited, notes, marks, news, marked, facts, view],
		feeds,
		reportDamage(library, feeds),
		registerLookBack({ library, feeds }, log),
		registerAddByIdentifier({ lookup, library }, log),
		registerDeepLink(lookup, library, log),
		registerBeyond({ library, http, keys, chooser, memento: context.globalState }, log),
		registerImportCommands(library, http, log),
		registerServiceKeys(keys, log),
		registerDigests(library, onDidRefresh(feeds.refresher), log),
		registerMarkCommands({ marks, facts, chooser }, log),
		registerSearchPapers({ library, notes, search }, log),
		registerPreviewCommands({ preview, chooser, view }, log),
		registerCiteCommands({ library, chooser, active, inserter }, log),
		registerNoteCommands({ library, notes, chooser }, log),
	);
	return createApi({ library, notes, active, inserter, search });
}
