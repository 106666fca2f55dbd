import * as vscode from 'vscode';
import { highestRating, type ReadingMark } from '../../core/reading/readingMark';

const tagsShown = 2;

/** What a row shows of a mark beyond its state: star, rating and news before the source, tags after it. */
export function markSigns(mark: ReadingMark, isNew: boolean): { before: readonly string[]; after: readonly string[] } {
	const rating = mark.rating === 0 ? '' : `${mark.rating}/${highestRating}`;
	const valued = [mark.starred ? '★' : '', rating].filter((sign) => sign !== '').join(' ');
	const more = mark.tags.length > tagsShown ? [`+${mark.tags.length - tagsShown}`] : [];
	const tags = [...mark.tags.slice(0, tagsShown).map((tag) => `#${tag}`), ...more].join(' ');
	return {
		before: [isNew ? vscode.l10n.t('new') : '', valued].filter((sign) => sign !== ''),
		after: tags === '' ? [] : [tags],
	};
}

/** The same in words, for screen readers and where there is room. */
export function markWords(mark: ReadingMark, isNew: boolean): readonly string[] {
	return [
		mark.starred ? vscode.l10n.t('Starred') : '',
		mark.rating > 0 ? vscode.l10n.t('Rated {0} of {1}', mark.rating, highestRating) : '',
		mark.tags.length > 0 ? vscode.l10n.t('Tags: {0}', mark.tags.join(', ')) : '',
		isNew ? vscode.l10n.t('New since the last look') : '',
	].filter((words) => words !== '');
}
