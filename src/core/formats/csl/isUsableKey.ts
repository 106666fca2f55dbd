/**
 * Whether an item's id can be what a source cites it by: no address, no DOI, no number of a database (`475425/X42A7DEE`),
 * no white space and nothing that BibTeX or Pandoc cannot write in a citation.
 */
export function isUsableKey(id: string): boolean {
	return (
		/^[^\s,;{}()[\]"'`#%~\\@<>=]{1,200}$/u.test(id) &&
		/\p{L}/u.test(id) &&
		!/^(?:https?:|doi:|10\.\d{4,9}\/|urn:|\d+\/[A-Z0-9]{8}$)/i.test(id)
	);
}
