import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatNumber, say, textIn } from '#lib/format/index.ts';
import { comparedByDefault, type Composed, type ComposedPoint, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { chartInputOf, frameOf } from '#lib/chart/data/chart-input-of.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { controlsOf, type Controls } from '#lib/view/parts/controls.ts';
import { indexStart, type IndexStart } from '#lib/view/parts/index-start.ts';
import { seriesFeed, type FeedLink } from '#lib/view/parts/feed-link.ts';
import { oldNotes, type OldNotes } from '#lib/view/parts/old-notes.ts';
import { compareQuery } from '#lib/view/parts/downloads.ts';
import { dayLabels } from '#lib/wording/problems/field-labels.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { pointTable, type PointTable } from './point-table.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { fittingTitle, headDescription, sharedTitle } from '#lib/wording/head-text.ts';
import { quoteLines, type QuoteLine } from '#lib/wording/quote.ts';
import { sideText } from '#lib/wording/side.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { statistics, type Statistics } from './statistics.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { capabilitiesOf } from '#lib/context/capabilities.ts';
import { exportMenuOfSeries, type ExportMenu } from '#lib/view/parts/reuse.ts';
import { figureWithUnit, isInUse, unitAfter, unitOf, unitText } from '#lib/context/unit.ts';
import { ruleText } from '#lib/wording/rule.ts';

/** The last value of a series, in both units where it has two. */
export interface LatestValue {
	readonly amount: string;
	readonly unit: string;
	/** The same in the other unit; blank where there is none. */
	readonly otherAmount: string;
	readonly otherUnit: string;
	readonly chip: FreshnessChip;
	/** Which prices were published; blank for what is no rate. */
	readonly side: string;
	readonly quotes: readonly QuoteLine[];
}

/** One series whole. */
export interface SeriesPage extends PageHead {
	/** What happened, and to which series; undefined before its first point. */
	readonly sharedTitle: string | undefined;
	readonly name: string;
	readonly note: string;
	readonly latest: LatestValue | undefined;
	/** The legal status of old notes; undefined where the latest value is not in pounds, or was not in new ones. */
	readonly oldNotes: OldNotes | undefined;
	readonly chart: ChartInput | undefined;
	readonly controls: Controls;
	/** Where its index begins before the series does. */
	readonly indexStart: IndexStart | undefined;
	readonly statistics: Statistics | undefined;
	readonly table: PointTable;
	readonly method: readonly string[];
	readonly takeAway: ExportMenu;
	/** The series beside another one, without the language. */
	/** Undefined in a record with one rate. */
	readonly comparePath: string | undefined;
	readonly feed: FeedLink;
}

/** The page of a series. */
export function seriesPage(
	context: ViewContext,
	info: SeriesInfo,
	{ problems, today, addressIn }: PageRequest
): SeriesPage {
	const { words } = context;
	const composed = context.series(info.id);
	const subjects = [lineSpecOf(context, info)];
	const chart = chartInputOf(context, subjects);
	const name = textIn(info.name, words);
	const latest = latestOf(context, composed);
	return {
		...head(context, composed, name, latest),
		sharedTitle: composed.points.length > 0 ? sharedTitle(chart.title, name, words) : undefined,
		name,
		note: textIn(info.note, words),
		notices: noticesOf(problems, words, dayLabels(words)),
		asOf: asOfBanner(context),
		latest,
		oldNotes: latest?.otherAmount ? oldNotes(context) : undefined,
		chart: composed.points.length > 0 ? chart : undefined,
		controls: controlsOf(context, capabilitiesOf(context.record, info)),
		indexStart: indexStart(context, subjects, frameOf(context, subjects)),
		statistics: statistics(context, composed, chart),
		table: pointTable(context, composed, chart),
		method: methodOf(context, info),
		takeAway: exportMenuOfSeries(context, info, { window: chart, addressIn }, today),
		comparePath: comparePath(context, info),
		feed: seriesFeed(info, words)
	};
}

/** The comparison of a series with the headline, of that with the official rate; none where there is nothing else. */
function comparePath(context: ViewContext, { id }: SeriesInfo): string | undefined {
	const both = comparedByDefault(context.record);
	const [main] = both;
	const series = main === undefined || both.includes(id) ? both : [id, main];
	if (series.length < 2) return undefined;
	const rateContext = { ...context, query: { ...context.query, show: context.defaults.show } };
	return ADDRESSES.compare.path + compareQuery(rateContext, series);
}

function latestOf(context: ViewContext, composed: Composed): LatestValue | undefined {
	const { info, points } = composed;
	const point = points.at(-1);
	if (!point) return undefined;
	const { otherUnit, locale, language, words } = context;
	const unit = unitOf(context, info);
	const text = (to: typeof unit) => formatAmount(restateValue(point.value, info.unit, to), to.decimals, locale);
	const second = unit.currency === otherUnit?.currency && isInUse(otherUnit, context.day) ? otherUnit : undefined;
	const isPercentage = info.quantity === 'percent';
	return {
		amount: isPercentage ? figureWithUnit(text(unit), unit, words) : text(unit),
		unit: isPercentage ? '' : unitText(context, info, language, text(unit)),
		otherAmount: second ? text(second) : '',
		otherUnit: second ? unitAfter(text(second), second, words) : '',
		chip: freshnessChip(context, composed),
		side: sideText(context, composed),
		quotes: quoteLines(context, point.quotes)
	};
}

function head(
	context: ViewContext,
	{ info, points }: Composed,
	name: string,
	latest: LatestValue | undefined
): Pick<SeriesPage, 'title' | 'description'> {
	const { locale, words } = context;
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || !latest) return { title: name, description: name };
	const [from, to] = [first, last].map(({ day, precision }) => formatDay(day, precision, locale));
	const inputs = { name, value: [latest.amount, latest.unit].filter(Boolean).join(' ') };
	const all = { ...inputs, count: formatNumber(points.length, locale), first: from ?? '', last: to ?? '' };
	if (latest.chip.freshness === 'fresh')
		return {
			title: m.series_title(inputs, words),
			description: headDescription(m.series_description(all, words))
		};
	const what = info.quantity;
	return {
		title: fittingTitle(oldTitles(context, info, inputs, last), words),
		description: headDescription(m.series_description_old({ ...all, what }, words))
	};
}

