import { DAYS_A_YEAR } from './day.ts';
import { missing, type Missing } from './missing.ts';
import type { Series } from './series.ts';

/** With fewer moves than this one large day decides the figure. */
const FEWEST_MOVES = 20;

/** At most so many days lie between the two quotes of a move: over a longer gap nobody knows how a rate moved. */
const LONGEST_STEP = 7;

/**
 * Annual volatility, a fraction: √(365.25 · (1/N) · Σ (ln xᵢ/xᵢ₋₁)² / Δᵢ), over the N moves between successive
 * observations at most 7 days apart, Δᵢ the days between them. Only observations dated to the day count, and no carried day does.
 *
 * @returns 'too-short' when N is under 20, 'not-positive' when a value is not above zero
 * @example
 * volatility(21 days by turns at 100 and 110) // 1.8215…
 */
export function volatility(series: Series): number | Missing {
	const { days, values, precisions } = series;
	let moves = 0;
	let sum = 0;
	let previous = -1;
	for (let i = 0; i < days.length; i++) {
		if (precisions[i] !== 0) continue;
		const x = values[i] ?? NaN;
		if (!(x > 0)) return missing('not-positive');
		const gap = previous < 0 ? Infinity : (days[i] ?? NaN) - (days[previous] ?? NaN);
		if (gap <= LONGEST_STEP) {
			const step = Math.log(x / (values[previous] ?? NaN));
			sum += (step * step) / gap;
			moves++;
		}
		previous = i;
	}
	return moves < FEWEST_MOVES ? missing('too-short') : Math.sqrt((DAYS_A_YEAR * sum) / moves);
}
