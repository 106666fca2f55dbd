import * as vscode from 'vscode';
import { markedPaper } from '../../core/reading/markedPaper';
import type { ReadingEdit } from '../../core/reading/editMarks';
import { highestRating, readingStates, type ReadingState } from '../../core/reading/readingMark';
import type { Paper } from '../../core/paper/paper';
import { statusIcon, statusLabel } from '../papersView/paperStatus';
import type { PaperNode } from '../papersView/treeNodes';
import { registerCommand, type MarkArgument } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { PaperChooser } from '../search/choosePapers';
import { registerMoveToTopic } from '../topics/moveToTopic';
import type { TopicStore } from '../topics/topicStore';
import { askTags, type TagChoice } from './askTags';
import { markArgument } from './markArgument';
import type { FactsFeed } from './factsFeed';
import { MarkHistory } from './markHistory';
import { MarkNotice } from './markNotice';
import type { Marks } from './marks';

/** What marking needs of the rest. */
export interface MarkServices {
	readonly marks: Marks;
	readonly facts: FactsFeed;
	readonly chooser: PaperChooser;
	readonly topics: TopicStore;
}

/** Lets the user say what they think of papers; looking at one never says it for them. All of it can be undone. */
export function registerMarkCommands(services: MarkServices, log: vscode.LogOutputChannel): vscode.Disposable {
	const notice = new MarkNotice();
	const history = new MarkHistory(services.marks);
	const marking = new Marking(services, history, notice);
	return vscode.Disposable.from(
		notice,
		registerCommand('glossator.markAs', (given, selected) => marking.markAs(given, selected), log),
		registerCommand('glossator.toggleStar', (given, selected) => marking.toggleStar(given, selected), log),
		registerCommand('glossator.editTags', (given, selected) => marking.editTags(given, selected), log),
		registerCommand('glossator.rate', (given, selected) => marking.rate(given, selected), log),
		registerMoveToTopic({ ...services, history, notice }, log),
		registerCommand('glossator.undoMark', () => undo(history, notice), log),
		registerCommand('glossator.redoMark', () => redo(history, notice), log),
	);
}

async function undo(history: MarkHistory, notice: MarkNotice): Promise<void> {
	const papers = await history.undo();
	if (papers === 0) {
		throw new UserError(vscode.l10n.t('No paper was marked in this window that could be undone.'));
	}
	notice.show(vscode.l10n.t('Marking undone'), papers, 'redo');
}

async function redo(history: MarkHistory, notice: MarkNotice): Promise<void> {
	const papers = await history.redo();
	if (papers === 0) {
		throw new UserError(vscode.l10n.t('No marking was undone in this window that could be made again.'));
	}
	notice.show(vscode.l10n.t('Marking redone'), papers);
}

/** The commands that mark: each finds out which papers and what, asking for what it was not told. */
class Marking {
	readonly #services: MarkServices;
	readonly #history: MarkHistory;
	readonly #notice: MarkNotice;

	constructor(services: MarkServices, history: MarkHistory, notice: MarkNotice) {
		this.#services = services;
		this.#history = history;
		this.#notice = notice;
	}

	async markAs(given?: MarkArgument, selected?: readonly PaperNode[]): Promise<void> {
		const { papers, wanted } = await this.#choose(vscode.l10n.t('Mark As…'), given, selected);
		const state = wanted.state === undefined ? await askState(papers) : knownState(wanted.state);
		if (state) {
			await this.#mark(papers, { state }, vscode.l10n.t('Marked as: {0}', statusLabel(state)));
		}
	}

