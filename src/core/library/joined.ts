import { heldFacts, HeldRecord } from './heldRecord';
import { recordKeys } from './recordKeys';
import { refreshRecord } from './refreshRecord';
import { sameRecord } from './sameRecord';

/** Two records of one feed about one paper as one, under the name of the first; the second where it says it all. */
export function joined(first: HeldRecord, second: HeldRecord): HeldRecord {
	const fresh = second.record;
	const record = refreshRecord(first.record, fresh);
	const { feed, key } = first.facts;
	const sure = [...new Set([...first.facts.sure, ...second.facts.sure])];
	const saysAll = second.facts.key === key && second.facts.sure.length === sure.length && sameRecord(record, fresh);
	if (saysAll) {
		return second;
	}
	const one = new HeldRecord(heldFacts({ feed, record, key, keys: { ...recordKeys(record), sure } }), record);
	// The newest segment that speaks of it: when that one is compacted, this is what has to be written.
	one.segment = second.segment === '' ? first.segment : second.segment;
	return one;
}
