import { DAYS_A_YEAR } from './day.ts';
import { missing, type Missing } from './missing.ts';
import type { Series } from './series.ts';

/** With fewer moves than this one large day decides the figure. */
const FEWEST_MOVES = 20;

/**
 * Annual volatility, a fraction: √(365.25 · (1/N) · Σ (ln xᵢ/xᵢ₋₁)² / Δᵢ), over the N moves between successive
 * observations, Δᵢ the days between them. Only observations dated to the day count, and no carried day does.
 *
 * @returns 'too-short' when N is under 20, 'not-positive' when a value is not above zero
 * @example
 * volatility(21 days by turns at 100 and 110) // 1.8215…
 */
export function volatility(series: Series): number | Missing {
	const { days, values, precisions } = series;
	let moves = -1;
	let sum = 0;
	let previous = -1;
	for (let i = 0; i < days.length; i++) {
		if (precisions[i] !== 0) continue;
		const x = values[i] ?? NaN;
		if (!(x > 0)) return missing('not-positive');
		if (previous >= 0) {
			const step = Math.log(x / (values[previous] ?? NaN));
			sum += (step * step) / ((days[i] ?? NaN) - (days[previous] ?? NaN));
		}
		moves++;
		previous = i;
	}
	return moves < FEWEST_MOVES ? missing('too-short') : Math.sqrt((DAYS_A_YEAR * sum) / moves);
}
