import * as vscode from 'vscode';
import type { MarkedPaper } from '../../core/reading/markIndex';
import type { PaperStatus } from '../../core/reading/paperStatus';
import type { CitedKeys } from '../citing/citedKeys';
import type { NoteFiles } from '../notes/noteFiles';
import type { Marks } from '../reading/marks';

const icons: Readonly<Record<PaperStatus, string>> = {
	cited: 'quote',
	noted: 'note',
	reading: 'book',
	queued: 'watch',
	unread: 'circle-filled',
	read: 'check',
	dismissed: 'circle-slash',
};

/** Joins what the open document, the notes and the user's marks say about a paper. */
export class PaperStatuses {
	readonly #cited: CitedKeys;
	readonly #notes: NoteFiles;
	readonly #marks: Marks;

	constructor(cited: CitedKeys, notes: NoteFiles, marks: Marks) {
		this.#cited = cited;
		this.#notes = notes;
		this.#marks = marks;
	}

	of(paper: MarkedPaper): PaperStatus {
		if (this.#cited.has(paper.citekey)) {
			return 'cited';
		}
		return this.#notes.has(paper.citekey) ? 'noted' : this.#marks.of(paper).state;
	}

	/** Fires when any status may have changed. */
	onDidChange(listener: () => void): vscode.Disposable {
		return vscode.Disposable.from(
			this.#cited.onDidChange(listener),
			this.#notes.onDidChange(listener),
			this.#marks.onDidChange(listener),
		);
	}
}

/** Tinted for starred papers, whose star a long title may push out of sight. */
export function statusIcon(status: PaperStatus, isStarred = false): vscode.ThemeIcon {
	return new vscode.ThemeIcon(icons[status], isStarred ? new vscode.ThemeColor('charts.yellow') : undefined);
}

/** The status in the user's language. */
export function statusLabel(status: PaperStatus): string {
	switch (status) {
		case 'cited':
			return vscode.l10n.t('Cited here');
		case 'noted':
			return vscode.l10n.t('Has a note');
		case 'reading':
			return vscode.l10n.t('Reading');
		case 'queued':
			return vscode.l10n.t('Queued');
		case 'unread':
			return vscode.l10n.t('Unread');
		case 'read':
			return vscode.l10n.t('Read');
		case 'dismissed':
			return vscode.l10n.t('Dismissed');
	}
}
