import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import { markedPaper } from '../../core/reading/markedPaper';
import { longestTopicId } from '../../core/reading/readingMark';
import { areas, otherTopic } from '../../core/topics/areas';
import { isTarget, staysHome } from '../../core/topics/choice';
import type { PaperNode } from '../papersView/treeNodes';
import { registerCommand, runCommand, type MoveOrder, type PaperArgument } from '../platform/commands';
import { today } from '../platform/today';
import { UserError } from '../platform/userError';
import type { FactsFeed } from '../reading/factsFeed';
import type { MarkHistory } from '../reading/markHistory';
import type { MarkNotice } from '../reading/markNotice';
import type { PaperChooser } from '../search/choosePapers';
import { withoutIcons } from '../search/withoutIcons';
import { topicIcon } from './topicItem';
import type { TopicStore } from './topicStore';

/** What moving papers needs of the rest. */
export interface MoveServices {
	readonly topics: TopicStore;
	readonly facts: FactsFeed;
	readonly chooser: PaperChooser;
	readonly history: MarkHistory;
	readonly notice: MarkNotice;
}

/** Lets the user say where papers belong. It is kept and undone like a reading mark. */
export function registerMoveToTopic(services: MoveServices, log: vscode.LogOutputChannel): vscode.Disposable {
	return registerCommand('glossator.moveToTopic', (given, selected) => move(services, given, selected), log);
}

async function move(services: MoveServices, given?: PaperArgument | MoveOrder, selected?: readonly PaperNode[]) {
	const order = isOrder(given) ? given : undefined;
	const papers = await services.chooser.choose(
		vscode.l10n.t('Move to Topic'),
		order ? order.papers : (given as PaperArgument | undefined),
		selected,
	);
	if (papers.length === 0) {
		return;
	}
	const target = order?.topic === undefined ? await askTarget(services, papers) : order.topic;
	if (target === undefined) {
		return;
	}
	const label = await labelOf(services, target);
	const changes = papers.map((paper) => ({ paper: markedPaper(paper), edit: { topic: target } }));
	const changed = await services.history.make(changes);
	if (changed > 0) {
		services.notice.show(label, changed);
	}
}

function isOrder(given: PaperArgument | MoveOrder | undefined): given is MoveOrder {
	return typeof given === 'object' && !Array.isArray(given) && 'papers' in given;
}

/** What was done, in the user's language. Throws a {@link UserError} where there is no such topic. */
async function labelOf(services: MoveServices, target: string): Promise<string> {
	if (target === staysHome) {
		return vscode.l10n.t('Moved back to where it belongs');
	}
	const own = new Set(services.topics.all('own').map(({ id }) => id));
	if (!isTarget(target, own) || target.length > longestTopicId) {
		throw new UserError(vscode.l10n.t('There is no topic "{0}" to move papers to.', target));
	}
	const known = (await targets(services)).find(({ target: id }) => id === target);
	return vscode.l10n.t('Moved to {0}', known?.plain ?? target);
}

interface TargetItem extends vscode.QuickPickItem {
	/** Absent on separators. */
	readonly target?: string;
	/** The label without signs for the list. */
	readonly plain?: string;
}

const newTopic = 'new';

async function askTarget(services: MoveServices, papers: readonly Paper[]): Promise<string | undefined> {
	const items: readonly TargetItem[] = [
		...(await targets(services)),
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ target: newTopic, label: vscode.l10n.t('New Topic…'), iconPath: new vscode.ThemeIcon('add') },
		{
			...{ target: staysHome, label: vscode.l10n.t('Back to Where It Belongs') },
			iconPath: new vscode.ThemeIcon('discard'),
		},
	];
	const title =
		papers.length === 1
			? vscode.l10n.t('Move "{0}" to', papers[0]?.title ?? '')
			: vscode.l10n.t('Move {0} papers to', papers.length);
	const placeHolder = vscode.l10n.t('A topic of your own, an area or a theme');
	const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
	return chosen?.target === newTopic
		? ((await runCommand('glossator.newTopic')) as string | undefined)
		: chosen?.target;
}

/** The user's own topics, the areas and themes of the library, and the areas that it has no papers of. */
async function targets({ topics, facts }: MoveServices): Promise<readonly TargetItem[]> {
	const view = { by: 'topic', sortBy: 'feed', filter: '', showDismissed: true, today: today() } as const;
	const { groups } = await facts.ask('outline', view);
	const own = topics.all('own').map((setting) => ({
		...itemOf(setting.id, setting.name),
		description: withoutIcons(setting.query),
		iconPath: topicIcon(setting),
	}));
	const shown = groups.filter(({ id }) => !/^(?:search|own):/.test(id));
	const present = shown.flatMap(({ id, label, children = [] }) => {
		const area = areaName(label);
		const themes = children.map((theme) => ({ ...itemOf(theme.id, theme.label), description: area }));
		return [itemOf(id, area), ...themes];
	});
	const missing = [...areas, otherTopic].filter((area) => shown.every(({ id }) => id !== area.id));
	return [
		...own,
		{ label: vscode.l10n.t('Areas and Themes'), kind: vscode.QuickPickItemKind.Separator },
		...present,
		{ label: vscode.l10n.t('Other Areas'), kind: vscode.QuickPickItemKind.Separator },
		...missing.map(({ id, label }) => itemOf(id, areaName(label))),
	];
}

/** Names of areas are constants of the core; translations list them by their English text. */
function areaName(label: string): string {
	return vscode.l10n.t(label);
}

function itemOf(target: string, plain: string): TargetItem {
	return { target, plain, label: withoutIcons(plain) };
}
