import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

/** What the sources of a folder say to the user; places are `file: code`. */
export interface LocalisedStrings {
	/** Every literal message given to `l10n.t`, once. */
	readonly messages: readonly string[];
	/** Calls of `l10n.t` whose message is no literal, so that no tool can find it. */
	readonly dynamic: readonly string[];
	/** Calls of `l10n.t` that are glued to other words. */
	readonly joined: readonly string[];
	/** Words shown to the user that do not go through `l10n.t`. */
	readonly bare: readonly string[];
}

/** Reads the TypeScript files of a folder with the compiler's own parser. */
export function localisedStrings(folder: string): LocalisedStrings {
	const found = { messages: new Set<string>(), dynamic: [] as string[], joined: [] as string[], bare: [] as string[] };
	for (const name of sourcesIn(folder)) {
		const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true);
		const place = (node: ts.Node) => `${name.replaceAll('\\', '/')}: ${node.getText()}`;
		for (const node of nodesOf(file)) {
			if (isTranslation(node)) {
				const [message] = node.arguments;
				if (message && ts.isStringLiteral(message)) {
					found.messages.add(message.text);
				} else {
					found.dynamic.push(place(message ?? node));
				}
				if (isGlued(node)) {
					found.joined.push(place(node));
				}
			} else if (isShown(node) && hasBareWords(node)) {
				found.bare.push(place(node));
			}
		}
	}
	return { ...found, messages: [...found.messages] };
}

function sourcesIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.sort();
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => void children.push(child));
	for (const child of children) {
		yield* nodesOf(child);
	}
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
	return ts.isCallExpression(node) && /(^|\.)l10n\s*\.\s*t$/.test(node.expression.getText());
}

/** Whether words stand beside the call in a template or a sum; an icon such as `$(link) ` is no word. */
function isGlued(call: ts.CallExpression): boolean {
	const { parent } = call;
	if (ts.isBinaryExpression(parent)) {
		return parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
	}
	if (!ts.isTemplateSpan(parent)) {
		return false;
	}
	const { head, templateSpans } = parent.parent;
	return !/^\$\([\w-]+\) $/.test(head.text) || templateSpans.length > 1 || parent.literal.text !== '';
}

/** Properties of the things VS Code shows. */
const shownProperties = new Set(
	['title', 'label', 'description', 'detail', 'placeHolder', 'placeholder', 'prompt', 'tooltip', 'openLabel'].concat([
		'message',
		'saveLabel',
		'validationMessage',
		'valueSelection',
		'badge',
	]),
);

const showingCalls = /(^|\.)(show(Information|Warning|Error)(Message)?|confirm|setStatusBarMessage)$/;

/** An expression the user gets to see: a message, the text of a {@link UserError}, or a property of a pick or a row. */
function isShown(node: ts.Node): node is ts.Expression {
	const { parent } = node;
	if (!parent || !ts.isExpression(node)) {
		return false;
	}
	if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
		return shownProperties.has(parent.name.getText());
	}
	if (ts.isBinaryExpression(parent) && parent.right === node && ts.isPropertyAccessExpression(parent.left)) {
		return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && shownProperties.has(parent.left.name.text);
	}
	if (ts.isCallExpression(parent) && parent.expression !== node) {
		return showingCalls.test(parent.expression.getText());
	}
	return ts.isNewExpression(parent) && parent.expression.getText() === 'UserError' && parent.expression !== node;
}

/** Whether a string of the expression itself has words; icons and addresses are none, calls and properties count apart. */
function hasBareWords(node: ts.Node): boolean {
	if (ts.isCallExpression(node) || ts.isObjectLiteralExpression(node)) {
		return false;
	}
	if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
		return /\p{L}/u.test(node.text.replace(/\$\([\w-]+\)|https?:\/\//g, ''));
	}
	return ts.forEachChild(node, (child) => hasBareWords(child) || undefined) ?? false;
}
