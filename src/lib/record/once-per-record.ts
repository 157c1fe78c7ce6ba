import type { RateRecord } from './record.ts';

/**
 * What is found out about a record when it is first asked for, and never again: a record does not change.
 *
 * @param read - reads it; what it throws is thrown each time
 * @returns the same as a function that reads each record once
 * @example
 * const count = oncePerRecord(({ quotes }) => quotes.length);
 * count(record); // 7654, as often as it is called
 */
export function oncePerRecord<Result>(read: (record: RateRecord) => Result): (record: RateRecord) => Result {
	const known = new WeakMap<RateRecord, { readonly result: Result }>();
	return (record) => {
		const found = known.get(record) ?? { result: read(record) };
		known.set(record, found);
		return found.result;
	};
}
