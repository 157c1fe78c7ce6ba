import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { PRECISIONS, type Precision } from '#lib/series/index.ts';
import type { ChartInput, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { jointAfter, SOLID_DAYS } from '#lib/chart/layout/segments.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * What the signs on the lines of a chart stand for, in words.
 *
 * @param infos - the series that are drawn
 * @param lines - the same as they are drawn: whether their open dots are of months, of years or of both
 * @example signWords(context, [parallel], lines).coarse // 'monthly figure'
 */
export function signWords(
	{ words, locale }: ViewContext,
	infos: readonly SeriesInfo[],
	lines: readonly ChartSeries[]
): ChartInput['signs'] {
	const has = (precision: Precision) => isPrecise(lines, precision);
	const one = has('month') ? m.sign_month : m.sign_year;
	const isRate = infos.every(({ quantity }) => quantity === 'rate');
	const gap = lines.some(hasCloseGap) ? m.sign_gap_coarse : isRate ? m.sign_gap_rate : m.sign_gap;
	return {
		published: m.sign_published({}, words),
		coarse: (has('month') && has('year') ? m.sign_coarse : one)({}, words),
		gap: gap({ days: formatNumber(SOLID_DAYS, locale) }, words),
		carried: (isRate ? m.sign_carried_rate : m.sign_carried)({}, words),
		disputed: m.sign_disputed({}, words),
		event: m.sign_event({}, words)
	};
}

/**
 * The same in a word each, for charts that have no room for more.
 *
 * @example briefSignWords(context, lines).carried // 'carried forward'
 */
export function briefSignWords({ words }: ViewContext, lines: readonly ChartSeries[]): ChartInput['briefSigns'] {
	return {
		published: m.sign_published({}, words),
		coarse: (isPrecise(lines, 'year') ? m.sign_brief_coarser : m.sign_brief_coarse)({}, words),
		gap: m.sign_brief_gap({}, words),
		carried: m.sign_brief_carried({}, words),
		disputed: m.sign_brief_disputed({}, words),
		event: m.sign_event({}, words)
	};
}

/** Whether dots join neighbours that are close together, as one of them is the figure of a month or a year. */
function hasCloseGap(line: ChartSeries): boolean {
	const { days, precisions } = line.points;
	const isClose = (i: number) => (days[i + 1] ?? Infinity) - (days[i] ?? NaN) <= SOLID_DAYS;
	return precisions.some((_, i) => isClose(i) && jointAfter(i, line) === 'gap');
}

/** Whether lines have figures that are known to be of a day, a month or a year. */
function isPrecise(lines: readonly ChartSeries[], precision: Precision): boolean {
	return lines.some(({ points }) => points.precisions.includes(PRECISIONS.indexOf(precision)));
}
