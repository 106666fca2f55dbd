import * as vscode from 'vscode';
import { parseQuery } from '../../core/query/parseQuery';
import {
	longestTopicName,
	longestTopicQuery,
	tidyTopicName,
	topicSettingId,
	type TopicSettingKind,
} from '../../core/topics/topicSettings';
import { today } from '../platform/today';
import type { FactsFeed } from '../reading/factsFeed';
import { problemSentence } from '../search/queryProblemText';
import type { TopicStore } from './topicStore';

/** What questions about saved searches and topics look at. */
export interface AskingServices {
	readonly topics: TopicStore;
	readonly facts: FactsFeed;
}

/** A question with what it is about and the answer it starts from. */
interface Question {
	readonly title: string;
	readonly value: string;
}

/** A name that no other has; `undefined` when the question is closed. */
export async function askName(
	{ topics }: AskingServices,
	kind: TopicSettingKind,
	{ title, value }: Question,
): Promise<string | undefined> {
	const own = topicSettingId(kind, value);
	const isFree = (name: string) => {
		const id = topicSettingId(kind, name);
		return topics.all(kind).every((entry) => entry.id !== id) || (id === own && topics.find(own)?.name === value);
	};
	const name = await vscode.window.showInputBox({
		...{ title, value, prompt: vscode.l10n.t('The name that the Papers view shows') },
		validateInput: (typed) => {
			if (tidyTopicName(typed) === '') {
				return vscode.l10n.t('A name is needed.');
			}
			if (typed.length > longestTopicName) {
				return vscode.l10n.t('The name is too long.');
			}
			return isFree(typed) ? undefined : vscode.l10n.t('There is another one with this name.');
		},
	});
	return name === undefined ? undefined : tidyTopicName(name);
}

/** A query, with the number of its papers while it is typed; `undefined` when the question is closed. */
export async function askQuery(
	{ facts }: AskingServices,
	kind: TopicSettingKind,
	{ title, value }: Question,
): Promise<string | undefined> {
	const prompt =
		kind === 'own'
			? vscode.l10n.t('Papers that match this query belong to the topic. Leave it empty to move papers by hand.')
			: vscode.l10n.t('Papers that match this query are shown.');
	const query = await vscode.window.showInputBox({
		...{
			title,
			value,
			prompt,
			placeHolder: vscode.l10n.t('For example {0}', 'title:"long context" year:>=2024 -survey'),
		},
		validateInput: (typed) => adviceOn(facts, kind, typed),
	});
	return query?.trim();
}

interface ColorItem extends vscode.QuickPickItem {
	readonly color: string;
}

/** The id of a theme colour, empty for none; `undefined` when the question is closed. */
export async function askColor(title: string, current = ''): Promise<string | undefined> {
	const named: readonly (readonly [string, string])[] = [
		['charts.blue', vscode.l10n.t('Blue')],
		['charts.green', vscode.l10n.t('Green')],
		['charts.yellow', vscode.l10n.t('Yellow')],
		['charts.orange', vscode.l10n.t('Orange')],
		['charts.red', vscode.l10n.t('Red')],
		['charts.purple', vscode.l10n.t('Purple')],
	];
	const items: readonly ColorItem[] = [
		{ color: '', label: vscode.l10n.t('No color'), iconPath: new vscode.ThemeIcon('circle-slash') },
		...named.map(([color, label]) => ({
			...{ color, label },
			iconPath: new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(color)),
		})),
	];
	const placeHolder = vscode.l10n.t('A color for its icon');
	// The current one comes first, so that Enter keeps it.
	const isCurrent = ({ color }: ColorItem) => color === current;
	const ordered = [...items.filter(isCurrent), ...items.filter((item) => !isCurrent(item))];
	return (await vscode.window.showQuickPick(ordered, { title, placeHolder }))?.color;
}

type Advice = string | vscode.InputBoxValidationMessage | undefined;

async function adviceOn(facts: FactsFeed, kind: TopicSettingKind, typed: string): Promise<Advice> {
	const query = typed.trim();
	if (query === '') {
		return kind === 'search' ? vscode.l10n.t('A query is needed.') : undefined;
	}
	if (typed.length > longestTopicQuery) {
		return vscode.l10n.t('The query is too long.');
	}
	const { problems, root } = parseQuery(query, { today: today() });
	const [problem] = problems;
	if (problem) {
		return { message: problemSentence(problem), severity: vscode.InputBoxValidationSeverity.Warning };
	}
	const view = { by: 'year', sortBy: 'feed', filter: query, showDismissed: true, today: today() } as const;
	const { total } = root ? await facts.ask('outline', view) : { total: 0 };
	const message = total === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', total);
	return { message, severity: vscode.InputBoxValidationSeverity.Info };
}
