import type { HuggingFaceList, Subscription } from './subscription';

/** What a feed is called where the user gave no title: proper names as they are, the words of the caller's language. */
export interface FeedWords {
	readonly huggingface: Readonly<Record<HuggingFaceList, string>>;
	/** The library of the Zotero on this computer. */
	readonly myLibrary: string;
	readonly group: (number: number) => string;
	readonly journal: (issn: string) => string;
}

/** The feed's title, or a name made of its source: `arXiv cs.CL, cs.IR`, `example.org/papers.xml`. */
export function labelOf({ title, source }: Pick<Subscription, 'title' | 'source'>, words: FeedWords): string {
	if (title !== undefined) {
		return title;
	}
	switch (source.kind) {
		case 'url':
			return source.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
		case 'huggingface':
			return words.huggingface[source.list];
		case 'arxiv':
			return `arXiv ${source.categories.join(', ')}`;
		case 'journal':
			return words.journal(source.issn);
		case 'files':
			return source.glob;
		case 'zotero': {
			const [type, number] = source.library.split('/');
			const library = type === 'groups' ? words.group(Number(number)) : words.myLibrary;
			return [`Zotero: ${library}`, source.collection ?? source.search].filter((part) => part !== undefined).join(' ');
		}
	}
}
