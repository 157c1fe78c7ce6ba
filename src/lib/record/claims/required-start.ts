import { before, observationAt, dayAt, type Day, type Observation } from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import type { MoveClaim } from './claim.ts';
import type { RequiredRate, RequiredStart } from './finding.ts';
import { startsFor } from './sizes.ts';

/** A rate this part away from another is near it. */
const NEAR = 0.03;

/**
 * Where the rate would have begun for a claim to be right, and when in the year before the record was last near that.
 *
 * @param end - the rate that the claim counts back from, in the series' unit
 * @example requiredStartOf(parallel, plunged25InAWeek, 18000).price // { rate: 14400, near: { value: 14700, … } }
 */
export function requiredStartOf(composed: Composed, claim: MoveClaim, end: number): RequiredStart {
	const { price, value } = startsFor(claim, end);
	const need = (rate: number | undefined): RequiredRate | undefined =>
		rate === undefined ? undefined : { rate, near: lastNear(composed, rate, claim.to) };
	return { end, price: need(price), value: need(value) };
}

function lastNear({ series }: Composed, rate: number, to: Day): Observation | undefined {
	const earliest = before(to, 'year');
	for (let index = series.days.length - 1; index >= 0; index--) {
		const day = dayAt(series, index);
		if (day < earliest) return undefined;
		const observation = observationAt(series, index, to);
		if (day < to && Math.abs(observation.value / rate - 1) <= NEAR) return observation;
	}
	return undefined;
}
