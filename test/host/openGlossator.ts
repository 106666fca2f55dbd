import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { copyExtension, type HostKind } from './copyExtension';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './openWorkbench';
import { sampleWorkspace } from './projectFolder';
import { startServer, type ServerOptions } from './startServer';
import { createTemporaryFolder } from './temporaryFolder';

export interface GlossatorOptions
	extends
		Pick<ServerOptions, 'age' | 'settings' | 'restricted' | 'env' | 'dataFolder'>,
		Pick<WorkbenchOptions, 'viewport' | 'colorScheme' | 'initScript'> {
	/** A folder to open a copy of: the sample workspace if absent, an empty window if `none`. */
	readonly workspace?: string;
	readonly kind?: HostKind;
}

export interface GlossatorWorkbench extends Workbench {
	/** The copy of the workspace that is open (for an empty window, a folder that is not). */
	readonly folder: string;
	/** Opens the same VS Code again in a new window, as after closing the first. */
	readonly openAgain: () => Promise<Workbench>;
}

/** Opens a window with Glossator for a test or a picture; everything it uses is fresh and goes away with `dispose`. */
export async function openGlossator(options: GlossatorOptions = {}): Promise<GlossatorWorkbench> {
	const { workspace = sampleWorkspace, kind = 'node', ...rest } = options;
	const temporary = await createTemporaryFolder('window');
	const folder = join(temporary.path, 'workspace');
	const extensionPath = join(temporary.path, 'extension');
	await copyExtension(extensionPath, kind);
	if (workspace !== 'none') {
		await cp(workspace, folder, { recursive: true });
	}
	const server = await startServer(rest);
	const disposeServer = async (): Promise<void> => {
		await server.dispose();
		await temporary.dispose();
	};
	const windowOptions = { ...rest, extensionPath, kind, ...(workspace === 'none' ? {} : { folder }) };
	try {
		const workbench = await openWorkbench(server, windowOptions);
		const dispose = async (): Promise<void> => {
			await workbench.dispose();
			await disposeServer();
		};
		return { ...workbench, folder, openAgain: () => openWorkbench(server, windowOptions), dispose };
	} catch (error) {
		await disposeServer();
		throw error;
	}
}
