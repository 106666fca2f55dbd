import { arxivIdIn } from '../../paper/arxivId';
import type { Identifiers } from '../../paper/paper';
import { defined } from '../json/defined';
import { looseText } from '../json/looseText';
import { listOf, objectOf } from '../jsonValue';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The identifiers of a DataCite record, its own and those of other forms of the same work (DataCite Metadata Schema 4.6,
 * `relatedIdentifiers`). arXiv's records name the published version's DOI, which then stands as `doi`.
 */
export function dataCiteIdentifiers(attributes: Fields): Identifiers {
	const own = looseText(attributes.doi) ?? looseText(attributes.id);
	const ownArxiv = own === undefined ? undefined : arxivIdIn(own);
	const others = [...listOf(attributes.identifiers), ...listOf(attributes.alternateIdentifiers)].slice(0, 100);
	const related = listOf(attributes.relatedIdentifiers).slice(0, 1_000).map(objectOf).filter(isSameWork);
	const named = [...others.map(objectOf).map(identifierIn), ...related.map(identifierIn)];
	const textOfKind = (kind: string) => named.find((found) => found.kind === kind)?.text;
	return defined({
		doi: ownArxiv === undefined ? own : (relatedDoi(related) ?? own),
		arxiv: ownArxiv ?? arxivOf(named),
		pmid: textOfKind('pmid'),
		pmcid: textOfKind('pmcid'),
		isbn: isbnOf(attributes),
		url: looseText(attributes.url),
	});
}

/** Relations between forms of one work; `Cites`, `IsSupplementTo`, `IsPartOf` and the like are to other works. */
const sameWork =
	/^(?:IsIdenticalTo|IsVersionOf|HasVersion|IsVariantFormOf|IsOriginalFormOf|IsPublishedIn|IsPreprintOf)$/;

function isSameWork({ relationType }: Fields): boolean {
	return sameWork.test(looseText(relationType) ?? '');
}

interface Named {
	readonly kind: string;
	readonly text: string | undefined;
}

function identifierIn(fields: Fields): Named {
	const kinds = ['identifierType', 'alternateIdentifierType', 'relatedIdentifierType'];
	const texts = ['identifier', 'alternateIdentifier', 'relatedIdentifier'];
	const first = (keys: readonly string[]) =>
		keys.map((key) => looseText(fields[key])).find((text) => text !== undefined);
	return { kind: (first(kinds) ?? '').toLowerCase(), text: first(texts) };
}

function arxivOf(named: readonly Named[]): string | undefined {
	const ids = named.map(({ kind, text = '' }) =>
		kind === 'arxiv' || /arxiv/i.test(text.slice(0, 200)) ? arxivIdIn(text) : undefined,
	);
	return ids.find((id) => id !== undefined);
}

function relatedDoi(related: readonly Fields[]): string | undefined {
	const dois = related.map(identifierIn).filter(({ kind, text }) => kind === 'doi' && !/arxiv/i.test(text ?? ''));
	return dois[0]?.text;
}

function isbnOf(attributes: Fields): string | undefined {
	const container = objectOf(attributes.container);
	return looseText(container.identifierType) === 'ISBN' ? looseText(container.identifier) : undefined;
}
