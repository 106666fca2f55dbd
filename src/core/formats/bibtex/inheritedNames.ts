/**
 * The fields of the entry named by `crossref` that a field comes from, the first that is there: a part's `booktitle` from
 * the book's title (biblatex, appendix B); what belongs to one text alone from none.
 */
export function inheritedNames(name: string, childType: string, parentType: string): readonly string[] {
	const isPart = /^(?:in|supp|bookin|conference$)/.test(childType);
	const isWork = /^mv/.test(parentType);
	switch (name) {
		case 'booktitle':
		case 'booksubtitle':
			return isPart && !isWork ? [name, name === 'booktitle' ? 'title' : 'subtitle'] : [name];
		case 'maintitle':
			return isWork ? ['title', name] : [name];
		case 'journaltitle':
			return parentType === 'periodical' ? [name, 'journal', 'title'] : [name];
		default:
			return own.has(name) ? [] : [name];
	}
}

const own: ReadonlySet<string> = new Set(
	(
		'title subtitle titleaddon shorttitle abstract annotation annote doi eid eprint eprinttype eprintclass ' +
		'archiveprefix primaryclass url ee pdf pages note addendum keywords howpublished crossref xdata ids pmid pmcid'
	).split(' '),
);
