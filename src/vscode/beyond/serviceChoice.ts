import * as vscode from 'vscode';
import { serviceNames, type ServiceName } from '../../core/beyond/serviceName';

/** What the services call themselves. */
export const serviceTitles: Readonly<Record<ServiceName, string>> = {
	openalex: 'OpenAlex',
	arxiv: 'arXiv',
	semanticScholar: 'Semantic Scholar',
	crossref: 'Crossref',
	huggingface: 'Hugging Face',
};

/** The services the user wants to be searched: all, until some are chosen. */
export function chosenServices(memento: vscode.Memento): readonly ServiceName[] {
	const kept = memento.get<unknown>(mementoKey);
	const chosen = Array.isArray(kept) ? serviceNames.filter((service) => kept.includes(service)) : [];
	return chosen.length > 0 ? chosen : serviceNames;
}

/** Asks which services are searched from now on; tells whether the answer changed anything. */
export async function chooseServices(memento: vscode.Memento): Promise<boolean> {
	const before = chosenServices(memento);
	const items = serviceNames.map((service) => ({
		service,
		label: serviceTitles[service],
		picked: before.includes(service),
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		placeHolder: vscode.l10n.t('Which services are searched? None means all.'),
	});
	if (!chosen) {
		return false;
	}
	await memento.update(
		mementoKey,
		chosen.map(({ service }) => service),
	);
	return chosenServices(memento).join() !== before.join();
}

const mementoKey = 'glossator.beyond.services';
