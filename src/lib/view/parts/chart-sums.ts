import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { BETWEEN_LINES } from '#lib/chart/data/title/chart-title.ts';

/** What a page says of its chart: above it, and below it. */
export interface ChartWords {
	readonly heading: Pick<ChartInput, 'title' | 'reading'>;
	/** What each line did; empty where that stands above the chart. */
	readonly sums: readonly string[];
}

/** What so many lines did is read in a line or two above the chart. */
const MOST_ABOVE = 2;

/**
 * The words above a chart and below it: the sums of three lines or more are a list below, so that the chart is not far from
 * its title.
 *
 * @example chartWords({ title: 'The pound lost 99.7%', reading: 'a: × 2 · b: × 3 · c: × 4' }).sums // ['a: × 2', 'b: × 3', 'c: × 4']
 */
export function chartWords({ title, reading }: ChartWords['heading']): ChartWords {
	const sums = reading.split(BETWEEN_LINES);
	return sums.length > MOST_ABOVE
		? { heading: { title, reading: '' }, sums }
		: { heading: { title, reading }, sums: [] };
}
