import type { MarkArgument, MarkOrder, PaperArgument } from '../platform/commands';

/** What a marking command was given, in one shape: keybindings and tasks may say what to mark papers as. */
export function markArgument(given: MarkArgument | undefined): MarkOrder {
	return isPapers(given) ? { ...(given !== undefined && { papers: given }) } : given;
}

function isPapers(given: MarkArgument | undefined): given is PaperArgument | undefined {
	return typeof given !== 'object' || Array.isArray(given) || 'row' in given;
}
