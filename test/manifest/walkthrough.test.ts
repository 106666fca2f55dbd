import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
	};
}

interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly svg: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const commandIds = contributes.commands.map(({ command }) => command);
const viewIds = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const textOf = (reference: string) => strings[reference.slice(1, -1)] ?? '';

describe('The walkthrough', () => {
	it('is one, of five steps that each do something', () => {
		assert.equal(contributes.walkthroughs.length, 1);
		assert.equal(steps.length, 5);
		// VS Code shows a link as a button where it has a line of its own.
		const idle = steps.filter((step) => !/^\[[^\]]+\]\(command:[\w.]+\)$/m.test(textOf(step.description)));
		assert.deepEqual(idle, []);
	});

	it('runs only its own commands and shows only its own views', () => {
		const known = [...commandIds, ...viewIds.map((id) => `${id}.focus`)];
		const named = steps.flatMap((step) => [...textOf(step.description).matchAll(/command:([\w.]+)/g)]);
		assert.deepEqual(
			named.map((match) => match[1] ?? '').filter((id) => !known.includes(id)),
			[],
		);
	});

	it('checks a step off when its command runs or its view opens', () => {
		const known = [...commandIds.map((id) => `onCommand:${id}`), ...viewIds.map((id) => `onView:${id}`)];
		for (const { id, completionEvents } of steps) {
			assert.ok(completionEvents.length > 0, id);
			assert.deepEqual(
				completionEvents.filter((event) => !known.includes(event)),
				[],
			);
		}
	});

	for (const { id, media } of steps) {
		it(`draws "${id}" in the colours of the theme alone, and describes the drawing`, () => {
			const drawing = readFileSync(media.svg, 'utf8');
			const colours = [...drawing.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map((match) => match[1] ?? '');
			assert.ok(colours.length > 3);
			assert.deepEqual(
				colours.filter(
					(colour) => colour !== 'none' && !/^var\(--vscode-[\w-]+(?:, var\(--vscode-[\w-]+\))?\)$/.test(colour),
				),
				[],
			);
			// The page around it forbids styles, scripts and anything fetched.
			assert.doesNotMatch(drawing, /<style|<script|<image|<foreignObject| style=|href=|url\(| on\w+=/);
			assert.match(textOf(media.altText), /\w{4,}/);
		});
	}
});
