import * as vscode from 'vscode';
import type { Group, Grouping } from '../../core/outline/groupPapers';
import { starterFeedId, type LibraryStore } from '../library/libraryStore';
import { readSetting, type SettingValues } from '../platform/settings';
import type { MarkedPapers } from '../reading/markedPapers';
import { statusLabel, statusOrder, type PaperStatus, type PaperStatuses } from './paperStatus';

/** What groups are made of. */
export interface GroupSources {
	readonly library: LibraryStore;
	readonly statuses: PaperStatuses;
	readonly marked: MarkedPapers;
}

/** The groups of the library, their labels in the user's language. */
export async function groupsOf(
	{ library, statuses, marked }: GroupSources,
	by: SettingValues['papers.groupBy'],
): Promise<readonly Group[]> {
	if (by === 'state') {
		await marked.all();
		return groupByStatus(library, statuses);
	}
	if (by === 'tag') {
		return groupByTag(library, marked);
	}
	const groups = await library.ask('groups', { by, sortBy: readSetting('papers.sortBy') });
	return groups.map((group) => ({ ...group, label: labelOf(group, by) }));
}

const rowsAtOnce = 2000;

/** Papers by state need the editor: only it knows the open documents and the notes. */
async function groupByStatus(library: LibraryStore, statuses: PaperStatuses): Promise<readonly Group[]> {
	const ids = await library.ask('allIds', {});
	const groups = new Map<PaperStatus, string[]>(statusOrder.map((status) => [status, []]));
	// In parts, so that a large library does not hold the editor up.
	for (let start = 0; start < ids.length; start += rowsAtOnce) {
		for (const row of await library.ask('rows', { ids: ids.slice(start, start + rowsAtOnce) })) {
			groups.get(statuses.of(row))?.push(row.id);
		}
	}
	return [...groups]
		.filter(([, paperIds]) => paperIds.length > 0)
		.map(([status, paperIds]) => ({ id: `state:${status}`, label: statusLabel(status), paperIds }));
}

/** A paper is in the group of each of its tags; those without one come last. */
async function groupByTag(library: LibraryStore, marked: MarkedPapers): Promise<readonly Group[]> {
	const [tags, all] = await Promise.all([marked.tags(), library.ask('allIds', {})]);
	const tagged = new Set([...tags.values()].flat());
	const groups = [...tags].map(([tag, paperIds]) => ({ id: `tag:${tag}`, label: tag, paperIds }));
	const others = { id: 'tag:', label: vscode.l10n.t('No tag'), paperIds: all.filter((id) => !tagged.has(id)) };
	return others.paperIds.length > 0 ? [...groups, others] : groups;
}

function labelOf(group: Group, by: Exclude<Grouping, 'state'>): string {
	switch (by) {
		case 'topic':
			// Topic names are constants of the core; translations list them by their English text.
			return vscode.l10n.t(group.label);
		case 'feed':
			return group.id === `feed:${starterFeedId}` ? vscode.l10n.t('Starter feed') : group.label;
		case 'date':
			return group.label === '' ? vscode.l10n.t('No date') : dayText(group.label);
		case 'week':
			return group.label === '' ? vscode.l10n.t('No date') : weekText(group.label);
		case 'month':
			return group.label === '' ? vscode.l10n.t('No date') : monthText(group.label);
		case 'year':
			return group.label === '' ? vscode.l10n.t('Year unknown') : group.label;
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
