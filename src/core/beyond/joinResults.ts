import { identifierKeys } from '../paper/identityKeys';
import type { PaperRecord } from '../paper/paper';
import { titleKey } from '../paper/titleKey';
import { agreement } from './agreement';
import { joinRecords } from './joinRecords';
import type { ServiceName } from './serviceName';

/** A paper that services found, and which of them. */
export interface JoinedResult {
	readonly record: PaperRecord;
	readonly services: readonly ServiceName[];
}

/** What one service found, best first. */
export interface ServiceResults {
	readonly service: ServiceName;
	readonly records: readonly PaperRecord[];
}

/**
 * The results known before, and behind them new ones: the first of each service, then the second of each, and so on.
 * Each paper stands there once, with what every service says of it, at the best place it was found at.
 */
export function joinResults(known: readonly JoinedResult[], found: readonly ServiceResults[]): readonly JoinedResult[] {
	const joined = new JoinedResults(known);
	const longest = Math.max(0, ...found.map(({ records }) => records.length));
	for (let rank = 0; rank < longest; rank++) {
		for (const { service, records } of found) {
			const record = records[rank];
			if (record) {
				joined.add({ record, services: [service] });
			}
		}
	}
	return joined.results;
}

/** Keeps that no two results are one paper. */
class JoinedResults {
	readonly results: JoinedResult[] = [];
	/** Places of results by their identifiers; each identifier leads to one. */
	readonly #byIdentifier = new Map<string, number>();
	readonly #byTitle = new Map<string, number[]>();

	constructor(results: readonly JoinedResult[]) {
		results.forEach((result) => this.add(result));
	}

	add(result: JoinedResult): void {
		const place = this.#placeOf(result.record) ?? this.results.length;
		const before = this.results[place];
		const joined = before ? joinTwo(before, result) : result;
		this.results[place] = joined;
		this.#note(joined.record, place);
	}

	#placeOf(record: PaperRecord): number | undefined {
		const named = identifierKeys(record).map((key) => this.#byIdentifier.get(key));
		return named.find((place) => place !== undefined) ?? this.#sameTitle(record);
	}

	#sameTitle(record: PaperRecord): number | undefined {
		const places = this.#byTitle.get(titleKey(record.title) ?? '') ?? [];
		return places.find((place) => {
			const other = this.results[place];
			return other !== undefined && agreement(record, other.record).contradiction === undefined;
		});
	}

	#note(record: PaperRecord, place: number): void {
		for (const key of identifierKeys(record)) {
			this.#byIdentifier.set(key, this.#byIdentifier.get(key) ?? place);
		}
		const title = titleKey(record.title);
		const places = this.#byTitle.get(title ?? '') ?? [];
		if (title !== undefined && !places.includes(place)) {
			this.#byTitle.set(title, [...places, place]);
		}
	}
}

function joinTwo(first: JoinedResult, second: JoinedResult): JoinedResult {
	return {
		record: joinRecords(first.record, second.record),
		services: [...new Set([...first.services, ...second.services])],
	};
}
