import * as vscode from 'vscode';
import { completedRecord } from '../../core/beyond/completedRecord';
import { missingFacts } from '../../core/beyond/missingFacts';
import type { Paper } from '../../core/paper/paper';
import { enrich, type Enriched } from '../../net/beyond/enrich';
import type { PaperNode } from '../papersView/treeNodes';
import type { PaperArgument } from '../platform/commands';
import { abortSignalOf } from '../platform/http';
import { showInformation } from '../platform/notify';
import { beyondPorts, type BeyondDeps } from './beyondDeps';
import { proposalItem, refusalItem } from './completionItems';

/**
 * Looks for the papers that lack facts by their titles, and adds what the user accepts of what was found; papers nobody
 * surely knows are named with the reason.
 */
export async function completePapers(
	deps: BeyondDeps,
	given?: PaperArgument,
	selected?: readonly PaperNode[],
): Promise<void> {
	const papers = await deps.chooser.choose(vscode.l10n.t('Complete Missing Facts'), given, selected);
	const wanted = papers.filter((paper) => missingFacts(paper).length > 0);
	if (wanted.length === 0) {
		if (papers.length > 0) {
			void showInformation(vscode.l10n.t('Nothing is missing: author, year, identifier and abstract are all there.'));
		}
		return;
	}
	const outcomes = await lookFor(wanted, deps);
	const accepted = await propose(outcomes);
	if (accepted) {
		await accept(accepted, deps);
		tell(
			accepted.length,
			outcomes.filter(({ match }) => !match),
		);
	}
}

type Outcome = Enriched<Paper>;

/** What came of each paper, as far as the user let it come. */
function lookFor(papers: readonly Paper[], deps: BeyondDeps): Thenable<readonly Outcome[]> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		cancellable: true,
		title: vscode.l10n.t('Looking for what is missing'),
	};
	return vscode.window.withProgress(options, async (progress, token) => {
		const stopping = abortSignalOf(token);
		const outcomes: Outcome[] = [];
		progress.report({ message: `0/${papers.length}` });
		try {
			for await (const outcome of enrich(papers, await beyondPorts(deps), stopping.signal)) {
				outcomes.push(acceptable(outcome));
				progress.report({ message: `${outcomes.length}/${papers.length}`, increment: 100 / papers.length });
			}
		} catch (error) {
			if (!stopping.signal.aborted) {
				throw error;
			}
		} finally {
			stopping.dispose();
		}
		return outcomes;
	});
}

/** A paper that the library could not tell to be the found one is left as it is. */
function acceptable(outcome: Outcome): Outcome {
	const { paper, match } = outcome;
	return match && !completedRecord(paper, match.record) ? { paper, refusal: 'doubtful' } : outcome;
}

/** What the user accepts; nothing to accept is accepted at once, and `undefined` when the question is closed. */
async function propose(outcomes: readonly Outcome[]): Promise<readonly Outcome[] | undefined> {
	const items = outcomes.flatMap(proposalItem);
	if (items.length === 0) {
		return outcomes.length > 0 ? [] : undefined;
	}
	const chosen = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		ignoreFocusOut: true,
		matchOnDetail: true,
		title: vscode.l10n.t('Complete Missing Facts'),
		placeHolder: vscode.l10n.t('Which of these are the same paper?'),
	});
	return chosen?.map(({ outcome }) => outcome);
}

async function accept(outcomes: readonly Outcome[], { library }: BeyondDeps): Promise<void> {
	const records = outcomes.flatMap(({ paper, match }) => (match && completedRecord(paper, match.record)) ?? []);
	if (records.length > 0) {
		await library.addRecords({ id: 'completed', label: vscode.l10n.t('Completed by Title') }, records);
	}
}

function tell(completed: number, refused: readonly Outcome[]): void {
	const done =
		completed === 1 ? vscode.l10n.t('1 paper completed.') : vscode.l10n.t('{0} papers completed.', completed);
	if (refused.length === 0) {
		void showInformation(done);
		return;
	}
	const left =
		refused.length === 1
			? vscode.l10n.t('1 paper was left as it is.')
			: vscode.l10n.t('{0} papers were left as they are.', refused.length);
	const why = vscode.l10n.t('Show Why');
	void showInformation(`${done} ${left}`, why).then((choice) => {
		if (choice === why) {
			void vscode.window.showQuickPick(refused.map(refusalItem), {
				title: vscode.l10n.t('Left as They Are'),
				matchOnDetail: true,
			});
		}
	});
}
