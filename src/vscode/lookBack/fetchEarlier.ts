import * as vscode from 'vscode';
import type { Subscription } from '../../core/subscriptions/subscription';
import { spanAfter, spanAt, spanName, spanNamed, type TimeSpan } from '../../core/time/timeSpan';
import { fetchSpan } from '../../net/feeds/fetchFeed';
import { HttpError } from '../../net/http/httpTypes';
import { feedLabel } from '../feeds/feedLabel';
import { withSignal } from '../feeds/withSignal';
import { runCommand } from '../platform/commands';
import { explainHttpError } from '../platform/explainHttpError';
import { showInformation } from '../platform/notify';
import { today } from '../platform/today';
import { UserError } from '../platform/userError';
import type { LookBackParts } from './lookBack';

/** Asks a feed for a day, week or month, adds what it had, and shows it. */
export async function fetchEarlier(parts: LookBackParts): Promise<void> {
	const feed = await askFeed(parts);
	const span = feed && (await askSpan());
	if (!feed || !span) {
		return;
	}
	const title = vscode.l10n.t('Asking {0} for {1}…', feedLabel(feed), spanName(span));
	const { added, merged } = await withSignal(title, (signal) => take(parts, { feed, span, signal }).catch(explained));
	if (added + merged === 0) {
		void showInformation(vscode.l10n.t('{0} had no papers in {1}.', feedLabel(feed), spanName(span)));
		return;
	}
	void showInformation(
		vscode.l10n.t('{0}, {1}: {2} new, {3} already known.', feedLabel(feed), spanName(span), added, merged),
	);
	await runCommand('glossator.filterPapers', `added:${spanName(span)}`);
}

async function askFeed({ feeds }: LookBackParts): Promise<Subscription | undefined> {
	const able = feeds.subscriptions.all.filter(({ source }) =>
		['huggingface', 'arxiv', 'journal'].includes(source.kind),
	);
	if (able.length === 0) {
		throw new UserError(
			vscode.l10n.t('Hugging Face, arXiv and journals can be asked for earlier papers. Add such a feed first.'),
			{ action: { title: vscode.l10n.t('Add Feed'), command: 'glossator.addFeed' } },
		);
	}
	const items = able.map((feed) => ({ label: feedLabel(feed), feed }));
	const placeHolder = vscode.l10n.t('Which feed should be asked?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.feed;
}

async function askSpan(): Promise<TimeSpan | undefined> {
	const yesterday = spanAt('day', today());
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('Look Back'),
		prompt: vscode.l10n.t(
			'A day such as {0}, a week such as {1} or a month such as {2}',
			'2026-11-23',
			'2026-W48',
			'2026-11',
		),
		value: yesterday ? spanName(spanAfter(yesterday, -1)) : '',
		validateInput: (value) =>
			isPast(spanNamed(value.trim()))
				? undefined
				: vscode.l10n.t(
						'Give a day, week or month that has begun, such as {0}, {1} or {2}.',
						'2026-11-23',
						'2026-W48',
						'2026-11',
					),
	});
	return text === undefined ? undefined : spanNamed(text.trim());
}

function isPast(span: TimeSpan | undefined): boolean {
	return span !== undefined && span.first <= today();
}

async function take(
	{ library, feeds }: LookBackParts,
	{ feed, span, signal }: { readonly feed: Subscription; readonly span: TimeSpan; readonly signal: AbortSignal },
): Promise<{ readonly added: number; readonly merged: number }> {
	const fetched = await fetchSpan(feed.source, span, { ports: feeds.ports(), signal });
	let [added, merged] = [0, 0];
	for (const { bytes, contentType } of fetched?.kind === 'pages' ? fetched.pages : []) {
		const target = { id: feed.id, label: feedLabel(feed), rules: withoutAge(feed) };
		const source = { bytes, listedOn: span.last, ...(contentType !== undefined && { contentType }) };
		const summary = await library.importBytes(target, source);
		added += summary.added;
		merged += summary.merged;
	}
	return { added, merged };
}

/** Who asks for old papers wants them however old they are. */
function withoutAge({ rules }: Subscription): Subscription['rules'] {
	const others: { -readonly [R in keyof Subscription['rules']]: Subscription['rules'][R] } = { ...rules };
	delete others.maximumAge;
	return others;
}

function explained(error: unknown): never {
	if (error instanceof HttpError) {
		throw error.kind === 'cancelled' ? new vscode.CancellationError() : explainHttpError(error);
	}
	throw error;
}