	async toggleStar(given?: MarkArgument, selected?: readonly PaperNode[]): Promise<void> {
		const { papers } = await this.#choose(vscode.l10n.t('Star or Unstar'), given, selected);
		const starred = !papers.every((paper) => this.#services.marks.of(markedPaper(paper)).starred);
		await this.#mark(papers, { starred }, starred ? vscode.l10n.t('Starred') : vscode.l10n.t('Star removed'));
	}

	async rate(given?: MarkArgument, selected?: readonly PaperNode[]): Promise<void> {
		const { papers, wanted } = await this.#choose(vscode.l10n.t('Rate'), given, selected);
		const rating = wanted.rating === undefined ? await askRating(papers) : knownRating(wanted.rating);
		if (rating !== undefined) {
			const done = vscode.l10n.t('Rated {0} of {1}', rating, highestRating);
			await this.#mark(papers, { rating }, rating === 0 ? vscode.l10n.t('Rating removed') : done);
		}
	}

	async editTags(given?: MarkArgument, selected?: readonly PaperNode[]): Promise<void> {
		const { papers, wanted } = await this.#choose(vscode.l10n.t('Edit Tags'), given, selected);
		const isTold = wanted.addTags !== undefined || wanted.removeTags !== undefined;
		const edit = papers.length === 0 || isTold ? wanted : await askTags(await this.#tagChoice(papers));
		if (edit) {
			const { addTags = [], removeTags = [] } = edit;
			await this.#mark(papers, { addTags, removeTags }, vscode.l10n.t('Tags changed'));
		}
	}

	async #choose(purpose: string, given?: MarkArgument, selected?: readonly PaperNode[]) {
		const { papers, ...wanted } = markArgument(given);
		await this.#services.marks.open();
		return { papers: await this.#services.chooser.choose(purpose, papers, selected), wanted };
	}

	async #mark(papers: readonly Paper[], edit: ReadingEdit, done: string): Promise<void> {
		const changed = await this.#history.make(papers.map((paper) => ({ paper: markedPaper(paper), edit })));
		if (changed > 0) {
			this.#notice.show(done, changed);
		}
	}

	async #tagChoice(papers: readonly Paper[]): Promise<TagChoice> {
		const { tags } = await this.#services.facts.ask('markCounts', {});
		const known = new Map(tags.map(({ tag, papers: count }) => [tag, count]));
		const used = papers.map((paper) => this.#services.marks.of(markedPaper(paper)).tags);
		return { titles: papers.map(({ title }) => title), known, used };
	}
}

async function askState(papers: readonly Paper[]): Promise<ReadingState | undefined> {
	const items = readingStates.map((state) => ({ state, label: statusLabel(state), iconPath: statusIcon(state) }));
	const placeHolder =
		papers.length === 1
			? vscode.l10n.t('Mark "{0}" as', papers[0]?.title ?? '')
			: vscode.l10n.t('Mark {0} papers as', papers.length);
	return papers.length === 0 ? undefined : (await vscode.window.showQuickPick(items, { placeHolder }))?.state;
}

async function askRating(papers: readonly Paper[]): Promise<number | undefined> {
	const items = [5, 4, 3, 2, 1, 0].map((rating) => ({
		rating,
		label: rating === 0 ? vscode.l10n.t('No rating') : `${rating}/${highestRating}`,
		description: rating === 0 ? '' : '★'.repeat(rating) + '☆'.repeat(highestRating - rating),
	}));
	const placeHolder =
		papers.length === 1
			? vscode.l10n.t('Rate "{0}"', papers[0]?.title ?? '')
			: vscode.l10n.t('Rate {0} papers', papers.length);
	return papers.length === 0 ? undefined : (await vscode.window.showQuickPick(items, { placeHolder }))?.rating;
}

function knownState(given: string): ReadingState {
	const state = readingStates.find((known) => known === given);
	if (!state) {
		throw new UserError(
			vscode.l10n.t('There is no reading state "{0}". There are: {1}.', given, readingStates.join(', ')),
		);
	}
	return state;
}

function knownRating(given: number): number {
	if (!Number.isInteger(given) || given < 0 || given > highestRating) {
		throw new UserError(vscode.l10n.t('A rating is a whole number from 0 to {0}.', highestRating));
	}
	return given;
}
