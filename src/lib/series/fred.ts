import { toDay } from './day.ts';
import { startOfNext } from './period.ts';
import type { Resample } from './resample.ts';

/** The names under which FRED (fred.stlouisfed.org) offers transformations of a regular series. */
export type FredUnits = 'lin' | 'chg' | 'ch1' | 'pch' | 'pc1' | 'pca' | 'cch' | 'cca' | 'log';

/** Periods in a year, as FRED counts them. */
const A_YEAR: Readonly<Record<Resample['period'], number>> = Object.freeze({ week: 52, month: 12, year: 1 });

/** From a value, the earlier value it is compared with, and the number of periods in a year. */
type Formula = (x: number, x0: number, perYear: number) => number;

const FORMULAS: Readonly<Record<FredUnits, Formula>> = Object.freeze({
	lin: (x) => x,
	chg: (x, x0) => x - x0,
	ch1: (x, x0) => x - x0,
	pch: (x, x0) => ratio(x, x0) - 1,
	pc1: (x, x0) => ratio(x, x0) - 1,
	pca: (x, x0, perYear) => ratio(x, x0) ** perYear - 1,
	cch: (x, x0) => Math.log(ratio(x, x0)),
	cca: (x, x0, perYear) => Math.log(ratio(x, x0)) * perYear,
	log: (x) => (x > 0 ? Math.log(x) : NaN)
});

/**
 * Transforms a regular resample as FRED's units of the same name do, in fractions where FRED has percentages: the level
 * (lin), the change on the period before (chg) or a year ago (ch1), the same as a fraction (pch, pc1), compounded to a
 * year (pca), continuously compounded (cch) and that times the periods of a year (cca), the natural logarithm (log).
 * A year ago is 52 weeks or 12 months ago by the calendar, not so many rows ago.
 *
 * @returns a value for each period; NaN where the earlier period has none, or a ratio is not of positive values
 * @example
 * fredUnits(months of 100, 125, [none], 150, 'pch') // [NaN, 0.25, NaN]
 */
export function fredUnits(resample: Resample, units: FredUnits): Float64Array {
	const perYear = A_YEAR[resample.period];
	const formula = FORMULAS[units];
	const earlier = units === 'lin' || units === 'log' ? resample.values : earlierValues(resample, lag(units, perYear));
	return resample.values.map((x, i) => formula(x, earlier[i] ?? NaN, perYear));
}

function lag(units: FredUnits, perYear: number): number {
	return units === 'ch1' || units === 'pc1' ? perYear : 1;
}

/** For each period the value of the one that lies exactly so many periods before it; NaN where there is none. */
function earlierValues({ period, starts, values }: Resample, periods: number): Float64Array {
	let base = 0;
	return Float64Array.from(starts, (start) => {
		const target = startOfNext(toDay(start), period, -periods);
		while ((starts[base] ?? NaN) < target) base++;
		return starts[base] === target ? (values[base] ?? NaN) : NaN;
	});
}

function ratio(x: number, x0: number): number {
	return x > 0 && x0 > 0 ? x / x0 : NaN;
}
