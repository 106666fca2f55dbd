import * as vscode from 'vscode';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
];

/** How long ago a moment was: `2 h ago`, `yesterday`; a moment to come (another clock) is now. `time` is ISO 8601. */
export function feedAge(time: string, now: number): string {
	const seconds = Math.max((now - Date.parse(time)) / 1000, 0);
	const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['minute', 60];
	const format = new Intl.RelativeTimeFormat(vscode.env.language, { style: 'narrow', numeric: 'auto' });
	return seconds < 60 || Number.isNaN(seconds)
		? vscode.l10n.t('just now')
		: format.format(-Math.floor(seconds / size), unit);
}

/** A moment with day and time, in the user's language. */
export function momentText(time: string): string {
	const date = new Date(time);
	const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	return Number.isNaN(date.getTime()) ? time : format.format(date);
}
