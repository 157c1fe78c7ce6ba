import type { ChartInput, LineSums } from '#lib/chart/layout/chart-input.ts';

/** What a page says of its chart: above it, and below it. */
export interface ChartWords {
	readonly heading: Pick<ChartInput, 'title' | 'reading'>;
	/** What each line did; nothing where that stands above the chart. */
	readonly below: LineSums;
}

/** What so many lines did is read in a line or two above the chart. */
const MOST_ABOVE = 2;

/**
 * The words above a chart and below it: the sums of three lines or more are a list below, so that the chart is not far from
 * its title.
 *
 * @example chartWords({ title, reading: 'a: × 2 · b: × 3', parts: { sums: ['a: × 2', 'b: × 3'], remark: '' } }).below.sums // []
 */
export function chartWords({ title, reading, parts }: Pick<ChartInput, 'title' | 'reading' | 'parts'>): ChartWords {
	return parts && parts.sums.length > MOST_ABOVE
		? { heading: { title, reading: '' }, below: parts }
		: { heading: { title, reading }, below: { sums: [], remark: '' } };
}
