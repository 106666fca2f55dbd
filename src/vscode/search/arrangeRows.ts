import type * as vscode from 'vscode';
import { hasWhats, isWhats } from '../../core/query/queryFields';
import type { AssistItem } from './queryAssist';

/** What a list is made of: what was found, and what follows it whatever is found. */
export interface BoxRows<T> {
	readonly found: readonly T[];
	readonly after: readonly T[];
}

/** Rows in the order to show them, and the one that Enter means until the user moves to another. */
export interface ArrangedRows<T> {
	readonly items: readonly (T | AssistItem)[];
	readonly meant: T | AssistItem | undefined;
}

/**
 * Puts the rows that help with a query around those of the list: mistakes and values above, where they are seen; fields
 * below, since every word may be the beginning of one. What was found is meant, unless the query ends in a field that
 * still needs its value.
 */
export function arrangeRows<T extends vscode.QuickPickItem>(
	query: string,
	assist: readonly AssistItem[],
	{ found, after }: BoxRows<T>,
): ArrangedRows<T> {
	const of = (kind: AssistItem['helpsWith']) => assist.filter(({ helpsWith }) => helpsWith === kind);
	const isOpen = needsValue(query);
	const values = isOpen ? of('value') : of('value').slice(0, mostValues);
	const items = [...of('problem'), ...values, ...found, ...of('field'), ...after];
	return { items, meant: (isOpen ? values[0] : undefined) ?? found[0] ?? items[0] };
}

/** More would push what was found out of sight. */
const mostValues = 3;

/** Whether the query ends in `author:`, or in a value of `is:` or `has:` that is not whole. */
function needsValue(query: string): boolean {
	const [, field = '', value] = /(?:^|[\s(|-])([a-z]+):([a-z]*)$/i.exec(query) ?? [];
	const whole: readonly string[] | undefined = { is: isWhats, has: hasWhats }[field.toLowerCase()];
	return value === '' || (value !== undefined && whole !== undefined && !whole.includes(value.toLowerCase()));
}
