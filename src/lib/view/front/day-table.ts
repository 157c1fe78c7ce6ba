import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatPercent, isolate } from '#lib/format/index.ts';
import type { Composed } from '#lib/record/index.ts';
import { asOf, isMissing, premium, type Day, type Reading } from '#lib/series/index.ts';
import type { Asked } from '#lib/context/request.ts';
import { asOfBanner, type AsOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { chartOf } from '#lib/chart/data/chart-of.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { showText } from '#lib/view/parts/controls.ts';
import { frontSubjects } from './subjects.ts';
import { amountOf } from '#lib/wording/change.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import { pageOf, type Pages } from '#lib/view/parts/pages.ts';
import { chartQuery, type Scene } from '#lib/context/context.ts';

/** A rate on a day. */
export interface DayCell {
	/** Blank where nothing may be carried to the day. */
	readonly value: string;
	/** The day from which it is carried, where it was not published on that day. */
	readonly of: string;
	/** What the chart shows of it, where it shows something else than the rate. */
	readonly shown: string;
}

export interface DayRow {
	readonly id: string;
	readonly day: string;
	/** The front page as of this day. */
	readonly path: string;
	readonly market: DayCell;
	readonly official: DayCell;
	/** Both readings; blank where there is none. */
	readonly premium: string;
	readonly loss: string;
}

/** The figures of the front page's chart, a page at a time. */
export interface DayTable {
	readonly title: string;
	readonly description: string;
	readonly notices: readonly string[];
	readonly asOf: AsOfBanner | undefined;
	readonly intro: string;
	/** The chart that it is the table of. */
	readonly chartPath: string;
	readonly rows: readonly DayRow[];
	readonly pages: Pages;
}

/** Every day of the chart's window on which one of its two rates was published, in the order that the address asks for. */
export function dayTable(scene: Scene, { bad }: Asked): DayTable {
	const { words, locale, language, unit, spec } = scene;
	const chart = chartOf(scene, frontSubjects(scene));
	const { rows, pages } = pageOf(scene, daysOf(scene, chart), '');
	const [from, to] = [chart.from, chart.to].map((day) => formatDay(day, 'day', locale));
	const intro = m.daytable_intro({ unit: unit.name[language] }, words);
	const shows = spec.show === 'rate' || spec.show === 'premium' ? '' : showText(spec.show, words);
	return {
		title: m.daytable_heading({}, words),
		description: m.daytable_description({ from: from ?? '', to: to ?? '' }, words),
		notices: bad.map((one) => noticeOf(one, words)),
		asOf: asOfBanner(scene),
		intro: shows === '' ? intro : `${intro} ${m.daytable_shown({ show: shows }, words)}`,
		chartPath: `/${chartQuery(scene)}#chart`,
		rows: rows.map((day) => rowOf(scene, chart, day)),
		pages
	};
}

function daysOf(scene: Scene, { from, to }: ChartInput): readonly Day[] {
	const market = scene.series('syp-parallel');
	const points = [...market.points, ...scene.series('syp-official').points];
	const days = [...new Set(points.map(({ day }) => day))].filter((day) => day >= from && day <= to);
	const { sort } = scene.spec;
	if (sort === 'new' || sort === 'old') return days.sort((a, b) => (sort === 'new' ? b - a : a - b));
	const valued = days.flatMap((day) => {
		const reading = asOf(market.series, day);
		return isMissing(reading) ? [] : [{ day, value: reading.value }];
	});
	return valued
		.sort((a, b) => (sort === 'high' ? b.value - a.value : a.value - b.value) || b.day - a.day)
		.map(({ day }) => day);
}

function rowOf(scene: Scene, chart: ChartInput, day: Day): DayRow {
	const { locale } = scene;
	const [market, official] = [scene.series('syp-parallel'), scene.series('syp-official')];
	const both = premium(market.series, official.series, day);
	const known = [market, official].flatMap(({ points }) => points.find((point) => point.day === day) ?? []);
	const precision = known.some((point) => point.precision === 'day') ? 'day' : (known[0]?.precision ?? 'day');
	return {
		id: String(day),
		day: formatDay(day, precision, locale, 'short'),
		path: `/${chartQuery(scene, { asOf: day, from: undefined, to: undefined, range: scene.defaults.range })}`,
		market: cellOf(scene, chart, market, day),
		official: cellOf(scene, chart, official, day),
		premium: isMissing(both) ? '' : formatPercent(both.premium, locale),
		loss: isMissing(both) ? '' : formatPercent(both.loss, locale)
	};
}

function cellOf(scene: Scene, chart: ChartInput, composed: Composed, day: Day): DayCell {
	const reading = asOf(composed.series, day);
	if (isMissing(reading)) return { value: '', of: '', shown: '' };
	return {
		value: amountOf(scene, reading),
		of: carriedFrom(scene, reading),
		shown: shownOn(scene, chart, composed, day)
	};
}

function carriedFrom({ locale }: Scene, { age, observed, precision }: Reading): string {
	return age === 0 && precision === 'day' ? '' : formatDay(observed, precision, locale, 'short');
}

function shownOn(scene: Scene, { series }: ChartInput, composed: Composed, day: Day): string {
	const { show } = scene.spec;
	if (show === 'rate' || show === 'premium') return '';
	const point = series.find(({ id }) => id === composed.info.id)?.points.find((one) => one.day === day);
	return point ? isolate(valueText(scene, composed, point.value), scene.locale) : '';
}
