import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, paperTitled, until } from './glossator';
import { remoteServices, type RemoteServices } from './services';

const json = { 'Content-Type': 'application/json' };

function crossrefWork(doi: string, title: string): string {
	const message = {
		...{ DOI: doi, title: [title], type: 'journal-article', issued: { 'date-parts': [[2020]] } },
		author: [{ family: 'Lovelace', given: 'Ada' }],
	};
	return JSON.stringify({ status: 'ok', 'message-type': 'work', message });
}

describe('Adding papers by identifier', () => {
	let services: RemoteServices;
	const configuration = () => vscode.workspace.getConfiguration('glossator');
	const add = (text: string) => vscode.commands.executeCommand('glossator.addByIdentifier', text);

	before(async () => {
		await glossator();
		services = await remoteServices();
		const names = ['crossref', 'datacite', 'doi', 'arxivApi', 'huggingface', 'pubmed', 'openLibrary'];
		const endpoints = Object.fromEntries(names.map((name) => [name, `${services.url}/${name}`]));
		await configuration().update('services.endpoints', endpoints, vscode.ConfigurationTarget.Global);
	});
	beforeEach(() => services.reset());
	after(async () => {
		await services.reset();
		await configuration().update('services.endpoints', undefined, vscode.ConfigurationTarget.Global);
	});

	it('adds what the services know, to a feed of its own', async () => {
		const behaviour = {
			kind: 'ok',
			body: crossrefWork('10.1000/by-hand', 'A Paper Added by Hand'),
			headers: json,
		} as const;
		await services.respond('/crossref/works/10.1000%2Fby-hand', behaviour);
		await add('https://doi.org/10.1000/by-hand');
		const paper = await until('the paper is there', () => paperTitled('A Paper Added by Hand').catch(() => undefined));
		assert.equal(paper.id, 'doi:10.1000/by-hand');
		assert.deepEqual(
			paper.provenance.map(({ feed }) => feed),
			['added'],
		);
	});

	it('asks nobody for what the library has', async () => {
		await add('arXiv:2401.17377');
		assert.deepEqual(await services.requests(), []);
	});

	it('adds the found ones though others are not found or not to be had', async () => {
		const behaviour = { kind: 'ok', body: crossrefWork('10.1000/one-of-many', 'One of Many'), headers: json } as const;
		await services.respond('/crossref/works/10.1000%2Fone-of-many', behaviour);
		await services.respond('/crossref/works/10.1000%2Frefused', { kind: 'status', status: 403 });
		await add('10.1000/one-of-many, 10.1000/nobody\n10.1000/refused');
		await until('the paper is there', () => paperTitled('One of Many').catch(() => undefined));
	});
});
