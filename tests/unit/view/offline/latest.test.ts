/** The newest figures alone give every answer that the whole record gives. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { offlineConversion } from '#lib/view/offline/conversion.ts';
import { newestContext } from '#lib/view/offline/last-known.ts';
import { currencyUnits, EXCHANGE_MARKETS, SIDES } from '#lib/record/index.ts';
import { answerOf, type ConversionResult } from '#lib/view/convert/answer.ts';
import { noAnswerOf } from '#lib/view/convert/no-answer.ts';
import { convertForm, type ConvertForm } from '#lib/view/convert/form.ts';
import { convertContextOf, exchangeOf, type ConvertContext } from '#lib/view/convert/context.ts';
import { premiumLine } from '#lib/view/front/premium-line.ts';
import { rateCards } from '#lib/view/front/rate-card.ts';
import { conversionContext, pageOf, parsed } from '#tests/support/view/conversion.ts';
import { record } from '#tests/support/record/real.ts';
import { FILE, newest, visit, wholeContext } from '#tests/support/view/newest.ts';

/** What can be converted offline: currencies, not goods. */
const UNITS = currencyUnits(record).map(({ id }) => id);

/** What the amount of a context in one unit is in another, or why that is not known. */
function answerBetween(context: ConvertContext, from: string, to: string): ConversionResult | readonly string[] {
	const [fromUnit = context.fromUnit, toUnit = context.toUnit] = [from, to].flatMap((id) =>
		context.units.filter((unit) => unit.id === id)
	);
	const pair = { ...context, fromUnit, toUnit };
	const { found, beside } = exchangeOf(pair);
	return 'rate' in found ? answerOf(pair, found, beside) : noAnswerOf(pair, found).reasons;
}

function withoutGoods(form: ConvertForm): ConvertForm {
	const [fromUnit, toUnit] = [form.fromUnit, form.toUnit].map((all) =>
		all.filter(({ value }) => UNITS.includes(value))
	);
	return { ...form, fromUnit: fromUnit ?? [], toUnit: toUnit ?? [] };
}

describe('a conversion without a line', () => {
	it.each(EXCHANGE_MARKETS)('is that of the whole record, for every pair and side, %s', (market) => {
		let answers = 0;
		const { series } = wholeContext();
		for (const [i, side] of SIDES.entries()) {
			const language = i % 2 === 0 ? 'en' : 'ar';
			const whole = { ...conversionContext(`?amount=250&market=${market}&side=${side}`, language), series };
			const here = convertContextOf(newest, whole.request, whole.today, language, whole.convertDefaults);
			for (const [from, to] of UNITS.flatMap((one) => UNITS.map((other) => [one, other] as const))) {
				const known = answerBetween(here, from, to);
				expect(known, `${from} to ${to}, ${side}`).toEqual(answerBetween(whole, from, to));
				answers += 'money' in known ? 1 : 0;
			}
		}
		expect(answers).toBeGreaterThan(50);
		expect(answers).toBeLessThan(SIDES.length * UNITS.length ** 2);
	});

	it.each([
		'?amount=١٨٬٠٠٠&from_unit=syp-old&to_unit=usd',
		'?amount=1.234&from_unit=eur&digits=arab',
		'?amount=1,23',
		'?amount=18.000 $',
		'?amount=7&max_age=30&unit=new',
		'?colour=red'
	])('reads %s as the page does', (query) => {
		for (const language of ['en', 'ar'] as const) {
			const here = offlineConversion(newest, new URLSearchParams(query), visit(language));
			expect(here.notices).toEqual(pageOf(query, language).notices);
			expect(here.answer).toEqual(pageOf(query, language).answer);
			expect(here.form).toEqual(withoutGoods(convertForm(conversionContext(query, language), parsed(query).problems)));
		}
	});

	it('gives no answer to an amount that it cannot read', () => {
		for (const amount of ['lots', '250 CHF', '12,34,567']) {
			const requested = new URLSearchParams({ amount });
			const { notices, answer, reasons, form } = offlineConversion(newest, requested, visit('en'));
			expect(notices).toEqual(pageOf(`?${requested.toString()}`).form.faults.map(({ text }) => text));
			expect([answer, reasons, form.amount]).toEqual([undefined, [], amount]);
		}
	});

	it('names a field that it cannot read as the page does', () => {
		const query = '?amount=7&max_age=never';
		const { notices } = offlineConversion(newest, new URLSearchParams(query), visit('en'));
		expect(notices).toEqual(pageOf(query).form.faults.map(({ text }) => text));
		expect(notices[0]).toContain('Maximum age');
	});

	it('says what it cannot tell of the past, and shows the latest', () => {
		const requested = new URLSearchParams('amount=100&asof=2024-12-06&compare_date=2011-03-15');
		const { notices, answer, query } = offlineConversion(newest, requested, visit('en'));
		expect(notices).toEqual([
			'Past rates (6 December 2024) need a connection. Showing the latest.',
			'Its value on 15 March 2011 needs a connection.'
		]);
		expect(answer).toEqual(pageOf('?amount=100').answer);
		expect(query).toBe('');
	});

	it('derives nothing from a rate that has become too old meanwhile', () => {
		const later = visit('en', Date.UTC(2027, 5, 1));
		const { answer, reasons } = offlineConversion(newest, new URLSearchParams(), later);
		expect(answer).toBeUndefined();
		expect(reasons).toHaveLength(1);
		expect(reasons[0]).toMatch(/13,800 on 5 October 2026; 239 days old\..*older than 120 days/);
	});
});

it.each(['en', 'ar'] as const)('the last rates and the premium are those of the front page, %s', (language) => {
	const [here, there] = [newestContext(newest, visit(language)), wholeContext(language)];
	expect(premiumLine(here)).toEqual(premiumLine(there));
	expect(rateCards(here)).toEqual(rateCards(there));
});

it('is small', () => {
	expect(brotliCompressSync(FILE).length).toBeLessThan(6000);
});
