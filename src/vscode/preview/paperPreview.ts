import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import { pageCommands } from '../../core/preview/pageCommands';
import type { LibraryStore } from '../library/libraryStore';
import type { Neighbours } from '../../worker/paperView';
import type { PaperStatuses } from '../papersView/paperStatus';
import { previewStrings } from './previewStrings';

const viewType = 'glossator.preview';
const lastPaperKey = 'preview.paperId';

/** What the preview needs of the rest. */
export interface PreviewServices {
	readonly log: vscode.LogOutputChannel;
	readonly library: LibraryStore;
	readonly statuses: PaperStatuses;
	/** The papers before and after one in the order that next and previous walk. */
	readonly neighbours: (paperId: string) => Promise<Neighbours>;
	readonly hasNote: (citekey: string) => boolean;
	readonly isCited: (citekey: string) => boolean;
}

interface Page {
	/** Absent where the page only says that the paper is gone. */
	readonly paper?: Paper;
	readonly title: string;
	readonly html: string;
}

/** The one preview tab: reused for every paper, restored after a reload, without scripts. */
export class PaperPreview implements vscode.WebviewPanelSerializer, vscode.Disposable {
	readonly #services: PreviewServices;
	readonly #context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>;
	readonly #subscriptions: vscode.Disposable;
	#panel: vscode.WebviewPanel | undefined;
	/** Id or citekey of the paper that was asked for. */
	#key: string | undefined;
	#shown: Paper | undefined;

	constructor(context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>, services: PreviewServices) {
		this.#context = context;
		this.#services = services;
		this.#subscriptions = vscode.Disposable.from(
			vscode.window.registerWebviewPanelSerializer(viewType, this),
			services.library.onDidChange(() => this.#refresh()),
			services.statuses.onDidChange(() => this.#refresh()),
		);
	}

	/** Id or citekey of the paper on the page while the preview is the active tab. */
	get activePaper(): string | undefined {
		return this.#panel?.active ? this.#key : undefined;
	}

	/** Shows the paper; asked for the same paper again, the focus moves into the page. */
	async show(paperId: string): Promise<void> {
		const isAgain = this.#panel?.visible === true && this.#shown?.id === paperId;
		this.#key = paperId;
		if (this.#panel) {
			this.#panel.reveal(undefined, !isAgain);
		} else {
			const place = { viewColumn: columnFor(), preserveFocus: true };
			this.#adopt(vscode.window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }));
		}
		await this.#render();
	}

	/** Goes `step` papers further in the order of the tree, around the ends. */
	async walk(step: 1 | -1): Promise<string | undefined> {
		const { previous, next } = await this.#services.neighbours(this.#shown?.id ?? '');
		const wanted = step > 0 ? next : previous;
		if (wanted !== undefined) {
			await this.show(wanted);
		}
		return wanted;
	}

	/** VS Code restores a hidden tab only when it is looked at; by then a newer one may be open, and that one stays. */
	async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
		if (this.#panel) {
			panel.dispose();
			return;
		}
		this.#key = this.#context.workspaceState.get<string>(lastPaperKey);
		this.#adopt(panel);
		await this.#render();
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#panel?.dispose();
	}

	#adopt(panel: vscode.WebviewPanel): void {
		const media = vscode.Uri.joinPath(this.#context.extensionUri, 'media');
		panel.webview.options = {
			enableScripts: false,
			enableForms: false,
			enableCommandUris: pageCommands,
			localResourceRoots: [media],
		};
		const icon = (theme: string) => vscode.Uri.joinPath(media, `preview-tab-${theme}.svg`);
		panel.iconPath = { light: icon('light'), dark: icon('dark') };
		panel.onDidDispose(() => {
			if (this.#panel === panel) {
				this.#panel = undefined;
			}
		});
		this.#panel = panel;
	}

	#refresh(): void {
		this.#render().catch((error: unknown) => this.#services.log.warn('preview', String(error)));
	}

	async #render(): Promise<void> {
		const panel = this.#panel;
		const key = this.#key;
		if (!panel || key === undefined) {
			return;
		}
		const { paper, title, html } = await this.#page(panel.webview, key);
		// A later paper may have been asked for while the engine worked on this one.
		if (panel === this.#panel && key === this.#key) {
			panel.title = title;
			panel.webview.html = html;
			this.#remember(paper);
		}
	}

	/** By its citekey: that stays when feeds come and go, the id may not. */
	#remember(paper: Paper | undefined): void {
		this.#shown = paper;
		if (paper) {
			this.#key = paper.citekey;
			void this.#context.workspaceState.update(lastPaperKey, paper.citekey);
		}
	}

	async #page(webview: vscode.Webview, key: string): Promise<Page> {
		const { library } = this.#services;
		const css = vscode.Uri.joinPath(this.#context.extensionUri, 'media', 'preview.css');
		const assets = { cspSource: webview.cspSource, styleUris: [webview.asWebviewUri(css).toString()] };
		const paper = await library.ask('paper', { key });
		const html = paper && (await library.ask('previewPage', { ...assets, ...(await this.#surroundings(paper)) }));
		if (paper && html !== undefined) {
			return { paper, title: paper.title, html };
		}
		const title = vscode.l10n.t('Paper not found');
		const message = vscode.l10n.t('This paper is no longer in the library. Choose another one in the Papers view.');
		return { title, html: await library.ask('messagePage', { title, message, assets, language: vscode.env.language }) };
	}

	async #surroundings(paper: Paper) {
		const { library, hasNote, isCited, neighbours } = this.#services;
		const { index, total } = await neighbours(paper.id);
		const topic = await library.ask('topicOf', { id: paper.id });
		return {
			paperId: paper.id,
			topics: topic === undefined ? [] : [vscode.l10n.t(topic)],
			hasNote: hasNote(paper.citekey),
			isCited: isCited(paper.citekey),
			...(index !== undefined && { position: { index, total } }),
			language: vscode.env.language,
			strings: previewStrings(),
		};
	}
}

/** Beside the text that is being written, in the same column when nothing else is open. */
function columnFor(): vscode.ViewColumn {
	const { tabGroups } = vscode.window;
	return tabGroups.all.length > 1 || vscode.window.activeTextEditor
		? vscode.ViewColumn.Beside
		: vscode.ViewColumn.Active;
}
