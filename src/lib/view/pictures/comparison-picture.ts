import { m } from '#i18n/compiled/messages.js';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { pairOf } from '#lib/context/capabilities.ts';
import { unitText } from '#lib/context/unit.ts';
import { datedText, shortDatedText } from '#lib/wording/freshness.ts';
import { formatDay, formatPercent, plain, textIn } from '#lib/format/index.ts';
import { isMissing, premium } from '#lib/series/index.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { shownPoints } from '#lib/view/compare/page-charts.ts';
import { publishedByTexts } from '#lib/wording/publishers.ts';
import { vintageMark } from '#lib/wording/vintage.ts';
import { titleLines, type Picture, type PictureRow } from './picture.ts';

/**
 * The picture of a comparison: what is compared, what is last shown of each, and its chart; the first one of several.
 *
 * @example comparisonPicture(context, comparisonOf(context, [parallel, official])).rows.map(({ figure }) => figure) // ['18,000', …]
 */
export function comparisonPicture(context: ViewContext, comparison: Comparison): Picture {
	const { subjects, charts } = comparison;
	const { language, words, locale } = context;
	const [first, ...others] = charts;
	const alone = others.length === 0;
	const name = comparisonName(context, subjects);
	const rows = [...rowsOf(context, comparison), ...premiumRow(context, comparison)];
	const axis = alone ? (first?.input.axis ?? '') : '';
	const day = vintageMark(context);
	const [source, ...shortSources] = publishedByTexts(context, shownPoints(context, comparison));
	return {
		language,
		digits: locale.digits,
		lineRole: 'market',
		// Many names make a long title, and stand below it anyway.
		title: titleLines(subjects.length > 2 && axis !== '' ? axis : name),
		site: m.site_name({}, words),
		amount: '',
		unit: subjects.length > 2 ? '' : axis,
		other: '',
		day,
		shortDay: '',
		freshness: 'fresh',
		side: '',
		since: '',
		sidedSince: '',
		base: '',
		readings: [],
		rows,
		source,
		shortSources,
		chart: first?.input,
		alt: [name, axis, day, ...rows.map(({ label, figure, day: of }) => `${label}: ${figure}${of && ` (${of})`}`)]
			.filter((text) => text !== '')
			.join('. ')
	};
}

/** What is drawn with the last figure that is shown of it and its day, and what is not drawn with the reason. */
function rowsOf(context: ViewContext, { subjects, charts, undrawn }: Comparison): readonly PictureRow[] {
	const drawn = charts.flatMap(({ input }) =>
		input.series.map(({ id, lineRole, label, lastValue, points, carryDays }): PictureRow => {
			const last = points.known(input.from, input.to, carryDays).at(-1);
			const composed = context.series(id);
			const named = { lineRole, label: label || rowLabel(context, subjects, id) };
			if (!last) return { ...named, figure: '–', day: '', shortDay: '' };
			if (last.day === composed.points.at(-1)?.day)
				return {
					...named,
					figure: lastValue,
					day: datedText(context, composed),
					shortDay: shortDatedText(context, composed)
				};
			return { ...named, figure: lastValue, day: formatDay(last.day, last.precision, context.locale), shortDay: '' };
		})
	);
	const missing = undrawn.map(({ subject: { lineRole, label }, reason }): PictureRow => ({
		lineRole,
		label,
		figure: '–',
		day: reason,
		shortDay: ''
	}));
	return [...drawn, ...missing];
}

/** How far the first of two rates is above the other, where that is the official one of its country. */
function premiumRow(context: ViewContext, { subjects, window }: Comparison): readonly PictureRow[] {
	const [first, second] = subjects;
	if (context.query.show !== 'rate' || !first || !second || subjects.length > 2) return [];
	const [market, official] = [context.series(first.id), context.series(second.id)];
	const pair = pairOf(context.record, market.info);
	if (pair?.market.id !== first.id || pair.official.id !== second.id) return [];
	const both = premium(market.series, official.series, window.to);
	if (isMissing(both)) return [];
	const figure = plain(formatPercent(both.premium, context.locale));
	return [{ lineRole: undefined, label: m.chart_label_premium({}, context.words), figure, day: '', shortDay: '' }];
}

/** What a line that is alone on its chart is called: what it counts where the title names it, else its name. */
function rowLabel(context: ViewContext, subjects: readonly ChartLineSpec[], id: string): string {
	const { info } = context.series(id);
	return subjects.length > 2 ? textIn(info.name, context.words) : unitText(context, info);
}
