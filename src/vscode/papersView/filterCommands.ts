import * as vscode from 'vscode';
import { registerCommand } from '../platform/commands';
import { showFilterBox } from './filterBox';
import type { FilterServices } from './filterChoices';
import type { TreeFilter } from './treeFilter';

/** Lets the user choose what the Papers view shows. */
export function registerFilterCommands(
	services: FilterServices,
	filter: TreeFilter,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand(
			'glossator.filterPapers',
			async (given) => {
				if (given === undefined) {
					await showFilterBox(services, filter);
				} else {
					filter.query = given;
				}
			},
			log,
		),
		registerCommand('glossator.clearFilter', () => void (filter.query = ''), log),
		registerCommand('glossator.markAllSeen', () => services.news.markAllSeen(), log),
	);
}
