import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatAmount, formatDay, formatNumber, say, textIn } from '#lib/format/index.ts';
import { comparedByDefault, type Composed, type SeriesInfo } from '#lib/record/index.ts';
import { isoDay, restateValue } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { Asked } from '#lib/context/request.ts';
import { asOfBanner, type AsOfBanner } from '#lib/view/parts/as-of-banner.ts';
import { chartOf } from '#lib/chart/data/chart-of.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { controlsOf, type Controls } from '#lib/view/parts/controls.ts';
import { compareQuery } from '#lib/view/parts/downloads.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import { pointTable, type PointTable } from './point-table.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { quoteLine, type QuoteLine } from '#lib/wording/quote.ts';
import { sideText } from '#lib/wording/side.ts';
import type { Scene } from '#lib/context/context.ts';
import { statistics, type Statistics } from './statistics.ts';
import { subjectOf } from '#lib/chart/data/subject.ts';
import { abilitiesOf } from '#lib/context/abilities.ts';
import { takeAwayOfSeries, type TakeAway } from '#lib/view/parts/take-away.ts';
import { isInUse, unitOf, unitText } from '#lib/context/unit.ts';

/** The last value of a series, in both units where it has two. */
export interface Latest {
	readonly amount: string;
	readonly unit: string;
	/** The other unit's amount; blank where there is none. */
	readonly other: string;
	readonly chip: FreshnessChip;
	/** Which prices were published; blank for what is no rate. */
	readonly side: string;
	readonly quotes: readonly QuoteLine[];
}

/** One series whole. */
export interface SeriesPage {
	readonly title: string;
	/** What happened, and to which series; undefined before its first point. */
	readonly sharedTitle: string | undefined;
	readonly description: string;
	readonly name: string;
	readonly note: string;
	readonly notices: readonly string[];
	/** Set when the page is seen as of a day. */
	readonly asOf: AsOfBanner | undefined;
	readonly latest: Latest | undefined;
	readonly chart: ChartInput | undefined;
	readonly controls: Controls;
	readonly statistics: Statistics | undefined;
	readonly table: PointTable;
	readonly method: readonly string[];
	readonly takeAway: TakeAway;
	/** The series beside another one, without the language. */
	/** Undefined in a record with one rate. */
	readonly comparePath: string | undefined;
}

/** The page of a series. */
export function seriesPage(scene: Scene, info: SeriesInfo, { bad, today, addressIn }: Asked): SeriesPage {
	const { words } = scene;
	const composed = scene.series(info.id);
	const chart = chartOf(scene, [subjectOf(scene, info)]);
	const name = textIn(info.name, words);
	const latest = latestOf(scene, composed);
	return {
		...head(scene, composed, name, latest),
		sharedTitle: composed.points.length > 0 ? m.title_shared({ title: chart.title, name }, words) : undefined,
		name,
		note: textIn(info.note, words),
		notices: bad.map((one) => noticeOf(one, words)),
		asOf: asOfBanner(scene),
		latest,
		chart: composed.points.length > 0 ? chart : undefined,
		controls: controlsOf(scene, isoDay(today), abilitiesOf(scene.record, info)),
		statistics: statistics(scene, composed, chart),
		table: pointTable(scene, composed, chart),
		method: methodOf(scene, info),
		takeAway: takeAwayOfSeries(scene, info, { window: chart, addressIn }, today),
		comparePath: comparePath(scene, info)
	};
}

/** The comparison of a series with the headline, of that with the official rate; none where there is nothing else. */
function comparePath(scene: Scene, { id }: SeriesInfo): string | undefined {
	const both = comparedByDefault(scene.record);
	const [main] = both;
	const series = main === undefined || both.includes(id) ? both : [id, main];
	if (series.length < 2) return undefined;
	const usual = { ...scene, spec: { ...scene.spec, show: scene.defaults.show } };
	return ADDRESSES.compare.path + compareQuery(usual, series);
}

function latestOf(scene: Scene, composed: Composed): Latest | undefined {
	const { info, points } = composed;
	const point = points.at(-1);
	if (!point) return undefined;
	const { otherUnit, locale, language, words } = scene;
	const unit = unitOf(scene, info);
	const text = (to: typeof unit) => formatAmount(restateValue(point.value, info.unit, to), to.decimals, locale);
	return {
		amount: text(unit),
		unit: unitText(scene, info, language),
		other:
			unit.currency === otherUnit?.currency && isInUse(otherUnit, scene.day)
				? `${text(otherUnit)} ${textIn(otherUnit.name, words)}`
				: '',
		chip: freshnessChip(scene, composed),
		side: sideText(scene, composed),
		quotes: point.quotes.map((quote) => quoteLine(scene, quote))
	};
}

function head(
	scene: Scene,
	{ points }: Composed,
	name: string,
	latest: Latest | undefined
): Pick<SeriesPage, 'title' | 'description'> {
	const { locale, words } = scene;
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || !latest) return { title: name, description: name };
	const [from, to] = [first, last].map(({ day, precision }) => formatDay(day, precision, locale));
	return {
		title: m.series_title({ name, value: latest.amount, unit: latest.unit, day: to ?? '' }, words),
		description: m.series_description(
			{ name, count: formatNumber(points.length, locale), first: from ?? '', last: to ?? '' },
			words
		)
	};
}

function methodOf({ words, locale, language, record }: Scene, { places, carryDays, draw }: SeriesInfo): string[] {
	const names = places.flatMap((id) => record.places.get(id)?.name[language] ?? []);
	return [
		m.method_places({ places: listText(names, language) }, words),
		m.method_rule({ days: formatNumber(carryDays, locale) }, words),
		...(draw === 'step' ? [say(m.method_step, {}, words)] : [])
	];
}
