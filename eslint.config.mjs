import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Each room of src/core, and what it may import from the other rooms. This table is the architecture. */
const rooms = {
	paper: ['text'],
	text: [],
	bibtex: ['paper', 'text'],
	formats: ['bibtex', 'paper', 'text'],
	subscriptions: ['paper', 'text', 'time'],
	lookup: ['paper', 'text'],
	beyond: ['paper', 'text'],
	reading: ['paper', 'text'],
	digest: ['citations', 'notes', 'paper', 'text', 'time'],
	time: [],
	library: ['paper', 'text'],
	outline: ['paper', 'query', 'text', 'time'],
	query: ['paper', 'reading', 'text', 'time'],
	topics: ['paper', 'query', 'text'],
	search: ['paper', 'query', 'text', 'time'],
	citations: ['bibtex', 'paper', 'text'],
	references: ['paper', 'text'],
	notes: ['paper', 'text'],
	preview: ['paper', 'text'],
};

const noEditor = {
	name: 'vscode',
	message: 'Only src/vscode knows the editor: take the value as a parameter instead.',
};
const coreGlobals = ['console', 'setTimeout', 'setInterval', 'fetch', 'URL', 'TextDecoder'].map((name) => ({
	name,
	message: 'src/core is pure: take what you need as a parameter.',
}));
const netGlobals = ['fetch', 'setTimeout', 'Date'].map((name) => ({
	name,
	message: 'src/net gets the network and the clock as ports.',
}));
const noClock = ['Date.now', 'Math.random'].map((call) => {
	const [object, property] = call.split('.');
	return { object, property, message: 'src/core has no clock and no randomness: take the value as a parameter.' };
});

export default defineConfig(
	{ ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: true }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'no-console': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'off',
			'@typescript-eslint/no-implied-eval': 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
				{ selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines it.' },
			],
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
		},
	},
	{
		files: ['src/core/**/*.ts'],
		rules: {
			'no-restricted-imports': ['error', { paths: [noEditor] }],
			'no-restricted-globals': ['error', ...coreGlobals],
			'no-restricted-properties': ['error', ...noClock],
		},
	},
	...Object.entries(rooms).map(([room, allowed]) => ({
		files: [`src/core/${room}/**/*.ts`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [noEditor],
					patterns: [
						{
							regex: `^(\\.\\./)+(?!\\.\\./)(?=(${Object.keys(rooms).join('|')}|vscode|worker)/)(?!(${[room, ...allowed].join('|')})/)`,
							message: `core/${room} may import only ${allowed.join(', ') || 'itself'}.`,
						},
					],
				},
			],
		},
	})),
	{
		files: ['src/net/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [noEditor],
					patterns: [
						{ regex: '^(\\.\\./)+(vscode|worker)/', message: 'src/net knows neither the editor nor the worker.' },
					],
				},
			],
			'no-restricted-globals': ['error', ...netGlobals],
			'no-restricted-properties': ['error', ...noClock],
		},
	},
	{
		files: ['src/worker/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [noEditor],
					patterns: [{ regex: '^(\\.\\./)+vscode/', message: 'The worker never calls the editor: answer requests.' }],
				},
			],
		},
	},
	{
		files: ['test/**/*.ts'],
		rules: {
			'no-console': 'off',
			'max-lines': ['error', 400],
			'@typescript-eslint/no-floating-promises': 'error',
		},
	},
);
