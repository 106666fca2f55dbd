import * as vscode from 'vscode';
import { HttpError } from '../../net/http/httpTypes';
import type { LookUpFailure } from '../../net/lookup/lookUpPorts';
import { explainHttpError } from '../platform/explainHttpError';
import type { WayOut } from '../platform/userError';
import { identifierText, serviceText } from './identifierText';
import type { PaperAnswer } from './paperLookup';

/** Which papers could not be had, why, and what to do; empty where all were found. */
export function missingText(answers: readonly PaperAnswer[]): string {
	const missing = answers.filter(({ known, record }) => !known && !record);
	const unknown = missing.filter(({ failure }) => failure === undefined || failure.kind === 'notFound');
	const reasons = new Map<string, PaperAnswer[]>();
	for (const answer of missing) {
		const reason = answer.failure && reasonText(answer.failure);
		if (reason !== undefined) {
			reasons.set(reason, [...(reasons.get(reason) ?? []), answer]);
		}
	}
	const parts = [...reasons].map(([reason, failed]) => vscode.l10n.t('{0}: {1}', listText(failed), reason));
	return [...(unknown.length > 0 ? [notFoundText(unknown)] : []), ...parts].join(' ');
}

/** What the first failure that has one offers as a way out. */
export function wayOut(answers: readonly PaperAnswer[]): WayOut | undefined {
	const errors = answers.map(({ failure }) => (failure?.kind === 'failed' ? failure.error : undefined));
	const actions = errors.map((error) => (error instanceof HttpError ? explainHttpError(error).action : undefined));
	return actions.find((action) => action !== undefined);
}

function notFoundText(answers: readonly PaperAnswer[]): string {
	return vscode.l10n.t('Not found: {0}. Check the spelling, or import a .bib file.', listText(answers));
}

function listText(answers: readonly PaperAnswer[]): string {
	const shown = answers.slice(0, mostShown).map(({ identifier }) => identifierText(identifier));
	const more = answers.length - shown.length;
	return [...shown, ...(more > 0 ? [vscode.l10n.t('{0} more', more)] : [])].join(', ');
}

const mostShown = 3;

/** `undefined` for what is simply not found. */
function reasonText(failure: LookUpFailure): string | undefined {
	switch (failure.kind) {
		case 'notFound':
			return undefined;
		case 'unreadable':
			return vscode.l10n.t('{0} gave an answer that cannot be read. Try again later.', serviceText(failure.service));
		case 'failed':
			return failedText(failure.error);
	}
}

function failedText(error: unknown): string {
	if (error instanceof HttpError) {
		return explainHttpError(error).message;
	}
	const reason = error instanceof Error ? error.message : String(error);
	return vscode.l10n.t('It could not be looked up ({0}). Try again later.', reason);
}
