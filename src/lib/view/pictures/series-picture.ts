import { m } from '#i18n/compiled/messages.js';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { lineSpecOf, type ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { perText } from '#lib/context/per.ts';
import { figureWithUnit, isInUse, unitOf, unitText } from '#lib/context/unit.ts';
import { formatAmount, formatDay, formatMove, plain, textIn } from '#lib/format/index.ts';
import {
	anchorCurrency,
	freshnessOn,
	homeCurrency,
	type Composed,
	type ComposedPoint,
	type SeriesInfo
} from '#lib/record/index.ts';
import { changeOver, isMissing, restateValue, type Change, type Period } from '#lib/series/index.ts';
import { markedBase, sidesApart } from '#lib/wording/base-note.ts';
import { datedText, shortDatedText } from '#lib/wording/freshness.ts';
import { currencyInWords } from '#lib/wording/level-clause.ts';
import { publishedByTexts } from '#lib/wording/publishers.ts';
import { sideText } from '#lib/wording/side.ts';
import { comparedInWords } from '#lib/wording/since.ts';
import { titleLines, type Picture, type PictureReading } from './picture.ts';

/** What a picture has whether or not there is a value. */
type Frame = Pick<Picture, 'language' | 'digits' | 'lineRole' | 'title' | 'freshness' | 'side' | 'rows' | 'site'>;

/** What it has of the last value. */
type Content = Omit<Picture, keyof Frame>;

/**
 * The picture of a series: its last value as of the context's day, both readings of its last move, and its chart.
 *
 * @param subjects - what the chart draws
 * @example seriesPicture(context, parallel, frontSubjects(context)).amount // '18,000'
 */
export function seriesPicture(context: ViewContext, info: SeriesInfo, subjects: readonly ChartLineSpec[]): Picture {
	const composed = context.series(info.id);
	const point = composed.points.at(-1);
	const content = point ? contentOf(context, composed, point, subjects) : withoutValue(context, info);
	return { ...frameOf(context, composed), ...content };
}

function frameOf(context: ViewContext, composed: Composed): Frame {
	const { language, locale, words } = context;
	const { info } = composed;
	return {
		language,
		digits: locale.digits,
		lineRole: lineSpecOf(context, info).lineRole,
		title: titleLines(textIn(info.name, words)),
		freshness: freshnessOn(composed, context.day)?.freshness ?? 'fresh',
		side: sideText(context, composed),
		rows: [],
		site: m.site_name({}, words)
	};
}

function withoutValue({ words }: ViewContext, { name }: SeriesInfo): Content {
	const none = m.rate_none({}, words);
	const blank = {
		other: '',
		day: '',
		shortDay: '',
		since: '',
		sidedSince: '',
		base: '',
		readings: [],
		source: '',
		shortSources: [],
		chart: undefined
	};
	return { ...blank, amount: '–', unit: none, alt: `${textIn(name, words)}. ${none}` };
}

function contentOf(
	context: ViewContext,
	composed: Composed,
	point: ComposedPoint,
	subjects: readonly ChartLineSpec[]
): Content {
	const { locale, words } = context;
	const { info } = composed;
	const unit = unitOf(context, info);
	const amount = plain(formatAmount(restateValue(point.value, info.unit, unit), unit.decimals, locale));
	const last = {
		amount,
		unit: unitText(context, info, context.language, amount),
		other: otherAmount(context, info, point.value),
		day: datedText(context, composed)
	};
	const move = lastMove(composed, point);
	const compared = move && comparedInWords(context, move.change, move.period, 'short');
	const readings = move ? readingsOf(context, info, move.change) : [];
	const chart = chartInputOf(context, subjects);
	const note = chart.carried.join(' ');
	const moves = readings.map(({ label, figure }) => `${label} ${plain(figure)}`).join(', ');
	const alt = m.picture_alt({ ...last, name: textIn(info.name, words), moves }, words).trim();
	const [source, ...shortSources] = publishedByTexts(context, [point]);
	return {
		...last,
		shortDay: shortDatedText(context, composed),
		since: compared ? m.picture_since(compared, words) : '',
		sidedSince: move && compared ? sidedSince(context, info, move.change, compared.since) : '',
		base: move && compared ? markedBase(context, info, move.change, compared.base) : '',
		readings,
		source,
		shortSources,
		chart,
		alt: [alt, note].filter(Boolean).join(' ')
	};
}

/** What a change is compared with, and as which price where that is not the one it ends with. */
function sidedSince(context: ViewContext, info: SeriesInfo, change: Change, since: string): string {
	const sides = sidesApart(context, info, change);
	return sides
		? m.picture_since_side(
				{ side: sides.from, day: formatDay(change.from.observed, change.from.precision, context.locale, 'short') },
				context.words
			)
		: m.picture_since({ since }, context.words);
}

/** A value of the home currency in the unit that was not chosen; blank where there is none, or was none on that day. */
function otherAmount({ otherUnit, words, locale, day }: ViewContext, { unit }: SeriesInfo, value: number): string {
	if (unit.currency !== otherUnit?.currency || !isInUse(otherUnit, day)) return '';
	const amount = formatAmount(restateValue(value, unit, otherUnit), otherUnit.decimals, locale);
	return figureWithUnit(plain(amount), otherUnit, words);
}

const PERIODS = ['week', 'month', 'year'] as const satisfies readonly Period[];

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
