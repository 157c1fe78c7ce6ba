import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { ChartEvent, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { hrefOn, stripOn, type ServedStrip } from '#lib/chart/layout/day-strip.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { pointDetail, stripWords } from './point-detail.ts';

/**
 * The strip of a chart's last day.
 *
 * @param lines - of the first panel
 * @param none - the note of a line without a value; defaults to “no quote yet”
 * @example stripOf(context, panel.series, events, { day: day('2024-12-06'), none: undefined }).lines[0]?.values // ['18,000 old pounds']
 */
export function stripOf(
	context: ViewContext,
	lines: readonly ChartSeries[],
	events: readonly ChartEvent[],
	{ day, none }: { readonly day: Day; readonly none: string | undefined }
): ServedStrip {
	const words = stripWords(context, lines, none);
	const detailOf = (line: number, index: number) => {
		const series = lines[line];
		const point = series?.points.at(index);
		if (!series || !point) return undefined;
		const composed = context.series(series.id);
		const behind = composed.points.find((one) => one.day === point.day);
		return pointDetail(context, composed, point, behind);
	};
	return {
		...stripOn(lines, detailOf, words, day),
		day: formatDay(day, 'day', context.locale),
		event: events.find((one) => one.day === day)?.label ?? '',
		href: hrefOn(words.path, day),
		none: words.none,
		premiumLabel: words.premium,
		sourcesLabel: m.strip_sources({}, context.words),
		pinLabel: m.point_pin({}, context.words)
	};
}
