import { expect, it } from 'vitest';
import { perUnitText } from '#lib/context/per.ts';

const paidFor = (per: string) => ({ per, perCurrency: undefined });

it.each([
	['month', 'pounds per month', 'ليرة في الشهر'],
	['day', 'pounds per day', 'ليرة في اليوم'],
	['year', 'pounds per year', 'ليرة في السنة'],
	['kg', 'pounds per kilogram', 'ليرة لكل كيلوغرام'],
	['', 'pounds', 'ليرة']
])('what is paid for “%s” is “%s”, and “%s” in Arabic', (per, english, arabic) => {
	expect(perUnitText('pounds', paidFor(per), { locale: 'en' })).toBe(english);
	expect(perUnitText('ليرة', paidFor(per), { locale: 'ar' })).toBe(arabic);
});
