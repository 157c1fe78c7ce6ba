import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatMove, plain, type Digits, textIn } from '#lib/format/index.ts';
import {
	anchorCurrency,
	freshnessOn,
	homeCurrency,
	type Composed,
	type ComposedPoint,
	type Language,
	type SeriesFreshness,
	type SeriesInfo
} from '#lib/record/index.ts';
import { changeOver, isMissing, restateValue, type Change, type Period } from '#lib/series/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { type ChartLineSpec, lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { shownPoints } from '#lib/view/compare/page-charts.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import { currencyInWords } from '#lib/wording/level-clause.ts';
import { baseInWords } from '#lib/wording/change.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';
import { perText } from '#lib/context/per.ts';
import { publishersOfPoints, publishersText } from '#lib/wording/publishers.ts';
import { datedText } from '#lib/wording/freshness.ts';
import { sideText } from '#lib/wording/side.ts';
import { vintageMark } from '#lib/wording/vintage.ts';
import { wrap } from '#lib/chart/layout/wrap.ts';

/** The size of the picture of a shared address, its margin, and the width of its column of words, in pixels. */
export const SOCIAL = { width: 1200, height: 630, edge: 48, column: 540 } as const;

/** One reading of a move. */
export interface PictureReading {
	readonly label: string;
	readonly figure: string;
}

/** One of the series that are compared: its name, and what is last shown of it. */
export interface PictureRow extends PictureReading {
	readonly lineRole: ChartLineSpec['lineRole'];
	/** The day of the figure; why there is none where the series is not drawn. */
	readonly day: string;
}

/** The content of the picture of a shared address. Blank texts are left out. */
export interface Picture {
	readonly language: Language;
	readonly digits: Digits;
	readonly lineRole: ChartLineSpec['lineRole'];
	/** In lines that fit. */
	readonly title: readonly string[];
	readonly amount: string;
	readonly unit: string;
	/** The day of the figure; of a comparison, the day as of which it is seen. */
	readonly day: string;
	readonly freshness: SeriesFreshness;
	/** Which prices were published. */
	readonly side: string;
	readonly since: string;
	/** The value that the readings are against, with its day. */
	readonly base: string;
	readonly readings: readonly PictureReading[];
	/** Set instead of all this where several series are compared. */
	readonly rows: readonly PictureRow[];
	/** Below the chart: what is only carried through its days; blank where nothing is. */
	readonly note: string;
	readonly source: string;
	readonly site: string;
	/** Undefined as of a day before the first point. */
	readonly chart: ChartInput | undefined;
	/** The same in one sentence. */
	readonly alt: string;
}

const TITLE_SIZE = 34;

/**
 * The picture of a series: its last value as of the context's day, both readings of its last move, and its chart.
 *
 * @param subjects - what the chart draws
 * @example pictureOf(context, parallel, frontSubjects(context)).amount // '18,000'
 */
export function pictureOf(context: ViewContext, info: SeriesInfo, subjects: readonly ChartLineSpec[]): Picture {
	const { language, locale, words } = context;
	const composed = context.series(info.id);
	const point = composed.points.at(-1);
	const name = textIn(info.name, words);
	const base = {
		language,
		digits: locale.digits,
		lineRole: lineSpecOf(context, info).lineRole,
		title: wrap(name, SOCIAL.column, TITLE_SIZE),
		freshness: freshnessOn(composed, context.day)?.freshness ?? 'fresh',
		side: sideText(context, composed),
		rows: [],
		note: '',
		site: m.site_name({}, words)
	};
	if (!point) {
		const none = m.rate_none({}, words);
		return {
			...base,
			amount: '–',
			unit: none,
			day: '',
			since: '',
			base: '',
			readings: [],
			source: '',
			chart: undefined,
			alt: `${name}. ${none}`
		};
	}
	const unit = unitOf(context, info);
	const amount = plain(formatAmount(restateValue(point.value, info.unit, unit), unit.decimals, locale));
	const day = datedText(context, composed);
	const move = lastMove(composed, point);
	const readings = move ? readingsOf(context, info, move.change) : [];
	const inputs = { name, amount, unit: unitText(context, info), day };
	const chart = chartInputOf(context, subjects);
	const note = chart.carried.join(' ');
	const moves = readings.map(({ label, figure }) => `${label} ${plain(figure)}`).join(', ');
	return {
		...base,
		amount,
		unit: inputs.unit,
		day,
		since: move ? m.picture_since({ since: SINCE[move.period]({}, words) }, words) : '',
		base: move ? baseInWords(context, move.change.from, 'short') : '',
		readings,
		source: m.picture_published({ publishers: publishersText(context, point.quotes) }, words),
		note,
		chart,
		alt: [m.picture_alt({ ...inputs, moves }, words).trim(), note].filter(Boolean).join(' ')
	};
}

