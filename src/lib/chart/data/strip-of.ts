import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { ChartEvent, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { hrefOn, stripOn, type ServedStrip } from '#lib/chart/layout/day-strip.ts';
import type { Scene } from '#lib/context/context.ts';
import { pointDetail, stripWords } from './point-detail.ts';

/**
 * The strip of a chart's last day.
 *
 * @param lines - of the first panel
 * @example stripOf(scene, panel.series, events, day('2024-12-06')).lines[0]?.values // ['18,000 old pounds']
 */
export function stripOf(
	scene: Scene,
	lines: readonly ChartSeries[],
	events: readonly ChartEvent[],
	day: Day
): ServedStrip {
	const words = stripWords(scene, lines);
	const detailOf = (line: number, index: number) => {
		const series = lines[line];
		const point = series?.points.at(index);
		if (!series || !point) return undefined;
		const composed = scene.series(series.id);
		const behind = composed.points.find((one) => one.day === point.day);
		return pointDetail(scene, composed, point, behind);
	};
	return {
		...stripOn(lines, detailOf, words, day),
		day: formatDay(day, 'day', scene.locale),
		event: events.find((one) => one.day === day)?.label ?? '',
		href: hrefOn(words.path, day),
		premiumLabel: words.premium,
		sourcesLabel: m.strip_sources({}, scene.words),
		pinLabel: m.point_pin({}, scene.words)
	};
}
