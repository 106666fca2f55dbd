import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface MenuItem {
	readonly command: string;
	readonly when?: string;
}

interface Manifest {
	readonly engines: { readonly vscode: string };
	readonly main: string;
	readonly browser: string;
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
	readonly contributes: {
		readonly commands: readonly {
			command: string;
			title: string;
			category?: string;
			icon?: string;
			enablement?: string;
		}[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly keybindings: readonly (MenuItem & { key: string; mac?: string })[];
		readonly views: Readonly<Record<string, readonly { id: string }[]>>;
		readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
		readonly configuration: { readonly properties: Readonly<Record<string, { default: unknown }>> };
	};
}

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const commandIds = contributes.commands.map(({ command }) => command);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => read(join('src', name)))
	.join('\n');

describe('The manifest', () => {
	it('contributes exactly the commands that the code declares and registers', () => {
		const declared = [...read('src/vscode/platform/commands.ts').matchAll(/^\t'(glossator\.\w+)': \[/gm)].map(
			(match) => match[1],
		);
		const registered = [...sources.matchAll(/registerCommand\(\s*'(glossator\.\w+)'/g)].map((match) => match[1]);
		assert.deepEqual([...declared].sort(), [...commandIds].sort());
		assert.deepEqual([...new Set(registered)].sort(), [...commandIds].sort());
	});

	it('gives every command a category and an icon', () => {
		const bare = contributes.commands.filter(
			({ category, icon }) => category !== 'Glossator' || !icon?.startsWith('$('),
		);
		assert.deepEqual(bare, []);
	});

	it('names only its own commands in menus, keybindings and welcome contents', () => {
		const inMenus = Object.values(contributes.menus).flat();
		const inWelcome = contributes.viewsWelcome.flatMap(({ contents }) => [
			...localised(contents).matchAll(/command:([\w.]+)/g),
		]);
		const named = [...inMenus, ...contributes.keybindings].map(({ command }) => command);
		const unknown = [...named, ...inWelcome.map((match) => match[1] ?? '')].filter((id) => !commandIds.includes(id));
		assert.deepEqual(unknown, []);
	});

	it('declares exactly the settings that the code reads', () => {
		const declared = [
			...(/interface SettingValues \{\n([^}]+)\}/.exec(read('src/vscode/platform/settings.ts'))?.[1] ?? '').matchAll(
				/^\t'?([\w.]+)'?: [^;]+;$/gm,
			),
		];
		const settings = declared.map((match) => `glossator.${match[1]}`).sort();
		assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), settings);
		for (const restricted of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
			assert.ok(settings.includes(restricted), restricted);
		}
	});

	it('uses only context keys that the code sets or VS Code has', () => {
		const own = [...read('src/vscode/platform/contextKeys.ts').matchAll(/'(glossator\.\w+)'/g)].map(
			(match) => match[1] ?? '',
		);
		const settings = Object.keys(contributes.configuration.properties).map((setting) => `config.${setting}`);
		const known = new Set([
			...own,
			...settings,
			'false',
			'view',
			'viewItem',
			'focusedView',
			'listFocus',
			'inputFocus',
			'editorTextFocus',
		]);
		['editorReadonly', 'activeWebviewPanelId', 'webviewFindWidgetVisible', 'treestickyScrollFocused'].forEach((key) =>
			known.add(key),
		);
		const clauses = [
			...Object.values(contributes.menus).flat(),
			...contributes.keybindings,
			...contributes.viewsWelcome,
			...contributes.commands.map(({ enablement }) => ({ when: enablement })),
		].flatMap(({ when }) => (when === undefined ? [] : [when]));
		assert.deepEqual(
			clauses.flatMap(keysOf).filter((key) => !known.has(key)),
			[],
		);
	});

	it('has a text for every string and a use for every text', () => {
		const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
		assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
		assert.doesNotMatch(read('package.json'), /"title": "(?!%|Glossator")/);
	});

	it('promises the VS Code version whose typings it compiles against', () => {
		assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']?.replace(/^[\^~]/, '')}`);
		assert.equal(manifest.main, manifest.browser);
	});

	it('names only files that exist', () => {
		const files = [...read('package.json').matchAll(/"(?:\.\/)?(media\/[^"]+)"/g)].map((match) => match[1] ?? '');
		assert.ok(files.length > 0);
		assert.deepEqual(
			files.filter((file) => !existsSync(file)),
			[],
		);
	});
});

function localised(text: string): string {
	return text.replace(/^%(.+)%$/, (_whole, key: string) => strings[key] ?? '');
}

/** The context keys of a when clause: words that are neither values nor inside a regular expression or a string. */
function keysOf(clause: string): readonly string[] {
	const bare = clause.replace(/=~ \/.*?\/\w*(?= |$)/g, '').replace(/[=!]= '?[\w.]+'?/g, '');
	return bare.match(/[A-Za-z][\w.]*/g) ?? [];
}
