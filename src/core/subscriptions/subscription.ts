/** Which list of Hugging Face Daily Papers. */
export type HuggingFaceList = 'daily' | 'weekly' | 'monthly' | 'trending';

/** Where a feed's papers come from. */
export type FeedSource =
	| { readonly kind: 'url'; readonly url: string }
	| { readonly kind: 'huggingface'; readonly list: HuggingFaceList }
	/** Categories (`cs.CL`) or whole archives (`cs`); `replacements` wants papers that only got a new version, too. */
	| { readonly kind: 'arxiv'; readonly categories: readonly string[]; readonly replacements: boolean }
	| { readonly kind: 'journal'; readonly issn: string }
	/** A glob below the workspace folders. */
	| { readonly kind: 'files'; readonly glob: string }
	| ZoteroFeedSource;

/** A library of Zotero, or one collection or saved search of it. */
export interface ZoteroFeedSource {
	readonly kind: 'zotero';
	/** `users/0` is the library of the Zotero on this computer. */
	readonly library: `${'users' | 'groups'}/${number}`;
	readonly collection?: string;
	readonly search?: string;
	/** Ask zotero.org, not the Zotero on this computer. */
	readonly online: boolean;
}

/** What a rule can look at; a list that is absent or empty says nothing. */
export interface RuleLists {
	/** Whole words or phrases of title, abstract or keywords; `transform*` matches the start of a word. */
	readonly words?: readonly string[];
	/** Family names or full names. */
	readonly authors?: readonly string[];
	/** `cs.CL`, or `cs.*` for all that begin so. */
	readonly categories?: readonly string[];
}

/** Which papers of a feed are wanted. */
export interface FeedRules {
	readonly include?: RuleLists;
	readonly exclude?: RuleLists;
	readonly minimumUpvotes?: number;
	/** In days. */
	readonly maximumAge?: number;
	/** False leaves out what arXiv announces as a replacement. */
	readonly replacements?: boolean;
}

/** One feed that the user follows, as the setting `glossator.feeds` describes it. */
export interface Subscription {
	/** Stable, made of the source: `arxiv:cs.CL+cs.IR`. */
	readonly id: string;
	readonly source: FeedSource;
	readonly title?: string;
	readonly paused: boolean;
	readonly rules: FeedRules;
	/** In minutes; 0 is by hand only, absent is the common interval. */
	readonly refreshEvery?: number;
}
