import * as vscode from 'vscode';
import type { Refusal } from '../../core/beyond/titleMatch';
import { bylineOf } from '../../core/paper/nameText';
import type { Paper } from '../../core/paper/paper';
import type { Enriched } from '../../net/beyond/enrich';
import { failureText } from '../feeds/failureText';
import { withoutIcons } from '../search/withoutIcons';
import { serviceTitles } from './serviceChoice';

/** A paper with what was found for it, to be accepted. */
export interface ProposalItem extends vscode.QuickPickItem {
	readonly outcome: Enriched<Paper>;
}

/** The row of a proposal; none for a paper that nothing was found for. */
export function proposalItem(outcome: Enriched<Paper>): readonly ProposalItem[] {
	const { paper, match, service } = outcome;
	if (!match || !service) {
		return [];
	}
	const { record } = match;
	const { doi, arxiv, pmid } = record.identifiers;
	const identifier =
		doi ?? (arxiv === undefined ? (pmid === undefined ? undefined : `PMID ${pmid}`) : `arXiv ${arxiv}`);
	const parts = [record.title, bylineOf(record), record.issued?.year, identifier, serviceTitles[service]];
	const found = parts.filter((part) => part !== undefined).join(' · ');
	return [
		{
			outcome,
			label: withoutIcons(paper.title),
			detail: withoutIcons(vscode.l10n.t('found: {0}', found)),
			picked: true,
		},
	];
}

/** The row of a paper that nothing was found for, with the reasons. */
export function refusalItem({ paper, refusal, failure }: Enriched<Paper>): vscode.QuickPickItem {
	const reasons = [
		...(refusal || !failure ? [refusalText(refusal)] : []),
		...(failure ? [`${serviceTitles[failure.service]}: ${failureText(failure.error)}`] : []),
	];
	return { label: withoutIcons(paper.title), detail: withoutIcons(reasons.join(' · ')) };
}

function refusalText(refusal: Refusal | undefined): string {
	switch (refusal) {
		case 'title':
			return vscode.l10n.t('No service knows a paper of this title.');
		case 'author':
			return vscode.l10n.t('The paper that was found has other authors.');
		case 'year':
			return vscode.l10n.t('The paper that was found is of another year.');
		case 'identifiers':
			return vscode.l10n.t('The paper that was found has other identifiers.');
		case 'doubtful':
			return vscode.l10n.t('The title says too little to be sure.');
		case 'ambiguous':
			return vscode.l10n.t('Several papers fit equally well.');
		case undefined:
			return vscode.l10n.t('No service knows more than the library.');
	}
}
