import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatNumber } from '#lib/format/index.ts';
import { cite } from '#lib/record/cite.ts';
import type { Composed, ComposedPoint, Language, SeriesInfo } from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';
import type { ChartInput } from './chart-input.ts';
import { chartOf } from './chart-of.ts';
import { citedOf } from './cited.ts';
import type { Scene } from './scene.ts';
import { subjectOf } from './subject.ts';
import { unitOf, unitText } from './unit-of.ts';

export interface OfflineRow {
	readonly day: string;
	readonly value: string;
	/** Lowest and highest of the day's sources; blank where they agree. */
	readonly span: string;
	readonly publishers: string;
}

/** A series in one file that needs no network. */
export interface OfflinePage {
	readonly language: Language;
	readonly title: string;
	readonly name: string;
	readonly note: string;
	/** The last value; blank as of a day before the first one. */
	readonly amount: string;
	readonly unit: string;
	readonly day: string;
	readonly saved: string;
	readonly address: string;
	readonly chart: ChartInput | undefined;
	/** The last day first. */
	readonly rows: readonly OfflineRow[];
	readonly method: readonly string[];
	readonly citation: string;
}

/**
 * A series as one file for a phone's storage: what its page shows, without anything that must be fetched.
 *
 * @param address - of the page, absolute
 * @param today - the day in Damascus on which the file is saved
 * @example offlinePage(scene, parallel, 'https://sarraf.example/series/syp-parallel', today).rows[0]?.value // '18,000'
 */
export function offlinePage(scene: Scene, info: SeriesInfo, address: string, today: Day): OfflinePage {
	const { language, locale, words, record } = scene;
	const composed = scene.series(info.id);
	const chart = chartOf(scene, [subjectOf(scene, info)]);
	const last = composed.points.at(-1);
	const name = info.name[language];
	const shown = composed.points.filter(({ day }) => day >= chart.from && day <= chart.to);
	return {
		language,
		title: `${name} – ${m.site_name({}, words)}`,
		name,
		note: info.note?.[language] ?? '',
		amount: last ? amountOf(scene, composed, last.value) : m.rate_none({}, words),
		unit: last ? unitText(scene, info) : '',
		day: last ? formatDay(last.day, last.precision, locale) : '',
		saved: m.offline_saved({ day: formatDay(today, 'day', locale), version: record.version }, words),
		address,
		chart: shown.length > 0 ? chart : undefined,
		rows: shown.map((point) => rowOf(scene, composed, point)).reverse(),
		method: methodOf(scene, info),
		citation: cite(citedOf(scene, info, { address, accessed: today })).long[language]
	};
}

function amountOf(scene: Scene, { info }: Composed, value: number): string {
	const unit = unitOf(scene, info);
	return formatAmount(restateValue(value, info.unit, unit), unit.decimals, scene.locale);
}

function rowOf(
	scene: Scene,
	composed: Composed,
	{ day, precision, value, low, high, quotes }: ComposedPoint
): OfflineRow {
	const { language, locale } = scene;
	const names = [...new Set(quotes.map(({ source }) => source.publisher[language]))];
	const amount = (of: number) => amountOf(scene, composed, of);
	return {
		day: formatDay(day, precision, locale, 'short'),
		value: amount(value),
		span: low === high ? '' : `${amount(low)} – ${amount(high)}`,
		publishers: names.join(language === 'ar' ? '، ' : ', ')
	};
}

function methodOf({ words, locale }: Scene, { carryDays, draw, currency }: SeriesInfo): string[] {
	return [
		m.chart_key({}, words),
		m.method_rule({ days: formatNumber(carryDays, locale) }, words),
		...(draw === 'step' ? [m.method_step({}, words)] : []),
		...(currency === 'SYP' ? [m.unit_rule({}, words)] : []),
		m.licence({}, words)
	];
}
