/** How the server is, for monitoring. */
import { missedOn } from '#lib/record/compose/missed.ts';
import { composedOn, freshnessOn, type Role, type SeriesFreshness, type SeriesInfo } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import type { Health } from '#lib/server/store/running-record.ts';

/** How recent the last value of a series is. */
interface SeriesHealth {
	readonly id: string;
	readonly role: Role;
	/** Null where the series has no value yet. */
	readonly freshness: SeriesFreshness | null;
	/** In days; null where the series has no value yet. */
	readonly age: number | null;
	/** How many publications are missing; null where none is due by a habit. */
	readonly missed: number | null;
}

/** What `/healthz` answers. */
export interface HealthReport extends Health {
	/** The headline and the official rate, where the record has them. */
	readonly series: readonly SeriesHealth[];
}

/** The series whose silence a reader of the front page would notice. */
const WATCHED = ['headline', 'official'] as const satisfies readonly Role[];

/**
 * The state of the record on disk, and how recent the main series of the served record are.
 *
 * @param site - its record and its day
 * @param health - of the running record
 * @example healthReport(site, health).series[0] // { id: 'syp-parallel', role: 'headline', freshness: 'old', age: 49, missed: 16 }
 */
export function healthReport({ record, today }: Pick<Site, 'record' | 'today'>, health: Health): HealthReport {
	const series = WATCHED.flatMap((role) => {
		const info = record.roles[role];
		return info ? [{ id: info.id, role, ...recency(info) }] : [];
	});
	return { ...health, series };

	function recency(info: SeriesInfo): Pick<SeriesHealth, 'freshness' | 'age' | 'missed'> {
		const composed = composedOn(record, info.id, undefined);
		const found = freshnessOn(composed, today) ?? { freshness: null, age: null };
		return { ...found, missed: missedOn(composed, today) ?? null };
	}
}
