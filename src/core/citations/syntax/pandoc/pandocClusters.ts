import { pandocTokens, type PandocToken } from './pandocTokens';

/** A key inside a citation; `start` and `end` are those of the sign and braces too. */
type PandocKey = Extract<PandocToken, { kind: 'key' }>;

/** A citation with its keys, or one that is still being typed. */
export interface PandocCluster {
	/** A group in brackets, a key in the text with its bracket behind it (`@a [p. 3]`), or a key in the text alone. */
	readonly kind: 'bracketed' | 'textual' | 'bare';
	readonly start: number;
	readonly end: number;
	/** Where the bracket opens; `start` for a bare key. */
	readonly open: number;
	readonly separators: readonly number[];
	readonly keys: readonly PandocKey[];
	/** Every part between semicolons cites something, so that Pandoc takes the bracket for a citation. */
	readonly complete: boolean;
}

interface Bracket {
	readonly open: number;
	readonly plain: boolean;
	/** Where the bracket's keys begin among the pending ones. */
	readonly firstKey: number;
	/** The key in the text that the bracket stands behind. */
	readonly textual: PandocKey | undefined;
	readonly separators: number[];
	citing: boolean;
	complete: boolean;
}

/** All citations of a Markdown text in the order of their ends, and plain brackets that are empty or half-typed. */
export function pandocClusters(text: string): readonly PandocCluster[] {
	const reader = new ClusterReader(text);
	for (const token of pandocTokens(text)) {
		reader.read(token);
	}
	return reader.clusters;
}

/** Pairs brackets; the keys of those that are no citations stay pending for the bracket around them. */
class ClusterReader {
	readonly clusters: PandocCluster[] = [];
	readonly #text: string;
	readonly #open: Bracket[] = [];
	readonly #pending: PandocKey[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	read(token: PandocToken): void {
		switch (token.kind) {
			case 'key':
				this.#pending.push(token);
				this.#markCiting();
				break;
			case 'open':
				this.#open.push(this.#bracketAt(token));
				break;
			case 'separator':
				separate(this.#open.at(-1), token.start);
				break;
			case 'close':
				this.#close(token);
				break;
			case 'blockEnd':
				this.#open.length = 0;
				for (const key of this.#pending.splice(0)) {
					this.clusters.push(bareCluster(key));
				}
		}
	}

	#markCiting(): void {
		const bracket = this.#open.at(-1);
		if (bracket) {
			bracket.citing = true;
		}
	}

	#bracketAt(token: Extract<PandocToken, { kind: 'open' }>): Bracket {
		const textual = this.#open.length === 0 ? keyBefore(this.#text, this.#pending.at(-1), token.start) : undefined;
		return {
			open: token.start,
			plain: token.opens === 'text',
			firstKey: this.#pending.length,
			textual,
			separators: [],
			citing: false,
			complete: true,
		};
	}

	#close({ end, link }: Extract<PandocToken, { kind: 'close' }>): void {
		const bracket = this.#open.pop();
		if (!bracket?.plain || link) {
			return;
		}
		const { open, firstKey, textual, separators } = bracket;
		const cites = this.#pending.length > firstKey;
		if (!cites && !textual && !/^-?@?$/.test(this.#text.slice(open + 1, Math.min(end - 1, open + 4)))) {
			return;
		}
		const complete = bracket.complete && (bracket.citing || (textual !== undefined && separators.length === 0));
		const keys = this.#pending.splice(textual ? firstKey - 1 : firstKey);
		const kind = textual ? 'textual' : 'bracketed';
		this.clusters.push({ kind, start: textual?.start ?? open, end, open, separators, keys, complete });
		this.#markCiting();
	}
}

function separate(bracket: Bracket | undefined, at: number): void {
	if (bracket) {
		// The first part behind a key in the text is a locator: it need not cite.
		bracket.complete &&= bracket.citing || (bracket.textual !== undefined && bracket.separators.length === 0);
		bracket.separators.push(at);
		bracket.citing = false;
	}
}

/** The key that a bracket stands right behind, at most a space or a line break away. */
function keyBefore(text: string, key: PandocKey | undefined, open: number): PandocKey | undefined {
	return key && open - key.end <= 4 && /^[ \t]*\r?\n?[ \t]*$/.test(text.slice(key.end, open)) ? key : undefined;
}

function bareCluster(key: PandocKey): PandocCluster {
	const { start, end } = key;
	return { kind: 'bare', start, end, open: start, separators: [], keys: [key], complete: true };
}