/** The title of a series whose last value is old, with its day: in full, then in ever fewer letters. */
function oldTitles(
	context: ViewContext,
	info: SeriesInfo,
	inputs: { readonly name: string; readonly value: string },
	{ day: at, precision, value: last }: ComposedPoint
): readonly string[] {
	const { locale, words } = context;
	const [long, short] = [formatDay(at, precision, locale), formatDay(at, precision, locale, 'short')];
	const unit = unitOf(context, info);
	const figure = formatAmount(restateValue(last, info.unit, unit), unit.decimals, locale);
	const brief = { ...inputs, day: short, value: figureWithUnit(figure, unit, words), what: info.quantity };
	return [
		m.series_title_old({ ...brief, ...inputs, day: long }, words),
		m.series_title_old({ ...brief, ...inputs }, words),
		m.series_title_old(brief, words),
		m.series_title_dated(brief, words)
	];
}

function methodOf(context: ViewContext, info: SeriesInfo): string[] {
	const { words, language, record } = context;
	const { places, draw } = info;
	const named = places.filter((id) => id !== 'national').flatMap((id) => record.places.get(id)?.name[language] ?? []);
	const whole = places.includes('national') ? [m.places_whole({}, words)] : [];
	const [first = '', ...others] = [...named, ...whole];
	// One of them may be two cities with a comma or an “and” of its own.
	const names = others.reduce((a, b) => m.sentence_then({ a, b }, words), first);
	return [
		m.method_places({ places: names }, words),
		ruleText(context, info),
		...(draw === 'step' ? [say(m.method_step, {}, words)] : [])
	];
}
