import { cacheFolder } from './cacheFolder';
import { HostError } from './hostError';

const causes = [
	{ sign: /ENOSPC|no space left/i, advice: () => `The disk is full. Free about 2 GB for ${cacheFolder()}` },
	{
		sign: /gyp ERR|make: \*\*\*|not found: make/,
		advice: () => 'Native modules could not be compiled. Install Python 3, make and a C++ compiler',
	},
	{
		sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network request/,
		advice: () => 'The npm registry cannot be reached. Connect to a network (or set `npm config set proxy`)',
	},
	{ sign: /EACCES|EPERM|EROFS/, advice: () => `The folder ${cacheFolder()} cannot be written. Set XDG_CACHE_HOME` },
];

/** The failure of a fetch in words that say what to do, with the end of what was written at the time. */
export function explainFailure(error: unknown, label: string): HostError {
	if (error instanceof HostError) {
		return error;
	}
	const text = error instanceof Error ? error.message : String(error);
	const advice = causes.find(({ sign }) => sign.test(text))?.advice() ?? `Remove ${cacheFolder()}`;
	return new HostError(`Could not fetch ${label}.\n${advice}, then try again.\n\n${text.slice(-1500)}`);
}
