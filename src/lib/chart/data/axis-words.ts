import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, plain } from '#lib/format/index.ts';
import { countedUnit, type SeriesInfo } from '#lib/record/index.ts';
import { asOf, isMissing, type Day } from '#lib/series/index.ts';
import type { Subject } from './subject.ts';
import type { Scene } from '#lib/context/context.ts';
import { isPoundRate } from '#lib/context/abilities.ts';
import { valuedAmount } from './transform.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';

/**
 * What the upright axis of a chart counts, in words. The dollar's price and the pound's value are named where all lines are
 * the pound's; of other currencies, prices and wages it is said in general.
 *
 * @param subjects - what the chart draws, in one unit where that matters
 * @param base - the day on which an index is 100
 */
export function axisWords(scene: Scene, subjects: readonly Subject[], base: Day): string {
	const { spec, words } = scene;
	const infos = subjects.map(({ id }) => scene.series(id).info);
	const [first] = infos;
	if (spec.show === 'rate') return first ? amountWords(scene, first) : '';
	if (spec.show === 'value') return first ? valueWords(scene, first) : '';
	const pounds = infos.every(isPoundRate);
	if (spec.show === 'premium') return premiumWords(scene, subjects);
	if (spec.show === 'drawdown') return (pounds ? m.axis_drawdown : m.axis_drawdown_each)({}, words);
	return spec.show === 'index' ? indexWords(scene, subjects, base) : changeWords(scene, infos, spec.show);
}

function isDollarRate({ quantity, per }: SeriesInfo): boolean {
	return quantity === 'rate' && per === 'USD';
}

function amountWords(scene: Scene, info: SeriesInfo): string {
	if (!isPoundRate(info)) return unitText(scene, info);
	return (scene.spec.unit === 'old' ? m.chart_axis_old : m.chart_axis_new)({}, scene.words);
}

function valueWords(scene: Scene, info: SeriesInfo): string {
	const { words, locale, language } = scene;
	if (isPoundRate(info) || info.per === '') return m.axis_value({}, words);
	const unit = unitOf(scene, info);
	const amount = plain(formatNumber(valuedAmount(unit), locale));
	return m.axis_value_of({ counted: countedUnit(info.per).name[language], amount, unit: unit.name[language] }, words);
}

function premiumWords({ words }: Scene, [first, ...others]: readonly Subject[]): string {
	const [only] = others;
	const usual = first?.id !== 'syp-official' && (only === undefined || only.id === 'syp-official');
	if (first === undefined || others.length > 1) return m.axis_premium_each({ name: first?.label ?? '' }, words);
	if (usual || only === undefined) return m.axis_premium({}, words);
	return m.axis_premium_over({ name: first.label, over: only.label }, words);
}

function indexWords(scene: Scene, subjects: readonly Subject[], base: Day): string {
	const { words, spec } = scene;
	const infos = subjects.map(({ id }) => scene.series(id).info);
	const told = { day: baseText(scene, subjects, base) };
	if (spec.reading === 'value')
		return (infos.every(isPoundRate) ? m.axis_index_value : m.axis_index_value_each)(told, words);
	return (infos.every(isDollarRate) ? m.axis_index_price : m.axis_index_each)(told, words);
}

/** The base day; of a single line the day of the figure that is its 100, as exactly as it is known. */
function baseText(scene: Scene, subjects: readonly Subject[], base: Day): string {
	const [only] = subjects;
	if (only === undefined || subjects.length > 1) return formatDay(base, 'day', scene.locale);
	const reading = asOf(scene.series(only.id).series, base);
	return isMissing(reading) ? '–' : formatDay(reading.observed, reading.precision, scene.locale);
}

function changeWords({ words, spec }: Scene, infos: readonly SeriesInfo[], over: 'week' | 'month' | 'year'): string {
	const told = { show: { week: m.show_week, month: m.show_month, year: m.show_year }[over]({}, words) };
	if (spec.reading === 'value')
		return (infos.every(isPoundRate) ? m.axis_change_value : m.axis_change_value_each)(told, words);
	return (infos.every(isDollarRate) ? m.axis_change_price : m.axis_change_each)(told, words);
}
