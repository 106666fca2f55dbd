import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import { pageCommands } from '../../core/preview/pageCommands';
import type { LibraryStore } from '../library/libraryStore';
import type { PaperStatuses } from '../papersView/paperStatus';
import { previewStrings } from './previewStrings';

const viewType = 'glossator.preview';
const lastPaperKey = 'preview.paperId';

/** What the preview needs of the rest. */
export interface PreviewServices {
	readonly library: LibraryStore;
	readonly statuses: PaperStatuses;
	/** The papers in the order that next and previous walk. */
	readonly paperIds: () => Promise<readonly string[]>;
	readonly hasNote: (citekey: string) => boolean;
	readonly isCited: (citekey: string) => boolean;
}

/** The one preview tab: reused for every paper, restored after a reload, without scripts. */
export class PaperPreview implements vscode.WebviewPanelSerializer, vscode.Disposable {
	readonly #services: PreviewServices;
	readonly #context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>;
	readonly #subscriptions: vscode.Disposable;
	#panel: vscode.WebviewPanel | undefined;
	#paperId: string | undefined;

	constructor(context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>, services: PreviewServices) {
		this.#context = context;
		this.#services = services;
		this.#subscriptions = vscode.Disposable.from(
			vscode.window.registerWebviewPanelSerializer(viewType, this),
			services.library.onDidChange(() => void this.#render()),
			services.statuses.onDidChange(() => void this.#render()),
		);
	}

	/** The paper on the page while the preview is the active tab. */
	get activePaperId(): string | undefined {
		return this.#panel?.active ? this.#paperId : undefined;
	}

	/** Shows the paper; asked for the same paper again, the focus moves into the page. */
	async show(paperId: string): Promise<void> {
		const isAgain = this.#panel?.visible === true && this.#paperId === paperId;
		this.#paperId = paperId;
		await this.#context.workspaceState.update(lastPaperKey, paperId);
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
		const ids = await this.#services.paperIds();
		const here = this.#paperId === undefined ? -1 : ids.indexOf(this.#paperId);
		const next = here < 0 ? ids[0] : ids[(here + step + ids.length) % ids.length];
		if (next !== undefined) {
			await this.show(next);
		}
		return next;
	}

	async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
		this.#paperId = this.#context.workspaceState.get<string>(lastPaperKey);
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
		panel.onDidDispose(() => (this.#panel = undefined));
		this.#panel = panel;
	}

	async #render(): Promise<void> {
		const panel = this.#panel;
		const paperId = this.#paperId;
		if (!panel || paperId === undefined || this.#services.library.state.kind === 'loading') {
			return;
		}
		const page = await this.#page(panel.webview, paperId);
		// A later paper may have been asked for while the engine worked on this one.
		if (panel === this.#panel && paperId === this.#paperId) {
			panel.title = page.title;
			panel.webview.html = page.html;
		}
	}

	async #page(webview: vscode.Webview, paperId: string): Promise<{ readonly title: string; readonly html: string }> {
		const { library } = this.#services;
		const css = vscode.Uri.joinPath(this.#context.extensionUri, 'media', 'preview.css');
		const assets = { cspSource: webview.cspSource, styleUris: [webview.asWebviewUri(css).toString()] };
		const paper = await library.ask('paper', { key: paperId });
		const html = paper && (await library.ask('previewPage', { ...assets, ...(await this.#surroundings(paper)) }));
		if (paper && html !== undefined) {
			return { title: paper.title, html };
		}
		const title = vscode.l10n.t('Paper not found');
		const message = vscode.l10n.t('This paper is no longer in the library. Choose another one in the Papers view.');
		return { title, html: await library.ask('messagePage', { title, message, assets, language: vscode.env.language }) };
	}

	async #surroundings(paper: Paper) {
		const { library, hasNote, isCited, paperIds } = this.#services;
		const ids = await paperIds();
		const index = ids.indexOf(paper.id);
		const topic = await library.ask('topicOf', { id: paper.id });
		return {
			paperId: paper.id,
			topics: topic === undefined ? [] : [vscode.l10n.t(topic)],
			hasNote: hasNote(paper.citekey),
			isCited: isCited(paper.citekey),
			...(index >= 0 && { position: { index, total: ids.length } }),
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
