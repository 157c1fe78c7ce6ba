import {
	asOf,
	before,
	changeOver,
	changeSince,
	day,
	isMissing,
	isoDay,
	missing,
	type Change,
	type Day,
	type Missing
} from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import type { MoveClaim } from './claim.ts';
import type { BaseMove, StartDate } from './finding.ts';
import { readingsThatFit, sizesOfChange } from './sizes.ts';

/** The conflict began on 15 March 2011, and Damascus fell on 8 December 2024. */
const LANDMARKS: readonly StartDate[] = [{ since: day('2011-03-15') }, { since: day('2024-12-08') }];

const PERIODS: readonly StartDate[] = [{ period: 'day' }, { period: 'week' }, { period: 'month' }, { period: 'year' }];

/** The first of January of the year of a day. */
function newYearOf(at: Day): Day {
	return day(`${isoDay(at).slice(0, 4)}-01-01`);
}

/**
 * The change from a base to a day.
 *
 * @returns 'end-missing' with the last reading where nothing was quoted after the base
 */
export function changeFrom({ series }: Composed, base: StartDate, to: Day): Change | Missing {
	const last = asOf(series, to, Infinity);
	if (!isMissing(last) && startOf(base, to) >= last.observed) return missing('end-missing', last);
	return 'period' in base ? changeOver(series, to, base.period) : changeSince(series, base.since, to);
}

/** The first day of the span from a base to a day. */
function startOf(base: StartDate, to: Day): Day {
	return 'period' in base ? before(to, base.period) : base.since;
}

/**
 * The changes from the usual bases to the day of a claim, each base once, and the readings under which the claim would
 * fit each.
 *
 * @example basesOf(parallel, fell25).find(({ base }) => 'period' in base && base.period === 'week')?.change.price // 0.2244…
 */
export function basesOf(composed: Composed, claim: MoveClaim): readonly BaseMove[] {
	const all = [...PERIODS, { since: newYearOf(claim.to) }, ...LANDMARKS];
	const seen = new Set<number>();
	return all.flatMap((base): BaseMove[] => {
		if ('since' in base && base.since >= claim.to) return [];
		const change = changeFrom(composed, base, claim.to);
		if (isMissing(change) || seen.has(change.from.index)) return [];
		seen.add(change.from.index);
		return [{ base, change, fits: readingsThatFit(claim, sizesOfChange(change, claim.direction)) }];
	});
}
