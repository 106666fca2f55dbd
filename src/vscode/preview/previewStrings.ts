import * as vscode from 'vscode';
import type { PageStrings } from '../../core/preview/pageStrings';

/** The texts of the preview page in the user's language. */
export function previewStrings(): PageStrings {
	return {
		abstract: vscode.l10n.t('Abstract'),
		summary: vscode.l10n.t('Summary'),
		summaryRemark: vscode.l10n.t('Written for Glossator; not the authors’ own abstract.'),
		noAbstract: vscode.l10n.t('No abstract is known.'),
		moreAuthors: vscode.l10n.t('and {0} more', '{0}'),
		otherAuthors: vscode.l10n.t('and others'),
		actions: vscode.l10n.t('Actions'),
		cite: vscode.l10n.t('Cite'),
		copyCitation: vscode.l10n.t('Copy Citation'),
		createNote: vscode.l10n.t('Create Note'),
		openNote: vscode.l10n.t('Open Note'),
		openPage: vscode.l10n.t('Open Page'),
		openPdf: vscode.l10n.t('Open PDF'),
		neighbours: vscode.l10n.t('Papers'),
		previous: vscode.l10n.t('Previous'),
		next: vscode.l10n.t('Next'),
		position: vscode.l10n.t('Paper {0} of {1}', '{0}', '{1}'),
		cited: vscode.l10n.t('Cited here'),
		noted: vscode.l10n.t('Has a note'),
		details: vscode.l10n.t('Details'),
		topics: vscode.l10n.t('Topics'),
		published: vscode.l10n.t('Published'),
		venue: vscode.l10n.t('Venue'),
		keywords: vscode.l10n.t('Keywords'),
		categories: vscode.l10n.t('Categories'),
		page: vscode.l10n.t('Page'),
		pdf: vscode.l10n.t('PDF'),
		code: vscode.l10n.t('Code'),
		project: vscode.l10n.t('Project'),
		upvotes: vscode.l10n.t('Upvotes'),
		comments: vscode.l10n.t('Comments'),
		stars: vscode.l10n.t('Stars'),
		citations: vscode.l10n.t('Citations'),
		seenIn: vscode.l10n.t('Seen in'),
		related: vscode.l10n.t('Related papers'),
	};
}
