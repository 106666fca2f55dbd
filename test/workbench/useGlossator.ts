import { openGlossator, type GlossatorOptions, type GlossatorWorkbench } from '../host/openGlossator';
import { GlossatorWindow } from './glossatorWindow';

/** A window with Glossator, open while the tests of a `describe` run. */
export interface OpenedGlossator {
	readonly workbench: GlossatorWorkbench;
	readonly window: GlossatorWindow;
}

/** Opens a window with the sidebar shown before the tests of the `describe` it is called in, and closes it after them. */
export function useGlossator(options: GlossatorOptions = {}): OpenedGlossator {
	let opened: OpenedGlossator | undefined;
	const theOpened = (): OpenedGlossator => {
		if (!opened) {
			throw new Error('The window is open only while tests run.');
		}
		return opened;
	};
	before(async () => {
		const workbench = await openGlossator(options);
		opened = { workbench, window: new GlossatorWindow(workbench.page) };
		await opened.window.openSidebar();
	});
	after(() => opened?.workbench.dispose());
	return {
		get workbench() {
			return theOpened().workbench;
		},
		get window() {
			return theOpened().window;
		},
	};
}
