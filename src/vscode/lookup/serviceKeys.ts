import * as vscode from 'vscode';
import { registerCommand } from '../platform/commands';
import { showInformation } from '../platform/notify';

/** Services that take a key of the user's. */
export type KeyedService = 'openalex' | 'semanticScholar' | 'zotero';

/** Keys for services, in VS Code's secret storage and nowhere else. */
export class ServiceKeys {
	readonly #secrets: vscode.SecretStorage;

	constructor(secrets: vscode.SecretStorage) {
		this.#secrets = secrets;
	}

	/** The key of a service; `undefined` where the user gave none. */
	async of(service: KeyedService): Promise<string | undefined> {
		return this.#secrets.get(nameOf(service));
	}

	/** Keeps a key; an empty one is forgotten. */
	async set(service: KeyedService, key: string): Promise<void> {
		await (key === '' ? this.#secrets.delete(nameOf(service)) : this.#secrets.store(nameOf(service), key));
	}
}

/** Lets the user give a key, or take one back by giving none. */
export function registerServiceKeys(keys: ServiceKeys, log: vscode.LogOutputChannel): vscode.Disposable {
	return registerCommand('glossator.setServiceKey', (service) => setKey(keys, service), log);
}

async function setKey(keys: ServiceKeys, given?: string): Promise<void> {
	const items = await Promise.all(
		services.map(async (service) => itemOf(service, (await keys.of(service)) !== undefined)),
	);
	const chosen =
		items.find(({ service }) => service === given) ??
		(await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which service is the key for?') }));
	if (!chosen) {
		return;
	}
	const key = await vscode.window.showInputBox({
		title: vscode.l10n.t('Key for {0}', chosen.label),
		prompt: vscode.l10n.t('Kept in the secret storage of VS Code. Leave it empty to forget the key.'),
		password: true,
		ignoreFocusOut: true,
	});
	if (key !== undefined) {
		await keys.set(chosen.service, key.trim());
		void showInformation(
			key.trim() === ''
				? vscode.l10n.t('The key for {0} is forgotten.', chosen.label)
				: vscode.l10n.t('The key for {0} is kept.', chosen.label),
		);
	}
}

const services: readonly KeyedService[] = ['openalex', 'semanticScholar', 'zotero'];
const names: Readonly<Record<KeyedService, string>> = {
	openalex: 'OpenAlex',
	semanticScholar: 'Semantic Scholar',
	zotero: 'Zotero',
};

function itemOf(service: KeyedService, isSet: boolean) {
	return { service, label: names[service], description: isSet ? vscode.l10n.t('a key is kept') : '' };
}

function nameOf(service: KeyedService): string {
	return `glossator.key.${service}`;
}
