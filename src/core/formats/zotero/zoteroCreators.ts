import type { Name, PaperRecord } from '../../paper/paper';
import { defined } from '../json/defined';
import { looseText } from '../json/looseText';
import { authorsOf, personName } from '../json/personName';
import { listOf, objectOf } from '../jsonValue';

/** Creators who help with a work but do not count as its authors while there are others. */
const helpers = [
	'contributor',
	'translator',
	'reviewedAuthor',
	'commenter',
	'counsel',
	'recipient',
	'castMember',
	'guest',
];
const editors = ['editor', 'seriesEditor'];

/**
 * The authors and editors of a Zotero item. Where nobody is called author, those of the item type's own role count
 * (inventor, presenter, director), and where there is none of them and no editor, contributors do.
 */
export function zoteroCreators(value: unknown): Pick<PaperRecord, 'author' | 'moreAuthors' | 'editor'> {
	const creators = listOf(value).map(objectOf);
	const withRole = (isRole: (role: string) => boolean) =>
		creators.filter(({ creatorType }) => isRole(looseText(creatorType) ?? 'author')).map(nameOf);
	const editor = authorsOf(withRole((role) => editors.includes(role))).author;
	const choices = [
		withRole((role) => role === 'author'),
		withRole((role) => !helpers.includes(role) && !editors.includes(role) && role !== 'bookAuthor'),
		editor.length > 0 ? [] : withRole((role) => helpers.includes(role)),
	];
	const authors = choices.find((names) => names.length > 0) ?? [];
	return { ...authorsOf(authors), ...defined({ editor: editor.length > 0 ? editor : undefined }) };
}

function nameOf(creator: Readonly<Record<string, unknown>>): Name | undefined {
	const literal = looseText(creator.name);
	return literal !== undefined
		? { literal }
		: personName({ family: looseText(creator.lastName), given: looseText(creator.firstName) });
}
