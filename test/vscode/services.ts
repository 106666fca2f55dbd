import * as vscode from 'vscode';
import { selectionFile, type TestSelection } from '../host/testResults';
import type { Behaviour } from '../services/behaviour';
import type { LoggedRequest } from '../services/startServices';
import { extension } from './glossator';

/** The server that stands for all services, as the tests inside VS Code see it: over HTTP. */
export interface RemoteServices {
	/** Without a slash at the end. */
	readonly url: string;
	/** Below the path the server answers so from now on. */
	respond(path: string, behaviour: Behaviour): Promise<void>;
	/** All requests since the last reset. */
	requests(): Promise<readonly LoggedRequest[]>;
	/** Forgets requests and behaviours. */
	reset(): Promise<void>;
}

/** Finds the server that the test runner started. */
export async function remoteServices(): Promise<RemoteServices> {
	const file = vscode.Uri.joinPath(extension().extensionUri, selectionFile);
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const { services: url = '' } = JSON.parse(text) as TestSelection;
	const post = async (path: string, body: unknown) => {
		await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
	};
	return {
		url,
		respond: (path, behaviour) => post('/__behave', { path, behaviour }),
		requests: async () => (await fetch(`${url}/__requests`)).json() as Promise<readonly LoggedRequest[]>,
		reset: () => post('/__reset', {}),
	};
}
