import { formatChange, formatSigned, type Locale } from '#lib/format/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import type { ChartWords } from '#lib/chart/data/interactive-chart.ts';
import { priceChange, valueChange } from '#lib/series/change.ts';
import { lastIndexUpTo } from '#lib/series/search.ts';
import type { ChartSeries } from '#lib/chart/layout/chart-input.ts';

/** What a measurement needs to know of a chart. */
type Measured = Pick<ChartInput, 'kind' | 'twoReadings' | 'percentages' | 'language' | 'digits'>;

/**
 * How much a line changed from one day to another, as of both: in both readings where it has two, of percentages in
 * points.
 *
 * @returns in words; why nothing can be measured where a day has no value
 * @example measure(input, words, line, day('2024-11-29'), day('2024-12-06')) // 'dollar +22.4% · pound −18.3%'
 */
export function measure(input: Measured, words: ChartWords, line: ChartSeries, from: number, to: number): string {
	const [a, b] = [valueOn(line, from), valueOn(line, to)];
	if (a === undefined || b === undefined) return words.unmeasured;
	const locale: Locale = { language: input.language, digits: input.digits };
	if (input.kind === 'percent' || input.percentages) {
		const points = (b - a) * (input.kind === 'percent' ? 100 : 1);
		return words.points.replace('{}', formatSigned(points, locale));
	}
	if (a <= 0 || b <= 0) return words.unmeasured;
	if (input.kind === 'index' || !input.twoReadings) return formatChange(priceChange(a, b), locale);
	const [first, last] = input.kind === 'dollars' ? [b, a] : [a, b];
	const price = `${words.price} ${formatChange(priceChange(first, last), locale)}`;
	return `${price} · ${words.value} ${formatChange(valueChange(first, last), locale)}`;
}

/** The value as of a day, no older than the line is carried. */
function valueOn({ points: { days, values }, carryDays }: ChartSeries, day: number): number | undefined {
	const index = lastIndexUpTo(days, day);
	return day - (days[index] ?? -Infinity) <= carryDays ? values[index] : undefined;
}
