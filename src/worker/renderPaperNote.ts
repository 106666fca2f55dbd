import { defaultTemplate } from '../core/notes/defaultTemplate';
import { noteFields, type RelatedNote } from '../core/notes/noteFields';
import { noteFileName } from '../core/notes/noteFileName';
import { noteLink } from '../core/notes/noteLink';
import { renderNote } from '../core/notes/noteTemplate';
import type { Paper } from '../core/paper/paper';
import type { NoteRequest, NoteResult } from './protocol';

/** The text of a paper's note, with links to those notes of related papers that exist. */
export function renderPaperNote(note: {
	readonly request: NoteRequest;
	readonly paper: Paper;
	readonly topics: readonly string[];
	readonly related: readonly Paper[];
}): NoteResult {
	const { request, paper, topics, related } = note;
	const existing = new Set(request.noteNames);
	const fields = noteFields(paper, {
		topics,
		created: request.created,
		related: related.map((neighbour) => relatedNote(paper, neighbour, existing)),
	});
	return renderNote(request.template ?? defaultTemplate, fields);
}

function relatedNote(paper: Paper, { citekey, title }: Paper, existing: ReadonlySet<string>): RelatedNote {
	const name = noteFileName(citekey);
	const path = noteLink([noteFileName(paper.citekey)], [name]);
	return existing.has(name) ? { citekey, title, exists: true, path } : { citekey, title, exists: false };
}
