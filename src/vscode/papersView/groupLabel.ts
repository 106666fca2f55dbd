import * as vscode from 'vscode';
import type { Grouping } from '../../core/outline/groupPapers';
import { statusOrder } from '../../core/reading/paperStatus';
import type { OutlineGroup } from '../../worker/paperView';
import { starterFeedId } from '../library/libraryStore';
import { statusLabel } from './paperStatus';

/** The label of a group in the user's language; what was found in the data stays as it is. */
export function groupLabel(group: Pick<OutlineGroup, 'id' | 'label'>, by: Grouping, isNested: boolean): string {
	const { label } = group;
	if (isNested) {
		return label;
	}
	switch (by) {
		case 'topic':
			if (/^(?:search|own):/.test(group.id)) {
				return label;
			}
			// Topic names are constants of the core; translations list them by their English text.
			return vscode.l10n.t(label);
		case 'feed':
			return group.id === `feed:${starterFeedId}` ? vscode.l10n.t('Starter feed') : label;
		case 'state': {
			const status = statusOrder.find((known) => known === label);
			return status ? statusLabel(status) : label;
		}
		case 'tag':
			return label === '' ? vscode.l10n.t('No tag') : label;
		case 'date':
			return label === '' ? vscode.l10n.t('No date') : dayText(label);
		case 'week':
			return label === '' ? vscode.l10n.t('No date') : weekText(label);
		case 'month':
			return label === '' ? vscode.l10n.t('No date') : monthText(label);
		case 'year':
			return label === '' ? vscode.l10n.t('Year unknown') : label;
	}
}

/** `2026-W48`, which not every calendar knows, in words. */
function weekText(isoWeek: string): string {
	const [year = '', week = ''] = isoWeek.split('-W');
	return vscode.l10n.t('Week {0} of {1}', Number(week), year);
}

function monthText(isoMonth: string): string {
	const format = new Intl.DateTimeFormat(vscode.env.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
	const month = new Date(`${isoMonth}-01T00:00:00Z`);
	return Number.isNaN(month.getTime()) ? isoMonth : format.format(month);
}

function dayText(isoDay: string): string {
	const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' });
	const day = new Date(`${isoDay}T00:00:00Z`);
	return Number.isNaN(day.getTime()) ? isoDay : format.format(day);
}
