import * as vscode from 'vscode';
import type { ZoteroPorts } from '../../net/zotero/zoteroClient';
import { zoteroContents, type ZoteroContents } from '../../net/zotero/zoteroContents';
import type { FeedDeps, ZoteroChoice } from '../feeds/feedDeps';
import { withoutIcons } from '../search/withoutIcons';
import { explainZotero } from './explainZotero';

/**
 * What the running Zotero has, and behind it what zotero.org has where a key is kept. Rejects when neither can be read,
 * with what is wrong with the Zotero on this computer; what else is missing goes to the log.
 */
export function zoteroChoices(ports: ZoteroPorts, log: vscode.LogOutputChannel): FeedDeps['zoteroChoices'] {
	return async (signal) => {
		const hasKey = (await ports.key()) !== undefined;
		const places = hasKey ? [false, true] : [false];
		const settled = await Promise.allSettled(places.map((online) => zoteroContents(online, { ports, signal })));
		signal.throwIfAborted();
		const failures = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
		if (failures.length === settled.length) {
			throw explainZotero(failures[0]) ?? failures[0];
		}
		const found = settled.map((result) => (result.status === 'fulfilled' ? result.value : []));
		const missing = found.flat().flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
		for (const error of [...failures, ...missing]) {
			log.warn('Zotero', explainZotero(error)?.message ?? String(error));
		}
		return found.flatMap((contents, place) =>
			contents.flatMap((library) => choicesIn(library, places[place] === true)),
		);
	};
}

function choicesIn({ library, name, collections, searches }: ZoteroContents, online: boolean): readonly ZoteroChoice[] {
	const entry = { zotero: library, ...(online && library.startsWith('groups') && { online: true }) };
	const shown = name === undefined ? vscode.l10n.t('My library') : withoutIcons(name);
	const place = online ? 'zotero.org' : '';
	const inside = [shown, place].filter((part) => part !== '').join(' · ');
	return [
		{ entry: { ...entry, ...(name !== undefined && { title: name }) }, label: shown, description: place },
		...collections.map(({ key, name: title, path }) => ({
			...{ entry: { ...entry, collection: key, title }, label: withoutIcons(path), description: inside },
		})),
		...searches.map(({ key, name: title }) => ({
			...{ entry: { ...entry, search: key, title }, label: withoutIcons(title) },
			description: vscode.l10n.t('{0}, saved search', inside),
		})),
	];
}
