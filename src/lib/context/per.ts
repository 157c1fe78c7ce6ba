import { say, textIn, type Words } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import type { Measure, SeriesInfo } from '#lib/record/index.ts';

const TEXTS = {
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
	day: m.per_day,
	month: m.per_month,
	year: m.per_year,
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

function isMeasure(per: string): per is Measure {
	return per in TEXTS;
}
