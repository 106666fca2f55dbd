import * as vscode from 'vscode';
import { arxivCategories } from '../../core/subscriptions/arxivCategories';

/** Lets the user choose categories of arXiv by code or name; `undefined` when they give up or choose none. */
export async function askArxiv(chosen: readonly string[] = []): Promise<readonly string[] | undefined> {
	const picked = await vscode.window.showQuickPick(categoryItems(chosen), {
		title: vscode.l10n.t('arXiv Categories'),
		placeHolder: vscode.l10n.t('Which categories? Type a code or a name, and tick as many as you like.'),
		canPickMany: true,
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	const codes = picked?.map(({ label }) => label) ?? [];
	return codes.length > 0 ? codes : undefined;
}

/** Chosen ones first, whole archives among them; then all by archive. */
function categoryItems(chosen: readonly string[]): vscode.QuickPickItem[] {
	const categories = arxivCategories;
	const names = new Map(categories.map(({ code, name }) => [code, name]));
	const first = chosen.map((code) => ({ label: code, description: names.get(code) ?? '', picked: true }));
	const others = categories.filter(({ code }) => !chosen.includes(code));
	return [
		...first,
		...others.flatMap(({ code, name, archive }, place) => [
			...(others[place - 1]?.archive === archive ? [] : [separator(archive)]),
			{ label: code, description: name },
		]),
	];
}

function separator(label: string): vscode.QuickPickItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
