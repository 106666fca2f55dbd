import * as vscode from 'vscode';

const shownMs = 10_000;

/** Says in the status bar for a moment what was marked; a click takes it back. */
export class MarkNotice implements vscode.Disposable {
	#item: vscode.StatusBarItem | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `papers` is how many were marked. */
	show(what: string, papers: number, action: 'undo' | 'redo' = 'undo'): void {
		const item = (this.#item ??= vscode.window.createStatusBarItem('glossator.mark', vscode.StatusBarAlignment.Right));
		const done = papers === 1 ? what : vscode.l10n.t('{0} ({1} papers)', what, papers);
		const offer = action === 'undo' ? vscode.l10n.t('Undo Marking') : vscode.l10n.t('Redo Marking');
		item.name = vscode.l10n.t('Glossator: Reading Marks');
		item.text = `$(${action === 'undo' ? 'discard' : 'redo'}) ${done}`;
		item.tooltip = offer;
		item.accessibilityInformation = { label: `${done}, ${offer}`, role: 'button' };
		item.command = action === 'undo' ? 'glossator.undoMark' : 'glossator.redoMark';
		item.show();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => item.hide(), shownMs);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#item?.dispose();
	}
}
