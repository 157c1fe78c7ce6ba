import { compose, type Composed, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { lastIndexUpTo, restateValue, type Day } from '#lib/series/index.ts';
import type { Candidate } from './candidate.ts';
import { infoOf, scaleOf } from './rate.ts';

/** A series of the same currency, and its value as of a day. */
export interface Sister {
	readonly id: string;
	readonly value: number;
	readonly day: Day;
}

/**
 * Finds other rates of a row's currency, for the same thing, as of its day. A series is composed when it is first needed.
 *
 * @example sistersIn(record)(candidate) // [{ id: 'syp-official', value: 12562, day: 2024-12-01 }]
 */
export function sistersIn(record: RateRecord): (candidate: Candidate) => readonly Sister[] {
	const composed = new Map<string, Composed>();
	const composedOf = (info: SeriesInfo) => {
		const made = composed.get(info.id) ?? compose(info, record.quotes);
		composed.set(info.id, made);
		return made;
	};
	return (candidate) => {
		const info = infoOf(candidate, record);
		const scale = scaleOf(candidate, record);
		const per = info?.per ?? record.roles.headline?.per;
		return [...record.series.values()].flatMap((one) => {
			const isSister = one.quantity === 'rate' && one.id !== info?.id && one.per === per && one.role !== 'reported';
			if (!scale || !isSister || one.unit.currency !== scale.currency) return [];
			const { series, points } = composedOf(one);
			const point = points[lastIndexUpTo(series.days, candidate.row.date)];
			if (!point || candidate.row.date - point.day > one.carryDays) return [];
			return [{ id: one.id, value: restateValue(point.value, one.unit, scale), day: point.day }];
		});
	};
}
