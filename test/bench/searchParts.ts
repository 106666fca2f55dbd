import { grouped, type Figure, type PeerValue } from './figure';
import type { FoundByKind, FoundFigures } from './foundFigures';
import type { KeyFigures } from './keyFigures';
import { own } from './searcher';

/** What each searcher gave, by its name; those that gave nothing are not in it. */
export type BySearcher<T> = ReadonlyMap<string, T>;

/** How quick each key press is, and how many times quicker than with the peers. */
export function keyPart(results: BySearcher<KeyFigures>, large: number): readonly Figure[] {
	const ours = results.get(own);
	const note = ({ asked, papers }: KeyFigures) => `${grouped(asked)} key presses over ${grouped(papers)} papers`;
	const row = (what: string, value: (keys: KeyFigures) => number): Figure => ({
		what: `${what} at ${grouped(large)}`,
		unit: 'ms',
		...(ours && { own: value(ours), note: note(ours) }),
		peers: peersOf(results, (keys) => ({
			...{ value: value(keys), note: note(keys) },
			...(keys.papers < large && { papers: keys.papers }),
		})),
	});
	const faster = (name: string, atLeast: number): Figure => {
		const peer = results.get(name);
		const ratio = ours && peer && peer.p95 / ours.p95;
		const fewer = peer && peer.papers < large ? `, which has ${grouped(peer.papers)} papers only` : '';
		return {
			what: `key press, 95th percentile: times faster than ${name}`,
			...{ unit: 'ratio', bar: { atLeast }, note: `against ${name}${fewer}` },
			...(ratio !== undefined && { own: ratio }),
		};
	};
	return [
		row('key press, median', ({ median }) => median),
		{ ...row('key press, 95th percentile', ({ p95 }) => p95), bar: { atMost: 16 } },
		row('key press, longest', ({ longest }) => longest),
		faster('MiniSearch', 5),
		faster('Fuse.js', 100),
	];
}

/** How often the wanted paper is found. */
export function foundPart(results: BySearcher<FoundByKind>, small: number): readonly Figure[] {
	const row = (
		what: string,
		atLeast: number | undefined,
		pick: (found: FoundByKind) => [FoundFigures, number],
	): Figure => {
		const ours = results.get(own);
		const valueOf = (found: FoundByKind) => {
			const [{ asked }, value] = pick(found);
			return { value, asked, note: `${grouped(asked)} queries` };
		};
		return {
			what: `${what} at ${grouped(small)}`,
			unit: 'share',
			...(atLeast !== undefined && { bar: { atLeast } }),
			...(ours && { own: valueOf(ours).value, note: valueOf(ours).note }),
			peers: peersOf(results, (found) => {
				const { asked, ...rest } = valueOf(found);
				return { ...rest, ...(ours && asked < valueOf(ours).asked && { asked }) };
			}),
		};
	};
	return [
		row('title words, in the top 10', 0.99, ({ clean }) => [clean, clean.topTen]),
		row('title words, first', 0.92, ({ clean }) => [clean, clean.first]),
		row('title words with a typing error, in the top 10', 0.99, ({ typo }) => [typo, typo.topTen]),
		row('title words with a typing error, first', 0.92, ({ typo }) => [typo, typo.first]),
		row('abstract words, in the top 10', 0.97, ({ abstract }) => [abstract, abstract.topTen]),
		row('abstract words, first', undefined, ({ abstract }) => [abstract, abstract.first]),
	];
}

function peersOf<T>(results: BySearcher<T>, valueOf: (result: T) => Omit<PeerValue, 'name'>): readonly PeerValue[] {
	return [...results].filter(([name]) => name !== own).map(([name, result]) => ({ name, ...valueOf(result) }));
}
