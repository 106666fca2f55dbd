import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import type { TopicEntry } from '../topics/topicStore';
import type { FeedNode, PaperNode } from '../papersView/treeNodes';
import { showError } from './notify';
import { UserError } from './userError';

/** How a command is told which papers: ids or citekeys, a row of the tree, or {@link treeSelection}. */
export type PaperArgument = string | readonly string[] | PaperNode;

/** How a command is told which feed: its id, or a row of a tree that stands for one. */
export type FeedArgument = string | { readonly feedId: string };

/** What keybindings pass for the rows that are selected in the tree. */
export const treeSelection = 'selection';

/** What a marking command may be told at once: which papers, and what to mark them as. */
export interface MarkOrder {
	readonly papers?: PaperArgument;
	readonly state?: string;
	readonly rating?: number;
	readonly addTags?: readonly string[];
	readonly removeTags?: readonly string[];
}

/** Which papers to move, and the id of the topic they go to; `home` for where they belong. */
export interface MoveOrder {
	readonly papers: PaperArgument;
	readonly topic?: string;
}

/** How a command is told which saved search or topic: its id or its name, or a row of the tree. */
export type TopicArgument = string | { readonly id: string };

/** Only the papers, or all of it. */
export type MarkArgument = PaperArgument | MarkOrder;

/** Every command Glossator contributes, with the arguments it may be given. The palette gives none. */
export interface CommandArguments {
	'glossator.refresh': [scope?: 'starter'];
	/** An entry as in the setting `glossator.feeds`; without one, the user is asked. */
	'glossator.addFeed': [feed?: FeedEntry];
	'glossator.replaceStarterFeed': [];
	'glossator.removeFeed': [feed?: FeedNode | string];
	'glossator.importFile': [file?: vscode.Uri];
	'glossator.importUrl': [url?: string];
	'glossator.importClipboard': [];
	'glossator.searchPapers': [query?: string];
	'glossator.previewPaper': [paper?: PaperArgument];
	'glossator.nextPaper': [];
	'glossator.previousPaper': [];
	'glossator.insertCitation': [papers?: PaperArgument, selected?: readonly PaperNode[]];
	'glossator.copyCitation': [papers?: PaperArgument, selected?: readonly PaperNode[]];
	'glossator.copyBibliographyEntry': [papers?: PaperArgument, selected?: readonly PaperNode[]];
	'glossator.createNote': [papers?: PaperArgument, selected?: readonly PaperNode[]];
	'glossator.openNote': [];
	'glossator.openPage': [paper?: PaperArgument];
	'glossator.openPdf': [paper?: PaperArgument];
	'glossator.markAs': [papers?: MarkArgument, selected?: readonly PaperNode[]];
	'glossator.toggleStar': [papers?: MarkArgument, selected?: readonly PaperNode[]];
	'glossator.editTags': [papers?: MarkArgument, selected?: readonly PaperNode[]];
	'glossator.rate': [papers?: MarkArgument, selected?: readonly PaperNode[]];
	'glossator.moveToTopic': [papers?: PaperArgument | MoveOrder, selected?: readonly PaperNode[]];
	'glossator.undoMark': [];
	'glossator.redoMark': [];
	'glossator.filterPapers': [query?: string];
	'glossator.clearFilter': [];
	/** The id of the group of which more is to be shown; that of the selected row without one. */
	'glossator.showMorePapers': [groupId?: string];
	'glossator.markAllSeen': [];
	/** A query, or an entry as in the setting `glossator.savedSearches`; without one the query of the filter. */
	'glossator.saveSearch': [search?: string | TopicEntry];
	/** An entry changes what it names; without one, the user is asked. */
	'glossator.editSearch': [search?: TopicArgument, entry?: TopicEntry];
	'glossator.removeSearch': [search?: TopicArgument];
	/** An entry as in the setting `glossator.topics`. */
	'glossator.newTopic': [topic?: TopicEntry];
	'glossator.editTopic': [topic?: TopicArgument, entry?: TopicEntry];
	'glossator.removeTopic': [topic?: TopicArgument];
	'glossator.moveTopicUp': [topic?: TopicArgument];
	'glossator.moveTopicDown': [topic?: TopicArgument];
	'glossator.groupBy': [by?: string];
	'glossator.showLog': [];
	'glossator.editFeed': [feed?: FeedArgument];
	'glossator.pauseFeed': [feed?: FeedArgument];
	'glossator.resumeFeed': [feed?: FeedArgument];
	'glossator.moveFeedUp': [feed?: FeedArgument];
	'glossator.moveFeedDown': [feed?: FeedArgument];
	'glossator.refreshFeed': [feed?: FeedArgument];
	'glossator.stopRefresh': [];
	'glossator.importOpml': [file?: vscode.Uri];
	'glossator.exportOpml': [file?: vscode.Uri];
	'glossator.createDigest': [span?: string];
	'glossator.setServiceKey': [service?: string];
	'glossator.addByIdentifier': [text?: string];
	'glossator.completePapers': [papers?: PaperArgument, selected?: readonly PaperNode[]];
	'glossator.searchBeyond': [query?: string];
	'glossator.lookBack': [];
}

export type CommandId = keyof CommandArguments;

/**
 * Registers a command behind the one error boundary: cancelling is silent, a {@link UserError} is shown as it is,
 * anything else is logged with the command's id and shown once.
 */
export function registerCommand<C extends CommandId>(
	id: C,
	run: (...args: CommandArguments[C]) => unknown,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, (...args: CommandArguments[C]) => reporting(id, () => run(...args), log));
}

/** Runs what the user asked for and tells about a failure; gives `undefined` then. */
export async function reporting<T>(
	id: CommandId,
	run: () => T | Promise<T>,
	log: vscode.LogOutputChannel,
): Promise<T | undefined> {
	try {
		return await run();
	} catch (error) {
		void report(id, error, log);
		return undefined;
	}
}

async function report(id: string, error: unknown, log: vscode.LogOutputChannel): Promise<void> {
	if (error instanceof vscode.CancellationError) {
		return;
	}
	if (error instanceof UserError) {
		log.info(id, error.message);
		await showUserError(error);
		return;
	}
	log.error(id, error instanceof Error ? error : String(error));
	const showLog = vscode.l10n.t('Show Log');
	const message = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
	if ((await showError(vscode.l10n.t('Glossator: {0}', message ?? ''), showLog)) === showLog) {
		log.show();
	}
}

async function showUserError({ message, action }: UserError): Promise<void> {
	const choice = await showError(message, ...(action ? [action.title] : []));
	if (action && choice === action.title) {
		await vscode.commands.executeCommand(action.command, ...(action.arguments ?? []));
	}
}

/** Runs another of Glossator's commands. */
export function runCommand<C extends CommandId>(id: C, ...args: CommandArguments[C]): Thenable<unknown> {
	return vscode.commands.executeCommand(id, ...args);
}
