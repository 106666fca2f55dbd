import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { listStart, yamlEntries } from './yamlEntries';

/** CSL-YAML: a `references:` list, in a file of its own or in a document's front matter. */
export const cslYaml: Format = {
	name: 'csl-yaml',
	matches: (text) => {
		const start = text.slice(0, maxLookedAt);
		return !/^\s*[[{<]/.test(start) && listStart.test(start) && /^[ \t]*-[ \t]+\S|^[ \t]+\w+:/m.test(start);
	},
	decode: (text) => gatherPapers(yamlEntries(text)),
};

const maxLookedAt = 100_000;