const PERIODS = ['week', 'month', 'year'] as const satisfies readonly Period[];
const SINCE = { week: m.since_week, month: m.since_month, year: m.since_year } as const;

interface LastMove {
	readonly period: (typeof PERIODS)[number];
	readonly change: Change;
}

/** The change over the shortest period for which there is one; none where a value may be negative. */
function lastMove({ series, info }: Composed, { day }: ComposedPoint): LastMove | undefined {
	if (info.quantity === 'percent') return undefined;
	for (const period of PERIODS) {
		const change = changeOver(series, day, period);
		if (!isMissing(change)) return { period, change };
	}
	return undefined;
}

function readingsOf(context: ViewContext, info: SeriesInfo, { price, value }: Change): PictureReading[] {
	const { locale, words } = context;
	const figures = { price: formatMove(price, locale), value: formatMove(value, locale) };
	if (info.quantity !== 'rate') return [{ label: m.picture_change({}, words), figure: figures.price }];
	const currency = currencyInWords(context, info);
	const ofPrice =
		info.per === anchorCurrency(context.record)
			? m.changes_price({}, words)
			: m.picture_price({ per: perText(info, words) }, words);
	const ofValue =
		info.currency === homeCurrency(context.record) ? m.changes_value({}, words) : m.picture_value({ currency }, words);
	return [
		{ label: ofPrice, figure: figures.price },
		{ label: ofValue, figure: figures.value }
	];
}

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
	const rows = rowsOf(context, comparison);
	const axis = alone ? (first?.input.axis ?? '') : '';
	const day = vintageMark(context);
	return {
		language,
		digits: locale.digits,
		lineRole: 'market',
		// Many names make a long title, and stand below it anyway.
		title: wrap(subjects.length > 2 && axis !== '' ? axis : name, SOCIAL.column, TITLE_SIZE),
		site: m.site_name({}, words),
		amount: '',
		unit: subjects.length > 2 ? '' : axis,
		day,
		freshness: 'fresh',
		side: '',
		since: '',
		base: '',
		readings: [],
		rows,
		note: '',
		source: m.picture_published({ publishers: publishersOfPoints(context, shownPoints(context, comparison)) }, words),
		chart: first?.input,
		alt: [name, axis, day, ...rows.map((row) => `${row.label}: ${row.figure} (${row.day})`)]
			.filter((text) => text !== '')
			.join('. ')
	};
}

/** What is drawn with the last figure that is shown of it and its day, and what is not drawn with the reason. */
function rowsOf(context: ViewContext, { subjects, charts, undrawn }: Comparison): readonly PictureRow[] {
	const drawn = charts.flatMap(({ input }) =>
		input.series.map(({ id, lineRole, label, lastValue, points, carryDays }): PictureRow => {
			const last = points.known(input.from, input.to, carryDays).at(-1);
			const day = last ? formatDay(last.day, last.precision, context.locale) : '';
			return { lineRole, label: label || rowLabel(context, subjects, id), figure: lastValue, day };
		})
	);
	const missing = undrawn.map(({ subject: { lineRole, label }, reason }): PictureRow => ({
		lineRole,
		label,
		figure: '–',
		day: reason
	}));
	return [...drawn, ...missing];
}

/** What a line that is alone on its chart is called: what it counts where the title names it, else its name. */
function rowLabel(context: ViewContext, subjects: readonly ChartLineSpec[], id: string): string {
	const { info } = context.series(id);
	return subjects.length > 2 ? textIn(info.name, context.words) : unitText(context, info);
}
