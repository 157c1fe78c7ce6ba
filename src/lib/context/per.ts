import { say, textIn, type Words } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import type { Measure, SeriesInfo } from '#lib/record/index.ts';

const PERIODS = { day: m.per_day, month: m.per_month, year: m.per_year };

const TEXTS = {
	...PERIODS,
	'': undefined,
	kg: m.per_kg,
	litre: m.per_litre,
	bundle: m.per_bundle,
	tray: m.per_tray,
	cylinder: m.per_cylinder,
	kwh: m.per_kwh,
	gram: m.per_gram,
	coin: m.per_coin,
	ounce: m.per_ounce,
	'family-month': m.per_family_month,
	payment: m.per_payment
} satisfies { readonly [measure in Measure]: ((inputs: object, options: Words) => string) | undefined };

/**
 * For how much of what a series is paid, in words; blank where nothing is counted.
 *
 * @example perText(parallel, { locale: 'en' }) // 'US dollar'
 */
export function perText({ per, perCurrency }: Pick<SeriesInfo, 'per' | 'perCurrency'>, words: Words): string {
	if (perCurrency) return textIn(perCurrency.per, words);
	const text = isMeasure(per) ? TEXTS[per] : undefined;
	return text ? say(text, {}, words) : '';
}

/**
 * A unit or an amount with what it is paid for. For a period Arabic writes “in the month”, not “for each month”.
 *
 * @param unit - the unit or the amount, in words
 * @example perUnitText('old pounds', minimumWage, { locale: 'en' }) // 'old pounds per month'
 */
export function perUnitText(unit: string, info: Pick<SeriesInfo, 'per' | 'perCurrency'>, words: Words): string {
	if (info.per === '') return unit;
	return (info.per in PERIODS ? m.axis_unit_time : m.axis_unit)({ unit, per: perText(info, words) }, words);
}

function isMeasure(per: string): per is Measure {
	return per in TEXTS;
}
