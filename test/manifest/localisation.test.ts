import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicLabels } from '../../src/core/topics/areas';
import { localisedStrings } from './localisedStrings';

type Strings = Readonly<Record<string, string>>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Strings;
const { messages, dynamic, joined, bare } = localisedStrings('src/vscode');
const languages = readdirSync('l10n').map((name) => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? name);

describe('The texts', () => {
	it('are literals for the translators, except the names of topics', () => {
		assert.ok(messages.length > 100, `${messages.length} messages`);
		assert.deepEqual(dynamic, [
			'digest/createDigest.ts: label',
			'papersView/groupLabel.ts: label',
			'preview/paperPreview.ts: topic',
			'search/paperPick.ts: row.topic',
		]);
	});

	it('are whole: no sentence is put together from pieces', () => {
		assert.deepEqual(joined, []);
	});

	it('are localised wherever the user sees them', () => {
		assert.deepEqual(bare, []);
	});

	it('are there in German at least', () => {
		assert.ok(languages.includes('de'), languages.join());
	});

	for (const language of languages) {
		describe(`in ${language}`, () => {
			const bundle = read(join('l10n', `bundle.l10n.${language}.json`));
			const manifest = read(`package.nls.${language}.json`);
			const english = read('package.nls.json');

			it('translate every message of the code and every topic, and nothing else', () => {
				assert.deepEqual(Object.keys(bundle).sort(), [...new Set([...messages, ...topicLabels])].sort());
			});

			it('translate every text of the manifest, and nothing else', () => {
				assert.deepEqual(Object.keys(manifest).sort(), Object.keys(english).sort());
			});

			it('keep placeholders, commands and settings', () => {
				const lost = [
					...Object.entries(bundle),
					...Object.entries(manifest).map(([key, text]) => [english[key] ?? '', text] as const),
				].filter(([source, text]) => fixedParts(source).join() !== fixedParts(text).join());
				assert.deepEqual(lost, []);
			});

			it('are neither empty nor padded otherwise than in English', () => {
				const odd = Object.entries(bundle).filter(([source, text]) => text === '' || padding(source) !== padding(text));
				assert.deepEqual(odd, []);
				assert.deepEqual(
					Object.values(manifest).filter((text) => text !== text.trim() || text === ''),
					[],
				);
			});
		});
	}
});

/** What no translation changes: placeholders, links to commands, code and the names of settings. */
function fixedParts(text: string): readonly string[] {
	return (text.match(/\{\d+\}|\]\([^)]*\)|`[^`]*`|glossator\.[\w.]*\w|\$\([\w-]+\)/g) ?? []).sort();
}

function padding(text: string): string {
	return `${text.length - text.trimStart().length},${text.length - text.trimEnd().length}`;
}
