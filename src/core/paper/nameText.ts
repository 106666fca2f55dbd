import type { Name, Paper } from './paper';

/** A name as a reader writes it: `Ludwig van Beethoven`, `The LHC Team`. */
export function fullName(name: Name): string {
	if (name.literal !== undefined) {
		return name.literal;
	}
	const parts = [name.given, name['non-dropping-particle'], name.family];
	const plain = parts.filter((part) => part !== undefined && part !== '').join(' ');
	return name.suffix ? `${plain}, ${name.suffix}` : plain;
}

/** The part of a name that stands for it in a citation: `van Beethoven`, `The LHC Team`. */
export function shortName(name: Name): string {
	if (name.literal !== undefined) {
		return name.literal;
	}
	return [name['non-dropping-particle'], name.family ?? name.given].filter((part) => part).join(' ');
}

/** `Liu`, `Liu & Min`, `Liu et al.`; `undefined` where nobody is named. */
export function bylineOf(paper: Pick<Paper, 'author' | 'moreAuthors'>): string | undefined {
	const [first, second, ...others] = paper.author;
	if (!first) {
		return undefined;
	}
	if (!second && !paper.moreAuthors) {
		return shortName(first);
	}
	return second && others.length === 0 && !paper.moreAuthors
		? `${shortName(first)} & ${shortName(second)}`
		: `${shortName(first)} et al.`;
}
