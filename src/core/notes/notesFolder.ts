/** Where notes are kept: path segments below the workspace folder, or why the setting cannot be used. */
export type NotesFolder =
	{ readonly segments: readonly string[] } | { readonly problem: NotesFolderProblem; readonly setting: string };

/** `absolute`: starts at a root or a drive; `outside`: has a `..`; `invalid`: a name no system takes. */
export type NotesFolderProblem = 'absolute' | 'outside' | 'invalid';

const defaultFolder = 'notes';

/** The folder a setting means (`notes`, `literature/notes`); an empty setting means `notes`. Never leaves the workspace. */
export function notesFolder(setting: string): NotesFolder {
	const path = setting.trim() === '' ? defaultFolder : setting.trim();
	// `/notes`, `\notes`, `\\server\notes`, `C:\notes`, `C:notes`, `file:///notes`, `~/notes`.
	if (/^(?:[\\/]|[A-Za-z][A-Za-z\d+.-]*:|~(?:[\\/]|$))/.test(path)) {
		return { problem: 'absolute', setting };
	}
	const segments = path.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
	if (segments.some((segment) => /^\.\.[ .]*$/.test(segment))) {
		return { problem: 'outside', setting };
	}
	return path.length > 400 || segments.some(isUnusable) ? { problem: 'invalid', setting } : { segments };
}

/** Windows refuses these characters and these names, and drops trailing dots and spaces, which would merge folders. */
function isUnusable(segment: string): boolean {
	return /[<>:"|?*\u0000-\u001F\u007F]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment);
}
