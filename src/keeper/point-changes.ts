/** What a change of the record does to the points of its series. */
import { compose, type ComposedPoint, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { amountText, changeText } from './words.ts';

/** A point that is new, gone or different. Values are in the unit of the series. */
export interface PointChange {
	readonly day: string;
	readonly before: number | undefined;
	readonly after: number | undefined;
	/** The change from before to after; of a new point, from the point before it. Both readings, in words. */
	readonly readings: string;
}

/** The points of one series that changed. */
export interface SeriesChange {
	readonly id: string;
	readonly unit: string;
	readonly changes: readonly PointChange[];
}

/**
 * The points that differ between two records, series by series; series without a difference are left out.
 *
 * @example pointChanges(before, after)[0] // { id: 'syp-parallel', unit: 'syp-old', changes: [{ day: '2026-10-06', … }] }
 */
export function pointChanges(before: RateRecord, after: RateRecord): readonly SeriesChange[] {
	const infos = new Map([...before.series, ...after.series]);
	return [...infos.values()].flatMap((info) => {
		const changes = changesOf(pointsOf(before, info), pointsOf(after, info));
		return changes.length > 0 ? [{ id: info.id, unit: info.unit.id, changes }] : [];
	});
}

/** The lines that list a series' changed points. */
export function changeLines({ id, unit, changes }: SeriesChange, { units }: RateRecord): string[] {
	const named = units.get(unit);
	const text = (value: number | undefined) =>
		value === undefined ? '–' : named ? amountText(value, named) : String(value);
	return [
		`${id}, ${named?.name.en ?? unit}`,
		...changes.map(({ day, before, after, readings }) =>
			`  ${day}  ${text(before)} → ${text(after)}  ${readings}`.trimEnd()
		)
	];
}

function pointsOf(record: RateRecord, info: SeriesInfo): ReadonlyMap<Day, ComposedPoint> {
	const own = record.series.get(info.id);
	if (!own) return new Map();
	return new Map(compose(own, record.quotes).points.map((point) => [point.day, point]));
}

function changesOf(before: ReadonlyMap<Day, ComposedPoint>, after: ReadonlyMap<Day, ComposedPoint>): PointChange[] {
	const days = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
	return days.flatMap((day) => {
		const [old, now] = [before.get(day), after.get(day)];
		if (old && now && old.value === now.value && old.precision === now.precision) return [];
		return [{ day: isoDay(day), before: old?.value, after: now?.value, readings: readingsOf(old, now, after) }];
	});
}

function readingsOf(
	old: ComposedPoint | undefined,
	now: ComposedPoint | undefined,
	after: ReadonlyMap<Day, ComposedPoint>
): string {
	if (!now) return 'no longer a point';
	if (old) return changeText(old.value, now.value);
	const previous = [...after.values()].filter(({ day }) => day < now.day).at(-1);
	const change = previous ? changeText(previous.value, now.value) : '';
	return previous && change ? `new; from ${isoDay(previous.day)}: ${change}` : 'new';
}
