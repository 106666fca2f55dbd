import * as vscode from 'vscode';
import type { JoinedResult } from '../../core/beyond/joinResults';
import { bylineOf } from '../../core/paper/nameText';
import type { PaperRecord } from '../../core/paper/paper';
import type { BeyondResults, ServiceFailure } from '../../net/beyond/searchBeyond';
import { failureText } from '../feeds/failureText';
import { withoutIcons } from '../search/withoutIcons';
import { serviceTitles } from './serviceChoice';

/** What a row stands for. */
export type BeyondEntry =
	| { readonly kind: 'paper'; readonly record: PaperRecord; readonly isKnown: boolean }
	| { readonly kind: 'more' | 'failures' | 'nothing' };

/** A row of the search beyond the library. */
export interface BeyondItem extends vscode.QuickPickItem {
	readonly entry: BeyondEntry;
}

/** A result with what the library knows of it. */
export type ShownResult = JoinedResult & { readonly isKnown: boolean };

/** The rows of what was found: papers, then how to get more, then what went wrong. */
export function beyondItems(
	results: readonly ShownResult[],
	{ failures, hasMore, isBusy }: Omit<BeyondResults, 'results'> & { readonly isBusy: boolean },
): readonly BeyondItem[] {
	const more: BeyondItem = { entry: { kind: 'more' }, label: moreLabel(), alwaysShow: true };
	const nothing: BeyondItem = { entry: { kind: 'nothing' }, label: vscode.l10n.t('Nothing found'), alwaysShow: true };
	return [
		...results.map(paperItem),
		...(results.length === 0 && failures.length === 0 && !isBusy ? [nothing] : []),
		...(hasMore && results.length > 0 && !isBusy ? [more] : []),
		...(failures.length > 0 ? [failureItem(failures)] : []),
	];
}

/** Adds the paper of its row and stays. */
const addButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('add'),
	tooltip: vscode.l10n.t('Add to the Library'),
};

function moreLabel(): string {
	return `$(chevron-down) ${vscode.l10n.t('More results…')}`;
}

function paperItem({ record, services, isKnown }: ShownResult): BeyondItem {
	const names = services.map((service) => serviceTitles[service]).join(', ');
	const parts = [bylineOf(record), record.issued?.year, record.containerTitle, names];
	return {
		entry: { kind: 'paper', record, isKnown },
		label: withoutIcons(record.title),
		...(isKnown && { description: `$(check) ${vscode.l10n.t('in library')}` }),
		detail: withoutIcons(parts.filter((part) => part !== undefined).join(' · ')),
		alwaysShow: true,
		buttons: isKnown ? [] : [addButton],
	};
}

function failureItem(failures: readonly ServiceFailure[]): BeyondItem {
	const names = failures.map(({ service }) => serviceTitles[service]).join(', ');
	const reasons = failures.map(({ service, error }) => `${serviceTitles[service]}: ${failureText(error)}`);
	return {
		entry: { kind: 'failures' },
		label: `$(warning) ${vscode.l10n.t('Without {0}', names)}`,
		detail: withoutIcons(reasons.join(' · ')),
		alwaysShow: true,
	};
}
