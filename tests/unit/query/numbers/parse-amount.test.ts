import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '#lib/query/numbers/parse-amount.ts';
import { UNITS } from '#tests/support/view/conversion.ts';

const read = (text: string, chosen?: string) =>
	parseAmount(text, { units: UNITS, chosen, pounds: 'syp-old', otherwise: 'usd' });

describe('parseAmount', () => {
	it.each([
		['250', 'usd', 250, 'usd'],
		['250 دولار', 'usd', 250, 'usd'],
		['٢٥٠ دولاراً', 'usd', 250, 'usd'],
		['250 دولار أمريكي', 'usd', 250, 'usd'],
		['250$', 'usd', 250, 'usd'],
		['$250', 'usd', 250, 'usd'],
		['US$ 250', 'usd', 250, 'usd'],
		['250 US dollars', 'usd', 250, 'usd'],
		['250 usd', 'usd', 250, 'usd'],
		['$250 USD', 'usd', 250, 'usd'],
		['$.5', 'usd', 0.5, 'usd'],
		['$1.5m', 'usd', 1500000, 'usd'],
		['$1,5', 'usd', 1.5, 'usd'],
		['£S 13,800', 'syp-old', 13800, 'syp-old'],
		['£S13,800', 'syp-new', 13800, 'syp-new'],
		['SYP13,800', 'syp-old', 13800, 'syp-old'],
		['13,800 S.P.', 'syp-old', 13800, 'syp-old'],
		['L.S.500', 'syp-old', 500, 'syp-old'],
		['13800 ل.س', 'syp-old', 13800, 'syp-old'],
		['13800 ل.س.', 'syp-old', 13800, 'syp-old'],
		['١٨ ألف ليرة سورية', 'syp-old', 18000, 'syp-old'],
		['138 ليرة جديدة', 'syp-new', 138, 'syp-new'],
		['18k pounds', 'syp-old', 18000, 'syp-old'],
		['1.5 million pounds', 'lbp', 1500000, 'lbp'],
		['500 ليرة', 'try', 500, 'try'],
		['5000 دينار', 'iqd', 5000, 'iqd'],
		['€1.000,5', 'eur', 1000.5, 'eur'],
		['€1.000,50', 'eur', 1000.5, 'eur'],
		['€1,00', 'eur', 1, 'eur'],
		['188020 تومان', 'irr', 1880200, 'irr'],
		['188020 ريال إيراني', 'irr', 188020, 'irr'],
		['IRR 5', 'irr', 5, 'irr']
	])('reads “%s” of %s', (text, chosen, value, unit) => {
		expect(read(text, chosen)).toMatchObject({ value, unit });
	});

	it.each([
		['250', 250, 'usd'],
		['£S 13,800', 13800, 'syp-old'],
		['13,800 pounds', 13800, 'syp-old'],
		['500 ليرة', 500, 'syp-old'],
		['138 new pounds', 138, 'syp-new'],
		['100 new SYP', 100, 'syp-new'],
		['100 old liras', 100, 'syp-old'],
		['100 ل.س جديدة', 100, 'syp-new'],
		['100 ل.س قديمة', 100, 'syp-old'],
		['100 ليرة سورية جديدة', 100, 'syp-new'],
		['138 جديدة ليرة', 138, 'syp-new'],
		['20 ر.س', 20, 'sar'],
		['20 د.ك', 20, 'kwd'],
		['20 €', 20, 'eur'],
		['20 TL', 20, 'try'],
		['5 Lebanese pounds', 5, 'lbp']
	])('takes the currency of “%s” where none was chosen', (text, value, unit) => {
		expect(read(text)).toMatchObject({ value, unit });
	});

	it.each([
		['13,800 ل.س', 'usd', 'other-currency', 'ل.س'],
		['$250', 'syp-old', 'other-currency', '$'],
		['138 new pounds', 'syp-old', 'other-currency', 'new pounds'],
		['250 pounds', 'usd', 'other-currency', 'pounds'],
		['$250 ليرة', 'usd', 'other-currency', 'ليرة'],
		['$250 ليرة', undefined, 'other-currency', 'ليرة'],
		['5000 دينار', undefined, 'other-currency', 'دينار'],
		['250 £', 'syp-old', 'unknown-currency', '£'],
		['20 د.إ', undefined, 'unknown-currency', 'د.إ'],
		['20 د.أ', undefined, 'unknown-currency', 'د.أ'],
		['5 new dollars', undefined, 'unknown-currency', 'new dollars'],
		['5 new Lebanese pounds', undefined, 'unknown-currency', 'new Lebanese pounds'],
		['5 new new pounds', undefined, 'unknown-currency', 'new new pounds'],
		['5 new', undefined, 'unknown-currency', 'new'],
		['250 CHF', 'usd', 'unknown-currency', 'CHF'],
		['250 فرنك سويسري', 'usd', 'unknown-currency', 'فرنك سويسري'],
		['250 درهم إماراتي', 'usd', 'other-currency', 'درهم إماراتي'],
		['12abc', 'usd', 'unknown-currency', 'abc']
	])('refuses “%s” of %s: %s, “%s”', (text, chosen, fault, word) => {
		expect(read(text, chosen)).toEqual({ fault, word });
	});

	it.each([
		['', 'empty'],
		['دولار', 'no-digits'],
		['25%', 'per-cent'],
		['25 percent', 'per-cent'],
		['-5 $', 'not-positive'],
		['$-5', 'not-positive'],
		['0 دولار', 'not-positive'],
		['1e5', 'strange'],
		['1 $ 5', 'strange'],
		['12,34,567 $', 'group'],
		['18,0000', 'group'],
		['18,0000 ل.س', 'group'],
		['$1,2345', 'group'],
		['١٨٬٠٠٠٠', 'group']
	])('refuses “%s”: %s', (text, fault) => {
		expect(read(text, 'usd')).toEqual({ fault });
	});

	it('gives both meanings of 18.000, in tomans ten times as many rials', () => {
		expect(read('18.000 $')).toMatchObject({ value: 18, otherwise: 18000 });
		expect(read('18.000 تومان')).toMatchObject({ value: 180, otherwise: 180000 });
	});

	it('reads a number with a currency as it reads the number alone', () => {
		const sign = fc.constantFrom('$', 'US$', 'usd', 'dollars', 'دولار');
		const amount = fc.record({
			cents: fc.integer({ min: 1, max: 1e9 }),
			sign,
			isBefore: fc.boolean(),
			gap: fc.boolean()
		});
		fc.assert(
			fc.property(amount, ({ cents, sign: name, isBefore, gap }) => {
				const [number, space] = [String(cents / 100), gap ? ' ' : ''];
				const text = isBefore ? name + space + number : number + space + name;
				expect(read(text, 'usd')).toEqual({ ...read(number, 'usd') });
			})
		);
	});
});
