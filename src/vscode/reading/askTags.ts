import * as vscode from 'vscode';
import type { ReadingEdit } from '../../core/reading/editMarks';
import { tidyTag } from '../../core/reading/tidyTag';
import { withoutIcons } from '../search/withoutIcons';

/** What the question about tags starts from. */
export interface TagChoice {
	/** Of the papers it is about. */
	readonly titles: readonly string[];
	/** All tags in use, with the number of their papers. */
	readonly known: ReadonlyMap<string, number>;
	/** The tags that each paper has now. */
	readonly used: readonly (readonly string[])[];
}

interface TagItem extends vscode.QuickPickItem {
	readonly tag: string;
}

/** Lets the user check tags and type new ones, several at once between commas; `undefined` when it is closed. */
export function askTags(choice: TagChoice): Promise<ReadingEdit | undefined> {
	const pick = vscode.window.createQuickPick<TagItem>();
	pick.canSelectMany = true;
	pick.title =
		choice.titles.length === 1
			? vscode.l10n.t('Tags of "{0}"', choice.titles[0] ?? '')
			: vscode.l10n.t('Tags of {0} papers', choice.titles.length);
	pick.placeholder = vscode.l10n.t('Check tags, or type a new one');
	const items = itemsOf(choice);
	pick.items = items;
	pick.selectedItems = items.filter(({ tag }) => choice.used.every((tags) => tags.includes(tag)));
	pick.onDidChangeValue((value) => offerNew(pick, items, value));
	return new Promise<ReadingEdit | undefined>((resolve) => {
		pick.onDidAccept(() => {
			resolve(editOf(choice, chosenIn(pick, items)));
			pick.hide();
		});
		pick.onDidHide(() => resolve(undefined));
		pick.show();
	}).finally(() => pick.dispose());
}

function itemsOf({ known, used }: TagChoice): readonly TagItem[] {
	const tags = new Set([...known.keys(), ...used.flat()]);
	return [...tags].map((tag) => {
		const having = used.filter((tags) => tags.includes(tag)).length;
		const isMixed = having > 0 && having < used.length;
		const papers = vscode.l10n.t('{0} papers', known.get(tag) ?? having);
		const mixed = vscode.l10n.t('on {0} of these {1} papers', having, used.length);
		return { tag, label: withoutIcons(tag), description: isMixed ? mixed : papers };
	});
}

/** The tags in the input that are not there yet. */
function newTags(items: readonly TagItem[], value: string): readonly string[] {
	const typed = value.split(',').map(tidyTag);
	return [...new Set(typed)].filter((tag) => tag !== '' && items.every((item) => item.tag !== tag));
}

/** Shows the typed tags as a row of their own, and keeps what is checked. */
function offerNew(pick: vscode.QuickPick<TagItem>, items: readonly TagItem[], value: string): void {
	const checked = pick.selectedItems;
	const created = newTags(items, value).map((tag) => ({
		tag,
		label: `$(add) ${vscode.l10n.t('New tag "{0}"', withoutIcons(tag))}`,
		alwaysShow: true,
	}));
	// Tags checked as new in an earlier text stay, even though the text has changed.
	const kept = checked.filter((item) => !items.includes(item) && created.every(({ tag }) => tag !== item.tag));
	pick.items = [...created, ...kept, ...items];
	pick.selectedItems = pick.items.filter(({ tag }) => checked.some((item) => item.tag === tag));
}

/** What is checked, and what is typed where it can only mean a new tag: no known one contains it. */
function chosenIn(pick: vscode.QuickPick<TagItem>, items: readonly TagItem[]): readonly string[] {
	const typed = newTags(items, pick.value);
	const isNew =
		typed.length > 1 || items.every(({ tag }) => !tag.toLowerCase().includes(pick.value.trim().toLowerCase()));
	return [...pick.selectedItems.map(({ tag }) => tag), ...(isNew ? typed : [])];
}

function editOf({ used }: TagChoice, chosen: readonly string[]): ReadingEdit {
	const onAll = [...new Set(used.flat())].filter((tag) => used.every((tags) => tags.includes(tag)));
	return { addTags: [...new Set(chosen)], removeTags: onAll.filter((tag) => !chosen.includes(tag)) };
}
